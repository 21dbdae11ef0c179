import Content

/// Templates as rows of a spreadsheet.
enum TemplateSheet {
  /// A column, by what its header says.
  enum Column: Hashable, CaseIterable {
    case id, title, wording
    case field(TemplateDraft.Key)
    case file

    static let allCases: [Column] =
      [.id, .title, .wording] + TemplateDraft.Key.allCases.map(Column.field) + [.file]

    /// The headers that are understood; the first is the one that is written.
    var names: [String] {
      switch self {
      case .id: ["id", "識別名"]
      case .title: ["題", "題名", "title"]
      case .wording: ["文面", "wording"]
      case .field(let key): key.names
      case .file: ["ファイル", "file"]
      }
    }

    static let named: [String: Column] = Dictionary(
      allCases.flatMap { column in column.names.map { ($0, column) } }
    ) { first, _ in first }
  }

  /// Returns the rows of templates, a header first.
  static func rows(of templates: some Sequence<Template>) -> [[String]] {
    [Column.allCases.map { $0.names[0] }]
      + templates.map { template in Column.allCases.map { cell($0, of: template) } }
  }

  /// Returns what stands in a column.
  static func cell(_ column: Column, of template: Template) -> String {
    switch column {
    case .id: template.id
    case .title: template.title
    case .wording: template.wording.source
    case .field(let key): value(of: key, in: template)
    case .file: fileName(of: template)
    }
  }

  /// The name of the template's file without its ending.
  static func fileName(of template: Template) -> String {
    let name = template.file.split(separator: "/").last.map(String.init) ?? template.file
    return name.hasSuffix(".md") ? String(name.dropLast(3)) : name
  }

  private static func value(of key: TemplateDraft.Key, in template: Template) -> String {
    switch key {
    case .acts: list(template.acts.map(\.japaneseName))
    case .situations: list(template.situations)
    case .clauses: list(template.clauses.map(\.description))
    case .speaker: template.speaker.japaneseName
    case .tone: template.tone.japaneseName
    case .customer: template.customerExamples.map { "「\($0)」" }.joined(separator: "\n")
    case .presupposed: list(template.presupposedWords)
    case .note: template.note ?? ""
    case .suppression:
      template.suppressions.map { "\($0.rule) \($0.reason)" }.joined(separator: "\n")
    }
  }

  private static func list(_ names: [String]) -> String { names.joined(separator: "、") }
}

/// A template as the Markdown that a file of templates holds.
struct TemplateEntry {
  /// The lines, from the heading on.
  private(set) var lines: [String]
  /// The column from which each of the lines comes.
  private(set) var columns: [TemplateSheet.Column]

  /// Sets the values of a row.
  ///
  /// - Parameter values: By column; columns without words make no line.
  init(_ values: [TemplateSheet.Column: String]) {
    func value(_ column: TemplateSheet.Column) -> String {
      values[column]?.trimmingPrefix(while: \.isWhitespace).description ?? ""
    }
    let title = value(.title).split(whereSeparator: \.isNewline).joined(separator: " ")
    let id = value(.id).filter { !$0.isWhitespace }
    lines = ["## \(title)\(id.isEmpty ? "" : " {#\(id)}")", ""]
    columns = [id.isEmpty ? .title : .id, .title]
    func add(_ line: String, _ column: TemplateSheet.Column) {
      lines.append(line)
      columns.append(column)
    }
    for line in value(.wording).split(whereSeparator: \.isNewline) { add("> \(line)", .wording) }
    add("", .wording)
    for key in TemplateDraft.Key.allCases {
      let parts = value(.field(key)).split(whereSeparator: \.isNewline)
      guard let first = parts.first else { continue }
      add("- \(key.names[0])：\(first)", .field(key))
      for part in parts.dropFirst() { add("  \(part)", .field(key)) }
    }
  }
}
