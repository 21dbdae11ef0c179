import Content
import ReplyCheck
import SourceDiagnostics

/// Reads the company's tables out of the policies that hold them; a table is known by its header.
struct KnowledgeReader {
  private let clauses: KnownClauses
  private var diagnostics: [Diagnostic] = []
  private var topics: [Topic] = []
  private var discouraged: [DiscouragedWording] = []
  private var synonyms: [SynonymGroup] = []
  private var facts: [CompanyFact] = []
  private var settings: [PolicySetting] = []
  private var tastes: [TasteSetting] = []
  private var suppressions: [RuleSuppression] = []
  /// Where the names of topics and settings stand, by table and name.
  private var places: [String: (file: String, range: SourceRange)] = [:]

  /// Returns what the tables state; rows with faults are reported and left out.
  static func knowledge(
    of policies: [LoadedPolicy],
    clauses: KnownClauses,
    reportingTo diagnostics: inout [Diagnostic]
  ) -> CompanyKnowledge {
    var reader = KnowledgeReader(clauses: clauses)
    for loaded in policies {
      for table in loaded.tables { reader.read(table, of: loaded) }
    }
    diagnostics += reader.diagnostics
    return CompanyKnowledge(
      topics: reader.topics,
      discouragedWordings: reader.discouraged,
      synonyms: reader.synonyms,
      facts: reader.facts,
      settings: reader.settings,
      tastes: reader.tastes,
      suppressions: reader.suppressions
    )
  }

  private init(clauses: KnownClauses) {
    self.clauses = clauses
  }

  private mutating func read(_ entry: LoadedPolicy.Table, of loaded: LoadedPolicy) {
    let file = loaded.policy.file
    guard let table = KnowledgeTable(entry.table) else { return }
    // What only the company may read is no fact that is open to everyone.
    if table.kind == .facts, loaded.isInternal { return }
    for row in entry.table.rows where !row.cells.allSatisfy(\.text.isEmpty) {
      let cells = KnowledgeRow(row: row, columns: table.columns, file: file)
      switch table.kind {
      case .topics: readTopic(cells)
      case .discouraged: readDiscouraged(cells, entry.clause)
      case .synonyms: readSynonyms(cells)
      case .facts: readFact(cells, entry.clause)
      case .settings: readSetting(cells, entry.clause)
      case .tastes: readTaste(cells)
      case .suppressions: readSuppression(cells)
      }
    }
  }

  private mutating func readTopic(_ row: KnowledgeRow) {
    let before = diagnostics.count
    let name = row.required(.topic, reportingTo: &diagnostics)
    let words = row.required(.words, reportingTo: &diagnostics)
    let answerers = row.required(.answerers, reportingTo: &diagnostics).flatMap { cell in
      AnswererNames.answerers(
        in: NameList.entries(of: cell.text, at: cell.range),
        file: row.file,
        reportingTo: &diagnostics
      )
    }
    let cited = row[.clauses].map { cell in
      clauses.references(
        in: NameList.entries(of: cell.text, at: cell.range),
        file: row.file,
        reportingTo: &diagnostics
      )
    }
    guard let name, isNew(name, in: .topics, row) else { return }
    // A row with an unknown clause still says who may answer; without that it says nothing.
    guard let words, let answerers else {
      precondition(diagnostics.count > before, "a row that is left out has a diagnostic")
      return
    }
    topics.append(
      Topic(
        name: name.text,
        words: NameList.entries(of: words.text, at: words.range).map(\.name),
        answerers: answerers,
        decider: row[.decider]?.text ?? "",
        clauses: cited ?? [],
        range: row.range
      )
    )
  }

  private mutating func readDiscouraged(_ row: KnowledgeRow, _ clause: ClauseReference) {
    let phrase = row.required(.phrase, reportingTo: &diagnostics)
    let replacement = row.required(.replacement, reportingTo: &diagnostics)
    guard let phrase, let replacement, isNew(phrase, in: .discouraged, row) else { return }
    discouraged.append(
      DiscouragedWording(
        phrase: Self.unquoted(phrase.text),
        replacement: Self.unquoted(replacement.text),
        reason: row[.reason]?.text ?? "",
        clause: clause,
        range: row.range
      )
    )
  }

