import Content
import JapaneseText
import SourceDiagnostics

/// Reads rule files, a fact on each line; every fault is reported with its place.
struct RuleFileParser {
  private(set) var rules: [Rule] = []
  /// Every pattern, in the order in which they were read.
  private(set) var patterns: [RulePattern] = []
  /// What is looked for in replies.
  private(set) var book: PhraseBook
  /// What is looked for in what customers said.
  private(set) var customerBook: PhraseBook
  /// The patterns of the files, where they were read before.
  private var compiled: CompiledPatterns?
  private(set) var diagnostics: [Diagnostic] = []
  /// The lists of words that patterns name.
  private var words: [String: String.UnicodeScalarView] = [:]
  private var file = ""
  private var draft: RuleDraft?
  private var ids: Set<String> = []

  /// Creates a parser.
  ///
  /// - Parameter compiled: The patterns of the files that are going to be read, all of them; nil to read them from the text.
  init(compiled: CompiledPatterns? = nil) {
    self.compiled = compiled
    book = compiled?.book ?? PhraseBook(minimumSteps: 20_000)
    customerBook = compiled?.customerBook ?? PhraseBook(minimumSteps: 1_300)
  }

  mutating func read(_ text: String, file: String) {
    self.file = file
    var number = 0
    var rest = text.utf8[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
      let trimmed = Substring(rest[..<end].drop { $0 == UInt8(ascii: " ") })
      rest = rest[end...].dropFirst()
      number += 1
      guard let first = trimmed.utf8.first, first != UInt8(ascii: "#") else { continue }
      guard let colon = trimmed.utf8.firstIndex(of: UInt8(ascii: ":")) else {
        report(.noColon, number, trimmed)
        continue
      }
      let key = trimmed[..<colon].trimmingSpaces()
      let value = trimmed[trimmed.utf8.index(after: colon)...].trimmingSpaces()
      guard !value.isEmpty else {
        report(.noValue(String(key)), number, trimmed)
        continue
      }
      read(key: String(key), value: value, line: number)
    }
    finishRule()
  }

  private mutating func read(key: String, value: Substring, line: Int) {
    if key == "rule" {
      finishRule()
      let id = String(value)
      if !ids.insert(id).inserted { report(.duplicate(id), line, value) }
      draft = RuleDraft(id: id, file: file, range: range(line, value))
    } else if key.hasPrefix("words ") {
      finishRule()
      defineWords(String(key.dropFirst(6)[...].trimmingSpaces()), as: value, line: line)
    } else if draft == nil {
      report(.outsideRule(key), line, value)
    } else {
      readFact(key: key, value: value, line: line)
    }
  }

  /// Defines a list; lists that it names must stand before it.
  private mutating func defineWords(_ name: String, as value: Substring, line: Int) {
    let list = puttingListsIn(value)
    if list.utf8.contains(UInt8(ascii: "{")) { report(.pattern(.unknownWords(list)), line, value) }
    words[name] = list.unicodeScalars.filter { $0 != " " }
  }

  private mutating func readFact(key: String, value: Substring, line: Int) {
    switch key {
    case "act", "violation", "mark", "advice":
      guard let target = RuleDraft.target(kind: key, name: String(value)) else {
        return report(.unknownName(String(value)), line, value)
      }
      draft?.target = target
    case "clause":
      guard let clause = ClauseReference(String(value)) else {
        return report(.unknownName(String(value)), line, value)
      }
      draft?.clause = clause
    case "message": draft?.japanese = String(value)
    case "message-en": draft?.english = String(value)
    case "when": if let pattern = pattern(value, line) { draft?.patterns.append(pattern) }
    case "at":
      let places = targets(value, line)
      draft?.places += places
    case "say": readCorrection(value, line: line)
    case "quoted": draft?.countsQuotations = value == "yes"
    case "claims": draft?.claims = value == "yes"
    case "certain": draft?.isCertain = value == "yes"
    case "taste": readTaste(value, line: line)
    case "fires": draft?.fires.append(WrittenLine(value: value, number: line))
    case "silent": draft?.silent.append(WrittenLine(value: value, number: line))
    default: readCondition(key: key, value: value, line: line)
    }
  }

