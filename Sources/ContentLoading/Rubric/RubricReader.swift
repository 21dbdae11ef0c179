import Content
import SourceDiagnostics

/// Reads what every call is graded on.
struct RubricReader {
  /// The format of the file, as its first member names it.
  static let format = "採点基準 1"

  private enum Key {
    static let format = ["形式", "format"]
    static let critical = ["重大な誤り", "critical"]
    static let record = ["記録に書かないもの", "neverinrecords"]
    static let criteria = ["採点項目", "criteria"]
    static let pace = ["速さ", "pace"]
    static let care = ["応対者のケア", "care"]
    static let clause = ["条", "clause"]
    static let kinds = ["お客様の種類", "customerkinds"]
    static let hintCost = ["ヒントの減点", "hintcost"]
    static let id = ["id", "番号"]
    static let name = ["名前", "name"]
    static let earnedBy = ["満たす行為", "earnedby"]
    static let lostBy = ["損なう違反", "lostby"]
    static let moras = ["1秒の拍数", "moraspersecond"]
    static let turn = ["1往復の秒数", "secondsperturn"]
    static let hold = ["保留の秒数", "secondsperhold"]
  }

  private let source: SourceFile
  private let clauses: KnownClauses
  private var diagnostics: [Diagnostic] = []

  /// Returns the rubric; what is damaged is reported and left out.
  ///
  /// While there is an error, every violation is critical: a list that lost a name must not let that violation pass.
  static func rubric(
    of source: SourceFile,
    clauses: KnownClauses,
    reportingTo diagnostics: inout [Diagnostic]
  ) -> Rubric {
    var reader = RubricReader(source: source, clauses: clauses)
    let rubric = reader.read()
    diagnostics += reader.diagnostics
    return rubric
  }

  private init(source: SourceFile, clauses: KnownClauses) {
    self.source = source
    self.clauses = clauses
  }

  private mutating func read() -> Rubric {
    let text = YAMLText(source: source, lines: 1..<source.lines.count + 1)
    let fields = YAMLFields(
      text.members(reportingTo: &diagnostics),
      knowing: [
        Key.format, Key.critical, Key.record, Key.criteria, Key.pace, Key.care, Key.hintCost,
      ],
      at: source.range(ofLine: 1),
      in: source.path,
      reportingTo: &diagnostics
    )
    fields.checkFormat(Self.format, reportingTo: &diagnostics)
    let critical = fields.required(Key.critical, reportingTo: &diagnostics)
    let list = fields.required(Key.criteria, reportingTo: &diagnostics)
    let (named, circumstances) = criticalNames(critical)
    let criteria = (list?.elements ?? []).compactMap { criterion($0) }
    let speed = fields[Key.pace].map { pace($0) } ?? Rubric.Pace()
    let recordFaults = fields[Key.record].map { self.recordFaults($0) }
    let care = fields[Key.care].flatMap { self.care($0) }
    let hintCost = number(fields[Key.hintCost], from: 0)
    let isSound = !diagnostics.contains { $0.severity == .error }
    return Rubric(
      criticalViolations: isSound ? named : Rubric.strictest.criticalViolations,
      criticalCircumstances: isSound ? circumstances : Rubric.strictest.criticalCircumstances,
      recordFaults: isSound
        ? recordFaults ?? Rubric.strictest.recordFaults : Rubric.strictest.recordFaults,
      criteria: criteria,
      pace: speed,
      care: care,
      hintCost: hintCost ?? 0
    )
  }

  /// Reads what fails every call: violations, and those circumstances that can be critical.
  private mutating func criticalNames(
    _ node: YAMLNode?
  ) -> (violations: Set<Violation>, circumstances: Set<Circumstance>) {
    let possible = Circumstance.allCases.filter(\.canBeCritical)
    let names = Violation.allCases.map(\.japaneseName) + possible.map(\.japaneseName)
    var found: (violations: Set<Violation>, circumstances: Set<Circumstance>) = ([], [])
    for entry in entries(node) {
      let key = Width.key(entry.name)
      if let violation = Violation.named(key) {
        found.violations.insert(violation)
      } else if let circumstance = possible.first(where: {
        $0.japaneseName == key || $0.rawValue == key
      }) {
        found.circumstances.insert(circumstance)
      } else {
        let message = Messages.unknownViolation(entry.name)
        report("unknown-violation", message, entry, among: names)
      }
    }
    return found
  }

  private mutating func recordFaults(_ node: YAMLNode) -> Set<RecordFault> {
    let names = RecordFault.allCases.map(\.japaneseName)
    let found = entries(node).compactMap { entry -> RecordFault? in
      let key = Width.key(entry.name)
      let fault = RecordFault.allCases.first { $0.japaneseName == key || $0.rawValue == key }
      if fault == nil {
        report("unknown-record-fault", Messages.unknownRecordFault(entry.name), entry, among: names)
      }
      return fault
    }
    return Set(found)
  }

