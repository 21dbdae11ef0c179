package import Content
package import SourceDiagnostics

/// What taking over a spreadsheet of templates would do, before anything is written.
package struct TemplateImport: Sendable {
  /// A template that the sheet holds otherwise than the company's files.
  package struct Change: Hashable, Sendable {
    package let old: Template
    package let new: Template
    /// The columns that differ, with what stands and what would stand there.
    package let differences: [Difference]
    /// The line of the sheet.
    package let line: Int
  }

  /// A column in which two templates differ.
  package struct Difference: Hashable, Sendable {
    package let column: String
    package let old: String
    package let new: String

    package init(column: String, old: String, new: String) {
      self.column = column
      self.old = old
      self.new = new
    }
  }

  /// A template that the company does not have yet, and the name of the file that takes it.
  package struct Addition: Hashable, Sendable {
    package let template: Template
    package let file: String
    package let line: Int
  }

  package private(set) var additions: [Addition] = []
  package private(set) var changes: [Change] = []
  /// How many rows say what the files say already.
  package private(set) var unchangedCount = 0
  /// Why rows, or the whole sheet, cannot be taken over; then nothing is written.
  package private(set) var diagnostics: [Diagnostic] = []

  /// The file that takes new templates where the sheet names none.
  package static let standardFile = "imported"

  private let source: SourceFile
  private let names: TemplateNames

  /// Reads a sheet and compares it with what the company has.
  ///
  /// - Parameters:
  ///   - source: The sheet as text.
  ///   - library: The company's content.
  package init(of source: SourceFile, into library: ContentLibrary) {
    self.source = source
    names = TemplateNames(
      clauses: KnownClauses(library.policies),
      topics: library.knowledge.topics,
      placeholders: library.placeholders,
      facts: library.knowledge.facts
    )
    let table = CSVTable(source)
    diagnostics = table.diagnostics
    guard diagnostics.isEmpty, let header = table.rows.first, let columns = columns(of: header)
    else { return }
    let existing = Dictionary(library.templates.map { ($0.id, $0) }) { first, _ in first }
    var seen: [String: SourceRange] = [:]
    for row in table.rows.dropFirst() {
      guard let template = template(in: row, columns, existing) else { continue }
      if let earlier = seen.updateValue(row.cells[0].range, forKey: template.id) {
        report(
          "duplicate-template",
          Messages.duplicateTemplate(template.id),
          row.cells[0].range,
          notes: [.init(Messages.firstIsHere, file: source.path, range: earlier)]
        )
        continue
      }
      compare(template, with: existing[template.id], in: row, columns)
    }
    diagnostics.sort()
  }

  // MARK: Reading

  private mutating func columns(of header: CSVTable.Row) -> [TemplateSheet.Column?]? {
    let found = header.cells.map { cell -> TemplateSheet.Column? in
      let name = Width.key(cell.text)
      if let column = TemplateSheet.Column.named[name] { return column }
      report(
        "unknown-column",
        Messages.unknownColumn(cell.text),
        cell.range,
        suggestions: NearestNames.nearest(
          to: name,
          among: TemplateSheet.Column.allCases.map { $0.names[0] }
        )
      )
      return nil
    }
    for column in Set(found.compactMap(\.self)) where found.count(where: { $0 == column }) > 1 {
      report("duplicate-column", Messages.duplicateColumn(column.names[0]), header.cells[0].range)
    }
    for column in [TemplateSheet.Column.id, .title, .wording] where !found.contains(column) {
      report("missing-column", Messages.missingColumn(column.names[0]), header.cells[0].range)
    }
    return diagnostics.isEmpty ? found : nil
  }

  /// Returns the template of a row; a column that the sheet does not have keeps what the company has.
  private mutating func template(
    in row: CSVTable.Row,
    _ columns: [TemplateSheet.Column?],
    _ existing: [String: Template]
  ) -> Template? {
    guard row.cells.count <= columns.count else {
      report("stray-cell", Messages.strayCell, row.cells[columns.count].range)
      return nil
    }
    var values: [TemplateSheet.Column: String] = [:]
    var places: [TemplateSheet.Column: SourceRange] = [:]
    for (cell, column) in zip(row.cells, columns) {
      guard let column else { continue }
      values[column] = cell.text
      places[column] = cell.range
    }
    let id = values[.id, default: ""].filter { !$0.isWhitespace }
    if let old = existing[id] {
      for column in TemplateSheet.Column.allCases where values[column] == nil {
        values[column] = TemplateSheet.cell(column, of: old)
      }
    }
    let entry = TemplateEntry(values)
    let written = SourceFile(path: source.path, text: entry.lines.joined(separator: "\n"))
    var faults: [Diagnostic] = []
    let template = TemplateReader(source: written, fileName: Self.standardFile, names: names)
      .templates(reportingTo: &faults).first
    for fault in faults {
      let line = fault.range.start.line - 1
      let column = entry.columns.indices.contains(line) ? entry.columns[line] : .title
      report(
        fault.rule,
        fault.message,
        places[column] ?? row.cells[0].range,
        suggestions: fault.suggestions
      )
    }
    return faults.isEmpty ? template : nil
  }

  private mutating func compare(
    _ template: Template,
    with old: Template?,
    in row: CSVTable.Row,
    _ columns: [TemplateSheet.Column?]
  ) {
    guard let old else {
      let index = columns.firstIndex(of: .file)
      let named = index.flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil }
      let file = named.map { Width.folded($0.text) } ?? ""
      guard file.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }) else {
        report("bad-file-name", Messages.badSheetFile(file), named?.range ?? row.cells[0].range)
        return
      }
      additions.append(
        Addition(
          template: template,
          file: file.isEmpty ? Self.standardFile : file,
          line: row.line
        )
      )
      return
    }
    let differing = TemplateSheet.Column.allCases.filter { column in
      column != .file
        && Self.plain(TemplateSheet.cell(column, of: template))
          != Self.plain(TemplateSheet.cell(column, of: old))
    }
    if differing.isEmpty {
      unchangedCount += 1
    } else {
      changes.append(
        Change(
          old: old,
          new: template,
          differences: differing.map { column in
            Difference(
              column: column.names[0],
              old: TemplateSheet.cell(column, of: old),
              new: TemplateSheet.cell(column, of: template)
            )
          },
          line: row.line
        )
      )
    }
  }

  /// Returns a cell with the marks that a file in CP932 brings back under another code point spelt one way.
  private static func plain(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.map(CP932Encoder.windowsScalar)
  }

  private mutating func report(
    _ rule: String,
    _ message: LocalizedText,
    _ range: SourceRange,
    notes: [Diagnostic.Note] = [],
    suggestions: [String] = []
  ) {
    diagnostics.append(
      Diagnostic(
        rule: rule,
        severity: .error,
        message: message,
        file: source.path,
        range: range,
        notes: notes,
        suggestions: suggestions
      )
    )
  }
}
