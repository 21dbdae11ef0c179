import Content
import SourceDiagnostics

/// A table that the program understands, with what its columns hold.
struct KnowledgeTable {
  /// The tables, each by what it lists.
  enum Kind: String {
    case topics, discouraged, synonyms, facts, settings, tastes, suppressions

    /// The rule of a diagnostic for a name that stands twice.
    var duplicateRule: String {
      switch self {
      case .topics: "duplicate-topic"
      case .discouraged: "duplicate-wording"
      case .synonyms: "duplicate-synonym"
      case .facts: "duplicate-fact"
      case .settings: "duplicate-setting"
      case .tastes: "duplicate-taste"
      case .suppressions: "duplicate-suppression"
      }
    }
  }

  /// What a column holds.
  enum Column: CaseIterable {
    case topic, words, answerers, decider, clauses, phrase, replacement, reason, synonyms
    case item, content, setting, value, taste, strictness, suppressed

    /// The headers that name it; the first is the one that messages use.
    var headers: [String] {
      switch self {
      case .topic: ["話題", "topic"]
      case .words: ["ことば", "言葉", "words", "word"]
      case .answerers: ["答えてよい人", "whomayanswer"]
      case .decider: ["決める人", "whodecides"]
      case .clauses: ["条", "clauses", "clause"]
      case .phrase: ["使わない言い方", "wedonotsay"]
      case .replacement: ["こう言う", "wesay"]
      case .reason: ["理由", "reason"]
      case .synonyms: ["同じ意味のことば", "同じ意味の言葉", "sameas"]
      case .item: ["項目", "item"]
      case .content: ["内容", "content"]
      case .setting: ["設定", "setting"]
      case .value: ["値", "value"]
      case .taste: ["言い方", "manner"]
      case .strictness: ["扱い", "strictness"]
      case .suppressed: ["指摘の除外", "suppression"]
      }
    }
  }

  let kind: Kind
  /// The index of each column that the table has.
  let columns: [Column: Int]

  /// Creates the meaning of a table, or nil where its header is none that the program knows.
  init?(_ table: DocumentTable) {
    var columns: [Column: Int] = [:]
    for (index, cell) in table.header.enumerated() {
      let name = Width.key(cell.text)
      if let column = Column.allCases.first(where: { $0.headers.contains(name) }),
        columns[column] == nil
      {
        columns[column] = index
      }
    }
    let found = Self.needed.first { _, needed in needed.allSatisfy { columns[$0] != nil } }
    guard let found else { return nil }
    // 項目 and 内容 are common headers: with more columns the table is about something else.
    let isPair = table.header.count == 2
    guard isPair || (found.kind != .facts && found.kind != .settings) else { return nil }
    kind = found.kind
    self.columns = columns
  }

  private static let needed: [(kind: Kind, columns: [Column])] = [
    (.topics, [.topic, .answerers]),
    (.discouraged, [.phrase, .replacement]),
    (.synonyms, [.words, .synonyms]),
    (.tastes, [.taste, .strictness]),
    (.suppressions, [.suppressed]),
    (.settings, [.setting, .value]),
    (.facts, [.item, .content]),
  ]
}

/// A row of such a table.
struct KnowledgeRow {
  let row: DocumentTable.Row
  let columns: [KnowledgeTable.Column: Int]
  let file: String

  var range: SourceRange { row.range }

  /// Returns a cell, or nil where the table has no such column or the cell is empty.
  subscript(column: KnowledgeTable.Column) -> DocumentTable.Cell? {
    guard let index = columns[column], row.cells.indices.contains(index) else { return nil }
    let cell = row.cells[index]
    return cell.text.isEmpty ? nil : cell
  }

  /// Returns a cell that must not be empty; an empty one is reported.
  func required(
    _ column: KnowledgeTable.Column,
    reportingTo diagnostics: inout [Diagnostic]
  ) -> DocumentTable.Cell? {
    if let cell = self[column] { return cell }
    let place = columns[column].flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil }
    diagnostics.append(
      Diagnostic(
        rule: "missing-cell",
        severity: .error,
        message: Messages.missingCell(column.headers[0]),
        file: file,
        range: place?.range ?? row.range
      )
    )
    return nil
  }
}

/// Reads the value of a setting.
enum SettingValue {
  /// Returns the number and the unit of 「15分」, or nil where no number stands at the head.
  static func parts(of text: String) -> (number: Int, unit: String)? {
    let scalars = Array(Width.folded(text).unicodeScalars).filter { !Width.isSpace($0) }
    // 「1,000円」
    let plain = scalars.indices.filter { index in
      scalars[index] != "," || index == 0 || index + 1 == scalars.count
    }
    let value = plain.map { scalars[$0] }
    guard let (number, count) = JapaneseNumber.prefix(of: value[...]) else { return nil }
    var unit = String.UnicodeScalarView()
    unit.append(contentsOf: value[count...])
    return (number, String(unit))
  }
}
