import JapaneseText

/// The phrases that rules look for, each under a number.
struct PhraseBook: Sendable {
  /// The number under which runs of digits are found.
  static let number = 0

  private(set) var trie = PhraseTrie()
  /// The numbers of base forms.
  private(set) var baseForms: [String: Int] = [:]
  /// The numbers of subdivisions of parts of speech, such as 「固有名詞」.
  private(set) var subclasses: [String: Int] = [:]
  private(set) var count = 1
  private var known: [[[Unicode.Scalar]]: Int] = [:]

  /// Returns the number of phrases, which are looked for from now on.
  mutating func add(_ phrases: [[Unicode.Scalar]]) -> Int {
    if let number = known[phrases] { return number }
    let number = count
    for phrase in phrases { trie.insert(phrase, value: number) }
    known[phrases] = number
    count += 1
    return number
  }

  /// Returns the number of a subdivision of a part of speech, which is looked for from now on.
  mutating func add(subclass: String) -> Int {
    if let number = subclasses[subclass] { return number }
    subclasses[subclass] = count
    count += 1
    return count - 1
  }

  /// Returns the number of a base form, which is looked for from now on.
  mutating func add(baseForm: String) -> Int {
    if let number = baseForms[baseForm] { return number }
    baseForms[baseForm] = count
    count += 1
    return count - 1
  }
}

/// Reads the patterns of rules.
///
/// `…` is a gap inside a clause, `……` inside a sentence, `………` anywhere later; `<確認>` is a base form, `<#>` a
/// number, `<@固有名詞>` a word of that class; `[request, !past]` tests the clause of the phrase before it; `^` begins a sentence, `$` ends a clause;
/// `{name}` stands for a list of words that the files define. Everything else is a phrase pattern.
struct RulePatternParser {
  enum Fault: Error {
    case unknownTest(String)
    case unknownWords(String)
    case unclosed(Character)
    case empty
    case phrase(PhrasePattern.Fault)
  }

  private let words: [String: String]
  private var elements: [RulePattern.Element] = []
  private var gap = RulePattern.Gap.none
  private var startsSentence = false

  init(words: [String: String]) {
    self.words = words
  }

  mutating func pattern(_ source: Substring, into book: inout PhraseBook) throws(Fault)
    -> RulePattern
  {
    elements = []
    gap = .none
    startsSentence = false
    var rest = source
    while let first = rest.first {
      switch first {
      case " ", "\t": rest.removeFirst()
      case "^":
        startsSentence = true
        rest.removeFirst()
      case "$":
        rest.removeFirst()
        guard !elements.isEmpty else { throw .empty }
        elements[elements.count - 1].endsClause = true
      case "…":
        let dots = rest.prefix { $0 == "…" }
        gap = RulePattern.Gap(rawValue: min(dots.count, 3)) ?? .clause
        rest = rest.dropFirst(dots.count)
      case "<":
        let name = try Self.cut(&rest, closing: ">")
        append(number(of: name, in: &book))
      case "[": try addTests(try Self.cut(&rest, closing: "]"))
      default:
        let phrase = try phrase(&rest)
        do {
          for segment in try PhrasePattern(phrase).segments {
            append(book.add(segment.phrases), isOptional: segment.isOptional)
          }
        } catch {
          throw .phrase(error)
        }
      }
    }
    guard !elements.isEmpty else { throw .empty }
    return RulePattern(elements: elements)
  }

  private func number(of name: String, in book: inout PhraseBook) -> Int {
    if name == "#" { return PhraseBook.number }
    return name.first == "@"
      ? book.add(subclass: String(name.dropFirst())) : book.add(baseForm: name)
  }

  private mutating func append(_ phrase: Int, isOptional: Bool = false) {
    elements.append(
      RulePattern.Element(
        phrase: phrase,
        gap: gap,
        tests: [],
        isOptional: isOptional,
        startsSentence: startsSentence
      )
    )
    gap = .none
    startsSentence = false
  }

  private mutating func addTests(_ names: String) throws(Fault) {
    if elements.isEmpty || gap != .none {
      elements.append(
        RulePattern.Element(phrase: nil, gap: gap, tests: [], startsSentence: startsSentence)
      )
      gap = .none
      startsSentence = false
    }
    for name in names.split(separator: ",") {
      let name = name.filter { $0 != " " }
      guard let test = ClauseTest(name) else { throw .unknownTest(name) }
      elements[elements.count - 1].tests.append(test)
    }
  }

  /// Reads a phrase pattern up to the next mark, with lists of words put in.
  private func phrase(_ rest: inout Substring) throws(Fault) -> String {
    var phrase = ""
    while let first = rest.first, !" \t^$…<[".contains(first) {
      if first == "{" {
        let name = try Self.cut(&rest, closing: "}")
        guard let list = words[name] else { throw .unknownWords(name) }
        phrase += "(\(list))"
      } else {
        phrase.append(first)
        rest.removeFirst()
      }
    }
    return phrase
  }

  private static func cut(_ rest: inout Substring, closing: Character) throws(Fault) -> String {
    guard let end = rest.firstIndex(of: closing) else { throw .unclosed(closing) }
    let inside = rest[rest.index(after: rest.startIndex)..<end]
    rest = rest[rest.index(after: end)...]
    return String(inside)
  }
}
