package import Content
package import SourceDiagnostics

extension ScreenplayParser {
  /// Returns the key points of a screenplay that need not be complete, and what is wrong with them.
  ///
  /// A file with nothing but `# 要点` will do, so that a key point can be tried out while it is being written.
  package func keyPoints() -> (points: [KeyPoint], diagnostics: [Diagnostic]) {
    // What is wrong elsewhere is for those who check the whole file.
    let elsewhere = ScreenplayReport(file: source.path)
    let report = ScreenplayReport(file: source.path)
    let lines = ScreenplayLexer(source: source, report: elsewhere).lines()
    let outline = ScreenplayOutline(lines: lines, report: elsewhere)
    let readers = ScreenplayReaders(
      names: ScreenplayNames(outline, report: elsewhere),
      surroundings: surroundings,
      report: report
    )
    return (readers.keyPoints(outline[.keyPoints]), report.sorted)
  }
}