  private mutating func readCondition(key: String, value: Substring, line: Int) {
    switch key {
    case "authority":
      guard let authority = Authority(rawValue: String(value)) else {
        return report(.unknownName(String(value)), line, value)
      }
      draft?.conditions.append(.authority(authority))
    case "opening": draft?.conditions.append(.isOpening(value == "yes"))
    case "needs", "lacks":
      let targets = targets(value, line)
      draft?.conditions.append(key == "needs" ? .needs(targets) : .lacks(targets))
    case "customer-if-any":
      guard let pattern = pattern(value, line, ofCustomer: true) else { return }
      draft?.conditions.append(.customerIfAny([pattern]))
    case "customer", "customer-not":
      guard let pattern = pattern(value, line, ofCustomer: true) else { return }
      draft?.addCustomer(pattern, isPresent: key == "customer")
    default:
      let parts = key.split(separator: "-")
      guard let first = parts.first, first == "with" || first == "unless", parts.count <= 2,
        let scope = RuleCondition.Scope(rawValue: parts.count == 2 ? String(parts[1]) : "clause")
      else { return report(.unknownKey(key), line, value) }
      guard let pattern = pattern(value, line) else { return }
      draft?.addWords(pattern, scope, isPresent: first == "with")
    }
  }

  private mutating func targets(_ value: Substring, _ line: Int) -> [Rule.Target] {
    let names = value.split(separator: " ")
    let targets = names.compactMap { RuleDraft.target(named: String($0)) }
    if targets.count != names.count { report(.unknownName(String(value)), line, value) }
    return targets
  }

  /// Reads a matter of taste with how strictly it is taken unless the company says otherwise: `すみません 違反`.
  private mutating func readTaste(_ value: Substring, line: Int) {
    let words = value.split(separator: " ")
    guard words.count == 2, let strictness = Strictness.named(String(words[1])) else {
      return report(.unknownName(String(value)), line, value)
    }
    draft?.taste = Rule.Taste(name: String(words[0]), strictness: strictness)
  }

  /// Returns a text with every list that it names put in; one that is not defined stays.
  private func puttingListsIn(_ value: Substring) -> String {
    guard value.utf8.contains(UInt8(ascii: "{")) else { return String(value) }
    var result = ""
    var rest = value.unicodeScalars
    while let open = rest.firstIndex(of: "{") {
      let inside = rest[rest.index(after: open)...]
      guard let close = inside.firstIndex(of: "}"), let list = words[String(inside[..<close])]
      else {
        result += String(rest[...open])
        rest = inside
        continue
      }
      result += String(rest[..<open]) + "(\(String(list)))"
      rest = rest[rest.index(after: close)...]
    }
    return result + String(rest)
  }

  private mutating func readCorrection(_ value: Substring, line: Int) {
    let written = WrittenLine(value: value, number: line)
    let correction = WrittenCorrection(line: written, text: puttingListsIn(value))
    draft?.corrections.append(correction)
  }

  private mutating func pattern(
    _ source: Substring,
    _ line: Int,
    ofCustomer isOfCustomer: Bool = false
  ) -> RulePattern? {
    guard let pattern = compiled == nil ? parsed(source, line, isOfCustomer) : nextCompiled() else {
      return nil
    }
    patterns.append(pattern)
    return pattern
  }

  private mutating func parsed(_ source: Substring, _ line: Int, _ isOfCustomer: Bool)
    -> RulePattern?
  {
    var parser = RulePatternParser(words: words)
    do {
      return try isOfCustomer
        ? parser.pattern(source, into: &customerBook) : parser.pattern(source, into: &book)
    } catch {
      report(.pattern(error), line, source)
      return nil
    }
  }

  private mutating func nextCompiled() -> RulePattern? {
    do {
      return try compiled?.next()
    } catch {
      preconditionFailure("The compiled patterns are not those of the rules.")
    }
  }

  private mutating func finishRule() {
    guard let draft else { return }
    self.draft = nil
    guard let rule = draft.rule else {
      return diagnostics.append(Messages.diagnostic(.incomplete(draft.id), file, draft.range))
    }
    rules.append(rule)
  }

  private mutating func report(_ fault: RuleFault, _ line: Int, _ text: Substring) {
    diagnostics.append(Messages.diagnostic(fault, file, range(line, text)))
  }

  private func range(_ line: Int, _ text: Substring) -> SourceRange {
    WrittenLine(value: text, number: line).range
  }
}

extension Substring {
  /// The text without white space of a line, full-width spaces included, at either end.
  func trimmingSpaces() -> Substring {
    var rest = unicodeScalars
    while let first = rest.first, first == " " || first == "\t" || first == "　" {
      rest.removeFirst()
    }
    while let last = rest.last, last == " " || last == "\t" || last == "　" || last == "\r" {
      rest.removeLast()
    }
    return Substring(rest)
  }
}
