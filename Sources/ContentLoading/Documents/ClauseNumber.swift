/// The number with which a heading begins.
enum ClauseNumber: Hashable {
  /// 編, 章, 節 or 款 with its number, 条 with its number and branches (第3条の2 is 3, 2).
  case named(Unit, [Int])
  /// A number alone: `1.`, `2-1`, `（３）`, `①`.
  case plain([Int])
  /// 附則, whose numbers begin anew.
  case supplement

  /// What the parts of Japanese rules are called, from the widest.
  enum Unit: Int, Hashable {
    case part
    case chapter
    case division
    case subdivision
    case article

    /// The word of identifiers.
    var name: String {
      switch self {
      case .part: "part"
      case .chapter: "chapter"
      case .division: "division"
      case .subdivision: "subdivision"
      case .article: "article"
      }
    }
  }

  /// The identifier of a clause with this number.
  var identifier: String {
    switch self {
    case .named(let unit, let numbers): "\(unit.name)-\(Self.joined(numbers))"
    case .plain(let numbers): "section-\(Self.joined(numbers))"
    case .supplement: "supplement"
    }
  }

  static func joined(_ numbers: [Int]) -> String {
    numbers.map { String($0) }.joined(separator: "-")
  }

  /// Returns the number at the head of a heading and how many scalars it takes, or nil where it has none.
  static func prefix(of heading: String) -> (number: ClauseNumber, count: Int)? {
    let scalars = Array(heading.unicodeScalars)
    let start = scalars.prefix { Width.isSpace($0) || decorations.contains($0) }.count
    let rest = scalars[start...]
    if let found = named(rest) ?? english(rest) { return (found.number, start + found.count) }
    if let count = supplementCount(rest) { return (.supplement, start + count) }
    return plain(rest).map { ($0.number, start + $0.count) }
  }

  /// 第N条, with branches, also 第N章 and the like.
  private static func named(
    _ scalars: ArraySlice<Unicode.Scalar>
  ) -> (number: ClauseNumber, count: Int)? {
    guard scalars.first == "第" else { return nil }
    var rest = scalars.dropFirst().drop { Width.isSpace($0) }
    guard let first = JapaneseNumber.prefix(of: rest) else { return nil }
    rest = rest.dropFirst(first.count).drop { Width.isSpace($0) }
    guard let sign = rest.first, let unit = unit(of: sign) else { return nil }
    rest = rest.dropFirst()
    var numbers = [first.value]
    while rest.first == "の", let branch = JapaneseNumber.prefix(of: rest.dropFirst()) {
      numbers.append(branch.value)
      rest = rest.dropFirst(1 + branch.count)
    }
    return (.named(unit, numbers), rest.startIndex - scalars.startIndex)
  }

  private static func unit(of sign: Unicode.Scalar) -> Unit? {
    switch sign {
    case "編": .part
    case "章": .chapter
    case "節": .division
    case "款": .subdivision
    case "条", "條": .article
    default: nil
    }
  }

  /// `Article 3`, `Section 2.1`.
  private static func english(
    _ scalars: ArraySlice<Unicode.Scalar>
  ) -> (number: ClauseNumber, count: Int)? {
    let word = scalars.prefix { 0x41...0x5A ~= $0.value || 0x61...0x7A ~= $0.value }
    guard 4...8 ~= word.count else { return nil }
    let name = Width.key(String(String.UnicodeScalarView(word)))
    let rest = scalars.dropFirst(word.count).drop { Width.isSpace($0) }
    guard ["article", "chapter", "section", "clause"].contains(name), word.count < scalars.count,
      let numbers = components(rest)
    else { return nil }
    let count = rest.startIndex + numbers.count - scalars.startIndex
    switch name {
    case "article": return (.named(.article, numbers.values), count)
    case "chapter": return (.named(.chapter, numbers.values), count)
    default: return (.plain(numbers.values), count)
    }
  }

  private static func supplementCount(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    let compact = scalars.prefix(6).filter { !Width.isSpace($0) }.prefix(2)
    guard ["附則", "付則"].contains(String(String.UnicodeScalarView(compact))) else { return nil }
    let end = scalars.firstIndex(of: "則").map { $0 + 1 } ?? scalars.startIndex
    // 「附則を定める」 is a sentence.
    guard let next = scalars[end...].first else { return end - scalars.startIndex }
    return Width.isSpace(next) || Width.folded(next) == "(" ? end - scalars.startIndex : nil
  }

  /// A number that a sign or a space ends: 「2026年」 and 「3つの約束」 are none.
  private static func plain(
    _ scalars: ArraySlice<Unicode.Scalar>
  ) -> (number: ClauseNumber, count: Int)? {
    guard let first = scalars.first else { return nil }
    if Width.folded(first) == "(" {
      guard let found = components(scalars.dropFirst()) else { return nil }
      let close = scalars.startIndex + 1 + found.count
      guard close < scalars.endIndex, Width.folded(scalars[close]) == ")" else { return nil }
      return (.plain(found.values), found.count + 2)
    }
    guard let found = components(scalars) else { return nil }
    if 0x2460...0x2473 ~= first.value { return (.plain(found.values), found.count) }
    let rest = scalars.dropFirst(found.count)
    guard let end = rest.first else { return (.plain(found.values), found.count) }
    if ".．、):：，,】〕".unicodeScalars.contains(end) || Width.folded(end) == ")" {
      return (.plain(found.values), found.count + 1)
    }
    return Width.isSpace(end) ? (.plain(found.values), found.count) : nil
  }

  /// Numbers with `-` or `.` between them.
  private static func components(
    _ scalars: ArraySlice<Unicode.Scalar>
  ) -> (values: [Int], count: Int)? {
    guard let first = JapaneseNumber.prefix(of: scalars) else { return nil }
    var values = [first.value]
    var rest = scalars.dropFirst(first.count)
    while let sign = rest.first, hyphens.contains(Width.folded(sign)),
      let next = JapaneseNumber.prefix(of: rest.dropFirst())
    {
      values.append(next.value)
      rest = rest.dropFirst(1 + next.count)
    }
    return (values, rest.startIndex - scalars.startIndex)
  }

  private static let hyphens: Set<Unicode.Scalar> = [
    ".", "-", "‐", "‑", "–", "−", "ー", "・", "の",
  ]

  /// Signs that stand before the number of a heading.
  private static let decorations: Set<Unicode.Scalar> = [
    "■", "□", "◆", "◇", "●", "○", "◎", "▼", "▽", "★", "§", "【", "〔", "《", "＜", "<", "［", "*",
  ]
}
