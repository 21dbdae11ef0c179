import Content
import ContentLoading
import Records
import SourceDiagnostics

extension Program {
  /// Tells how the wordings of this desk are used.
  ///
  /// - Parameters:
  ///   - subject: What the report is on; `wording` is all there is.
  ///   - asJSON: Whether to write one JSON object a line.
  /// - Returns: The exit status.
  package func report(on subject: String, asJSON: Bool) -> Int32 {
    guard subject == "wording" else {
      report(Texts.noSuchReport(subject))
      return Self.wrongUsage
    }
    guard let workplace = openWorkplace(.desk) else { return Self.failure }
    let history = DeskHistory(path: UserFolders(environment: environment).usage)
    let rendering = WordingReportRendering(
      report: WordingReport(
        history.entries(),
        templates: workplace.library.templates,
        approved: workplace.approvedTemplates
      ),
      language: language,
      wrapper: wrapper,
      style: style
    )
    if asJSON { rendering.json.forEach(write) } else { write(rendering.text) }
    return Self.clean
  }
}
