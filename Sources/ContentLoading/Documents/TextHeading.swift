/// A line of plain text that begins a clause.
struct TextHeading {
  let number: ClauseNumber
  let rank: Int
  /// The words of the heading.
  let title: String
  let identifier: String?
  /// What the line says behind its heading; may be empty.
  let rest: String

  /// Returns the heading that a line with 第N条, 第N章 or 附則 is, or nil where the line only mentions one.
  static func named(_ line: String) -> TextHeading? {
    guard line.unicodeScalars.first.map({ "第附付【■◆●".unicodeScalars.contains($0) }) == true,
      let (number, count) = ClauseNumber.prefix(of: line)
    else { return nil }
    let scalars = Array(line.unicodeScalars)
    switch number {
    case .plain: return nil
    case .supplement:
      return TextHeading(number: number, rank: 1, title: line, identifier: nil, rest: "")
    case .named(let unit, _):
      guard count < scalars.count else {
        return TextHeading(
          number: number,
          rank: unit.rawValue,
          title: line,
          identifier: nil,
          rest: ""
        )
      }
      guard isEnd(scalars[count]) else { return nil }
      let (title, rest, identifier) = split(scalars, behind: count)
      return TextHeading(
        number: number,
        rank: unit.rawValue,
        title: title,
        identifier: identifier,
        rest: rest
      )
    }
  }

  /// Returns the heading that a short numbered or marked line is in a text without 第N条, or nil.
  static func free(_ line: String) -> TextHeading? {
    let scalars = line.unicodeScalars
    guard scalars.count <= 40, !line.contains("。"), !line.hasSuffix("、") else { return nil }
    if let first = scalars.first, "■◆●▼【".unicodeScalars.contains(first) {
      guard first != "【" || line.hasSuffix("】") else { return nil }
      return TextHeading(number: .plain([]), rank: 0, title: line, identifier: nil, rest: "")
    }
    guard case .plain(let numbers)? = ClauseNumber.prefix(of: line)?.number,
      let first = scalars.first, first != "(", first != "（", !(0x2460...0x2473 ~= first.value)
    else { return nil }
    return TextHeading(
      number: .plain(numbers),
      rank: numbers.count,
      title: line,
      identifier: nil,
      rest: ""
    )
  }

  /// Whether a line is a short text in brackets, as the caption above an article is.
  static func isCaption(_ line: String) -> Bool {
    let scalars = line.unicodeScalars
    guard 3...40 ~= scalars.count, let first = scalars.first, let last = scalars.last else {
      return false
    }
    let inner = scalars.dropFirst().dropLast()
    return Width.folded(first) == "(" && Width.folded(last) == ")"
      && !inner.contains { Width.folded($0) == "(" || Width.folded($0) == ")" }
      && JapaneseNumber.prefix(of: Array(inner)[...])?.count != inner.count
  }

  private static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
    Width.isSpace(scalar) || "(.:【「】".unicodeScalars.contains(Width.folded(scalar))
  }

  /// Parts a line behind its number into heading and body.
  private static func split(
    _ scalars: [Unicode.Scalar],
    behind count: Int
  ) -> (title: String, rest: String, identifier: String?) {
    let behind = scalars[count...].drop { Width.isSpace($0) }
    if let first = behind.first, Width.folded(first) == "(",
      let close = behind.firstIndex(where: { Width.folded($0) == ")" })
    {
      let rest = Width.trimmed(string(scalars[(close + 1)...]))
      let (_, identifier) = HeadingIdentifier.split(rest)
      let title = string(scalars[...close])
      return (title, identifier == nil ? rest : "", identifier)
    }
    let text = Width.trimmed(string(behind))
    // A heading is no sentence.
    if text.contains("。") || behind.count > 40 {
      return (Width.trimmed(string(scalars[..<count])), text, nil)
    }
    let (title, identifier) = HeadingIdentifier.split(string(scalars[...]))
    return (title, "", identifier)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

/// The sign at the head of an entry of a list in plain text.
struct TextMarker {
  /// The kinds of signs, which tell the depths of a list apart.
  enum Kind: Hashable {
    case number, bracketed, circled, kanji, katakana, bullet
  }

  let kind: Kind
  let text: String
  let rest: String

  /// Creates the marker of a line, or nil where the line has none.
  init?(at line: String) {
    let scalars = Array(line.unicodeScalars)
    guard let first = scalars.first, scalars.count > 1 else { return nil }
    var count = 0
    if "・●○◦■□◆◇‐*-※＊－—–".unicodeScalars.contains(first) {
      let isGlued = "*-‐－—–".unicodeScalars.contains(first) && !Width.isSpace(scalars[1])
      guard !isGlued else { return nil }
      (kind, count) = (.bullet, 1)
    } else if Self.isKatakana(first), Self.endsMarker(scalars[1]) {
      (kind, count) = (.katakana, Width.isSpace(scalars[1]) ? 1 : 2)
    } else if case .plain(let numbers)? = ClauseNumber.prefix(of: line)?.number, numbers.count == 1,
      let length = ClauseNumber.prefix(of: line)?.count
    {
      (kind, count) = (Self.kind(startingWith: first), length)
    } else {
      return nil
    }
    var head = String.UnicodeScalarView()
    head.append(contentsOf: scalars[..<count])
    var tail = String.UnicodeScalarView()
    tail.append(contentsOf: scalars[count...])
    text = Width.trimmed(String(head))
    rest = Width.trimmed(String(tail))
  }

  private static func kind(startingWith first: Unicode.Scalar) -> Kind {
    if Width.folded(first) == "(" { return .bracketed }
    if 0x2460...0x2473 ~= first.value { return .circled }
    return 0x30...0x39 ~= Width.folded(first).value ? .number : .kanji
  }

  private static func isKatakana(_ scalar: Unicode.Scalar) -> Bool {
    0x30A1...0x30F3 ~= scalar.value || 0xFF71...0xFF9D ~= scalar.value
  }

  private static func endsMarker(_ scalar: Unicode.Scalar) -> Bool {
    Width.isSpace(scalar) || ".)、".unicodeScalars.contains(Width.folded(scalar))
  }
}
