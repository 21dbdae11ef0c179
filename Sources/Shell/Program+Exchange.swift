import Content
import ContentLoading
import Foundation
import SourceDiagnostics

extension Program {
  /// Shows what a spreadsheet of templates would add and change, and takes it over where that is wanted.
  ///
  /// - Parameters:
  ///   - path: The sheet, comma-separated, in UTF-8 or CP932.
  ///   - writes: Whether to write; without it nothing changes.
  /// - Returns: The exit status; 1 where a row cannot be taken over: then nothing is written.
  package func importTemplates(_ path: String, writes: Bool) -> Int32 {
    guard let workplace = openWorkplace(.desk) else { return Self.failure }
    let source: SourceFile
    switch TextFile.read(path) {
    case .text(let read): source = read
    case .missing:
      report(Texts.noSuchFile(path))
      return Self.failure
    case .unreadable(let diagnostics):
      write(diagnostics, sources: [])
      return Self.failure
    }
    let plan = TemplateImport(of: source, into: workplace.library)
    write(ExchangeRendering(language: language, wrapper: wrapper).text(of: plan))
    write(plan.diagnostics, sources: [source])
    guard plan.diagnostics.isEmpty else {
      report(Texts.importRefused)
      return Self.failure
    }
    guard writes, !plan.additions.isEmpty || !plan.changes.isEmpty else {
      if !plan.additions.isEmpty || !plan.changes.isEmpty { report(Texts.importNotWritten) }
      return Self.clean
    }
    do {
      let writer = ContentWriter(folder: workplace.folder)
      switch try writer.take(plan, comparedWith: workplace.library) {
      case .written(let files):
        write(Texts.imported(files)[language])
        return Self.clean
      case .refused(let faults):
        write(faults, sources: Array(workplace.library.sources.values))
        report(Texts.importRefused)
      }
    } catch {
      report(error.message)
    }
    return Self.failure
  }

  /// Writes every template to a spreadsheet.
  ///
  /// - Parameters:
  ///   - path: The file; one that exists is replaced.
  ///   - name: The encoding, `utf-8` or `cp932`.
  /// - Returns: The exit status; 1 where the encoding lacks a character: then nothing is written.
  package func exportTemplates(_ path: String, encoding name: String) -> Int32 {
    guard let encoding = TemplateExport.Encoding(rawValue: name.lowercased()) else {
      report(Texts.unknownEncoding(name))
      return Self.wrongUsage
    }
    guard let workplace = openWorkplace(.desk) else { return Self.failure }
    let export = TemplateExport(of: workplace.library.templates, encoding: encoding)
    for character in export.unwritable { report(Texts.unwritable(character)) }
    guard export.unwritable.isEmpty, !export.bytes.isEmpty else { return Self.failure }
    do {
      try Data(export.bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      report(Texts.cannotWriteFile(path, error.localizedDescription))
      return Self.failure
    }
    write(Texts.exported(workplace.library.templates.count, to: path)[language])
    return Self.clean
  }
}

/// Sets what an import would do for a screen.
struct ExchangeRendering {
  let language: Language
  let wrapper: LineWrapper

  /// Returns a line for each template that would change, and the sum.
  func text(of plan: TemplateImport) -> String {
    let additions = plan.additions.map { addition in
      (addition.line, [wrapper.wrap(Texts.wouldAdd(addition)[language])])
    }
    let changes = plan.changes.map { change in
      (
        change.line,
        [wrapper.wrap(Texts.wouldChange(change)[language])]
          + change.differences.flatMap { difference in
            [
              wrapper.wrap(difference.old, first: "  − \(difference.column)："),
              wrapper.wrap(difference.new, first: "  ＋ \(difference.column)："),
            ]
          }
      )
    }
    let lines = (additions + changes).sorted { $0.0 < $1.0 }.flatMap(\.1)
    return (lines + [wrapper.wrap(Texts.importSum(plan)[language])]).joined(separator: "\n")
  }
}