  private mutating func readSynonyms(_ row: KnowledgeRow) {
    let word = row.required(.words, reportingTo: &diagnostics)
    let others = row.required(.synonyms, reportingTo: &diagnostics)
    guard let word, let others else { return }
    let names = NameList.entries(of: others.text, at: others.range).map(\.name)
    synonyms.append(SynonymGroup(word: word.text, others: names))
  }

  private mutating func readFact(_ row: KnowledgeRow, _ clause: ClauseReference) {
    let name = row.required(.item, reportingTo: &diagnostics)
    let value = row.required(.content, reportingTo: &diagnostics)
    guard let name, let value, isNew(name, in: .facts, row) else { return }
    facts.append(CompanyFact(name: name.text, value: value.text, clause: clause))
  }

  private mutating func readSetting(_ row: KnowledgeRow, _ clause: ClauseReference) {
    let name = row.required(.setting, reportingTo: &diagnostics)
    let value = row.required(.value, reportingTo: &diagnostics)
    guard let name, let value, isNew(name, in: .settings, row) else { return }
    guard let (number, unit) = SettingValue.parts(of: value.text) else {
      diagnostics.append(
        Diagnostic(
          rule: "bad-setting",
          severity: .error,
          message: Messages.badSetting(value.text),
          file: row.file,
          range: value.range
        )
      )
      return
    }
    settings.append(PolicySetting(name: name.text, number: number, unit: unit, clause: clause))
  }

  private mutating func readTaste(_ row: KnowledgeRow) {
    let name = row.required(.taste, reportingTo: &diagnostics)
    let word = row.required(.strictness, reportingTo: &diagnostics)
    guard let name, let word else { return }
    let known = RuleSet.standardTasteNames
    let found = known.first { Width.key($0) == Width.key(name.text) }
    if found == nil {
      report("unknown-taste", Messages.unknownTaste(name.text), at: name, in: row, known)
    }
    let strictness = Strictness.named(word.text)
    if strictness == nil {
      let words = Strictness.allCases.map(\.japaneseName)
      report("unknown-strictness", Messages.unknownStrictness(word.text), at: word, in: row, words)
    }
    guard let found, let strictness, isNew(name, in: .tastes, row) else { return }
    tastes.append(
      TasteSetting(name: found, strictness: strictness, file: row.file, range: row.range)
    )
  }

  private mutating func readSuppression(_ row: KnowledgeRow) {
    guard let rule = row.required(.suppressed, reportingTo: &diagnostics) else { return }
    let suppression = SuppressionReader.suppression(
      of: rule.text,
      because: row[.reason]?.text ?? "",
      file: row.file,
      range: rule.range,
      reportingTo: &diagnostics
    )
    guard let suppression, isNew(rule, in: .suppressions, row) else { return }
    suppressions.append(suppression)
  }

  private mutating func report(
    _ rule: String,
    _ message: LocalizedText,
    at cell: DocumentTable.Cell,
    in row: KnowledgeRow,
    _ known: [String]
  ) {
    diagnostics.append(
      Diagnostic(
        rule: rule,
        severity: .error,
        message: message,
        file: row.file,
        range: cell.range,
        suggestions: NearestNames.nearest(to: cell.text, among: known)
      )
    )
  }

  /// Returns whether a name is the first of its table's kind; a second is reported.
  private mutating func isNew(
    _ cell: DocumentTable.Cell,
    in kind: KnowledgeTable.Kind,
    _ row: KnowledgeRow
  ) -> Bool {
    let key = "\(kind.rawValue) \(Width.key(cell.text))"
    guard let first = places[key] else {
      places[key] = (row.file, cell.range)
      return true
    }
    diagnostics.append(
      Diagnostic(
        rule: kind.duplicateRule,
        severity: kind == .topics || kind == .settings ? .error : .warning,
        message: Messages.duplicateRow(cell.text),
        file: row.file,
        range: cell.range,
        notes: [.init(Messages.firstIsHere, file: first.file, range: first.range)]
      )
    )
    return false
  }

  /// Phrases may stand in the quotation marks of speech.
  private static func unquoted(_ text: String) -> String {
    let inner = text.dropFirst().dropLast()
    guard text.hasPrefix("「"), text.hasSuffix("」"), !inner.contains("「") else { return text }
    return String(inner)
  }
}
