import JapaneseText

/// The phrases that rules look for, each under a number.
struct PhraseBook: Sendable {
  /// The number under which runs of digits are found.
  static let number = 0

  private(set) var trie: PhraseTrie
  /// The numbers of base forms.
  private(set) var baseForms = PhraseTrie()
  /// The numbers of subdivisions of parts of speech, such as 「固有名詞」.
  private(set) var subclasses = PhraseTrie()
  private(set) var count = 1
  private var segments: [PhraseList: [PhrasePattern.Segment]] = [:]
  private var numbers: [PhrasePattern.Segment: Int] = [:]

  /// Creates a book without phrases.
  ///
  /// - Parameter minimumSteps: About how many scalars all phrases have together.
  init(minimumSteps: Int) {
    trie = PhraseTrie(minimumSteps: minimumSteps)
  }

  /// Takes a book as it was packed, to be searched and not to be added to.
  init(from unpacker: inout NumberUnpacker) throws(NumberUnpacker.Fault) {
    count = try unpacker.number()
    trie = try PhraseTrie(from: &unpacker)
    baseForms = try PhraseTrie(from: &unpacker)
    subclasses = try PhraseTrie(from: &unpacker)
  }

  func pack(into packer: inout NumberPacker) {
    packer.add(count)
    for trie in [trie, baseForms, subclasses] { trie.pack(into: &packer) }
  }

  /// Returns the stretches of a pattern.
  mutating func segments(
    of pattern: [Unicode.Scalar]
  ) throws(PhrasePattern.Fault) -> [PhrasePattern.Segment] {
    let key = PhraseList(pattern[...])
    if let known = segments[key] { return known }
    let new = try PhrasePattern(scalars: pattern).segments
    segments[key] = new
    return new
  }

  /// Returns the number of a stretch of a pattern, which is looked for from now on.
  mutating func add(_ segment: PhrasePattern.Segment) -> Int {
    if let number = numbers[segment] { return number }
    for phrase in segment.phrases { trie.insert(phrase, value: count) }
    numbers[segment] = count
    count += 1
    return count - 1
  }

  /// Returns the number of a subdivision of a part of speech, which is looked for from now on.
  mutating func add(subclass: String) -> Int {
    if let number = subclasses.value(of: subclass.unicodeScalars) { return number }
    subclasses.insert(subclass.unicodeScalars, value: count)
    count += 1
    return count - 1
  }

  /// Returns the number of a base form, which is looked for from now on.
  mutating func add(baseForm: String) -> Int {
    if let number = baseForms.value(of: baseForm.unicodeScalars) { return number }
    baseForms.insert(baseForm.unicodeScalars, value: count)
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

  /// Stretches that stand for more phrases are looked for wherever they stand.
  private static let comparedLimit = 32

  private let words: [String: String.UnicodeScalarView]
  private var parts: [RulePattern.Part] = []
  private var gap = RulePattern.Gap.none
  private var startsSentence = false
  private var scalars: [Unicode.Scalar] = []
  private var place = 0

  init(words: [String: String.UnicodeScalarView]) {
    self.words = words
  }

  mutating func pattern(_ source: Substring, into book: inout PhraseBook) throws(Fault)
    -> RulePattern
  {
    scalars.reserveCapacity(source.utf8.count)
    for scalar in source.unicodeScalars { scalars.append(scalar) }
    while place < scalars.count {
      switch scalars[place] {
      case " ", "\t": place += 1
      case "^":
        startsSentence = true
        place += 1
      case "$":
        place += 1
        guard !parts.isEmpty else { throw .empty }
        parts[parts.count - 1].endsClause = true
      case "…": readGap()
      case "<":
        let name = try cut(closing: ">")
        append(number(of: name, in: &book))
      case "[": try addTests(try cut(closing: "]"))
      default: try addPhrase(to: &book)
      }
    }
    guard !parts.isEmpty else { throw .empty }
    return RulePattern(parts)
  }

  private mutating func readGap() {
    var dots = 0
    while place < scalars.count, scalars[place] == "…" {
      dots += 1
      place += 1
    }
    gap = RulePattern.Gap(rawValue: min(dots, 3)) ?? .clause
  }

  private mutating func addPhrase(to book: inout PhraseBook) throws(Fault) {
    let phrase = try phrase()
    let segments: [PhrasePattern.Segment]
    do {
      segments = try book.segments(of: phrase)
    } catch {
      throw .phrase(error)
    }
    for segment in segments {
      // What stands right behind other words is compared there: looking for every particle would find hundreds.
      let follows = gap == .none && !parts.isEmpty && segment.phrases.count <= Self.comparedLimit
      append(
        follows ? nil : book.add(segment),
        following: follows
          ? segment.phrases.map(Array.init).sorted { $0.count > $1.count } : [],
        isOptional: segment.isOptional
      )
    }
  }

  private func number(of name: String, in book: inout PhraseBook) -> Int {
    if name == "#" { return PhraseBook.number }
    return name.first == "@"
      ? book.add(subclass: String(name.dropFirst())) : book.add(baseForm: name)
  }

  private mutating func append(
    _ phrase: Int?,
    following: [[Unicode.Scalar]] = [],
    isOptional: Bool = false
  ) {
    parts.append(
      RulePattern.Part(
        phrase: phrase,
        following: following,
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
    if parts.isEmpty || gap != .none {
      parts.append(
        RulePattern.Part(phrase: nil, gap: gap, tests: [], startsSentence: startsSentence)
      )
      gap = .none
      startsSentence = false
    }
    for name in names.split(separator: ",") {
      let name = name.filter { $0 != " " }
      guard let test = ClauseTest(name) else { throw .unknownTest(name) }
      parts[parts.count - 1].tests.append(test)
    }
  }

  /// Reads a phrase pattern up to the next mark, with lists of words put in.
  private mutating func phrase() throws(Fault) -> [Unicode.Scalar] {
    var phrase: [Unicode.Scalar] = []
    while place < scalars.count, !Self.isMark(scalars[place]) {
      if scalars[place] == "{" {
        let name = try cut(closing: "}")
        guard let list = words[name] else { throw .unknownWords(name) }
        phrase.append("(")
        for scalar in list { phrase.append(scalar) }
        phrase.append(")")
      } else {
        phrase.append(scalars[place])
        place += 1
      }
    }
    return phrase
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "^", "$", "…", "<", "[": true
    default: false
    }
  }

  /// Reads what stands between the mark here and its closing mark, and goes behind it.
  private mutating func cut(closing: Unicode.Scalar) throws(Fault) -> String {
    guard let end = scalars[place...].firstIndex(of: closing) else {
      throw .unclosed(Character(closing))
    }
    var inside = String.UnicodeScalarView()
    inside.append(contentsOf: scalars[(place + 1)..<end])
    place = end + 1
    return String(inside)
  }
}