  private mutating func care(_ node: YAMLNode) -> Rubric.Care? {
    let fields = YAMLFields(
      node.members ?? [],
      knowing: [Key.clause, Key.kinds],
      at: node.range,
      in: source.path,
      reportingTo: &diagnostics
    )
    let cited = fields.required(Key.clause, reportingTo: &diagnostics)
    let clause = cited.flatMap { cell in
      clauses.references(
        in: NameList.entries(of: cell.string ?? "", at: cell.range),
        file: source.path,
        reportingTo: &diagnostics
      ).first
    }
    let names = CustomerKind.allCases.map(\.japaneseName)
    let kinds = entries(fields.required(Key.kinds, reportingTo: &diagnostics))
      .compactMap { entry -> CustomerKind? in
        let key = Width.key(entry.name)
        let kind = CustomerKind.allCases.first { $0.japaneseName == key || $0.rawValue == key }
        if kind == nil {
          report("unknown-kind", Messages.unknownKind(entry.name), entry, among: names)
        }
        return kind
      }
    return clause.map { Rubric.Care(clause: $0, kinds: kinds) }
  }

  private mutating func criterion(_ node: YAMLNode) -> Rubric.Criterion? {
    let fields = YAMLFields(
      node.members ?? [],
      knowing: [Key.id, Key.name, Key.earnedBy, Key.lostBy],
      at: node.range,
      in: source.path,
      reportingTo: &diagnostics
    )
    let id = fields.required(Key.id, reportingTo: &diagnostics)?.string
    let name = fields.required(Key.name, reportingTo: &diagnostics)?.string
    let earnedBy = acts(fields[Key.earnedBy])
    let lostBy = violations(fields[Key.lostBy])
    guard let id, let name else { return nil }
    return Rubric.Criterion(id: id, name: name, earnedBy: earnedBy, lostBy: lostBy)
  }

  private mutating func acts(_ node: YAMLNode?) -> [Act] {
    entries(node).compactMap { entry in
      let key = Width.key(entry.name)
      if let act = Act.named(key) { return act }
      report(
        "unknown-act",
        Messages.unknownAct(entry.name),
        entry,
        among: Act.allCases.map(\.japaneseName)
      )
      return nil
    }
  }

  private mutating func violations(_ node: YAMLNode?) -> [Violation] {
    entries(node).compactMap { entry in
      if let violation = Violation.named(Width.key(entry.name)) { return violation }
      report(
        "unknown-violation",
        Messages.unknownViolation(entry.name),
        entry,
        among: Violation.allCases.map(\.japaneseName)
      )
      return nil
    }
  }

  /// The names of a list, or of one text that parts them with 、.
  private func entries(_ node: YAMLNode?) -> [NameList.Entry] {
    (node?.strings ?? []).flatMap { NameList.entries(of: $0.text, at: $0.range) }
  }

  private mutating func pace(_ node: YAMLNode) -> Rubric.Pace {
    let standard = Rubric.Pace()
    let fields = YAMLFields(
      node.members ?? [],
      knowing: [Key.moras, Key.turn, Key.hold],
      at: node.range,
      in: source.path,
      reportingTo: &diagnostics
    )
    return Rubric.Pace(
      morasPerSecond: number(fields[Key.moras], from: 1) ?? standard.morasPerSecond,
      secondsPerTurn: number(fields[Key.turn], from: 0) ?? standard.secondsPerTurn,
      secondsPerHold: number(fields[Key.hold], from: 0) ?? standard.secondsPerHold
    )
  }

  private mutating func number(_ node: YAMLNode?, from least: Int) -> Int? {
    guard let node else { return nil }
    let text = Width.key(node.string ?? "")
    if let number = Int(text), least...3600 ~= number { return number }
    diagnostics.append(
      Diagnostic(
        rule: "bad-number",
        severity: .error,
        message: Messages.badNumber(text, least: least),
        file: source.path,
        range: node.range
      )
    )
    return nil
  }

  private mutating func report(
    _ rule: String,
    _ message: LocalizedText,
    _ entry: NameList.Entry,
    among names: [String]
  ) {
    diagnostics.append(
      Diagnostic(
        rule: rule,
        severity: .error,
        message: message,
        file: source.path,
        range: entry.range,
        suggestions: NearestNames.nearest(to: entry.name, among: names)
      )
    )
  }
}

extension Violation {
  /// Returns the violation of a Japanese or English name, or nil.
  fileprivate static func named(_ name: String) -> Violation? {
    allCases.first { $0.japaneseName == name || $0.rawValue == name }
  }
}
