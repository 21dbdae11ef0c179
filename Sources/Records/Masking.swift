/// Hides what identifies or pays: numbers of cards, accounts and telephones, and mail addresses.
///
/// Every hidden scalar is replaced by one scalar of the same width, so that positions in the text stay right.
package enum Masking {
  /// Returns the text with such numbers and addresses hidden.
  ///
  /// Hidden are runs of seven or more digits (half-width, full-width or kanji, in groups that single hyphens, spaces,
  /// brackets or 「の」 join) unless they are a date or an amount of yen, and mail addresses but for `@` and dots.
  ///
  /// - Complexity: Linear in the length of the text.
  package static func masked(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    maskNumbers(in: &scalars)
    maskAddresses(in: &scalars)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// The fewest digits of a number that is hidden; postal codes and telephone numbers without area have seven.
  private static let fewestDigits = 7

  private static func maskNumbers(in scalars: inout [Unicode.Scalar]) {
    var index = 0
    while index < scalars.count {
      guard isDigit(scalars[index]) else {
        index += 1
        continue
      }
      let start = index
      var digits = 0
      var groups = [0]
      while index < scalars.count {
        if isDigit(scalars[index]) {
          digits += 1
          groups[groups.count - 1] += 1
          index += 1
        } else if isJoiner(scalars[index]), index + 1 < scalars.count, isDigit(scalars[index + 1]) {
          groups.append(0)
          index += 1
        } else {
          break
        }
      }
      let isAmount = index < scalars.count && "円件名万億".unicodeScalars.contains(scalars[index])
      if digits >= fewestDigits, !isAmount, !isDate(scalars[start..<index], groups: groups) {
        for position in start..<index where isDigit(scalars[position]) {
          scalars[position] = standIn(for: scalars[position])
        }
      }
    }
  }

  /// A year of four digits that begins with 19 or 20, then one or two digits each for month and day.
  private static func isDate(_ number: ArraySlice<Unicode.Scalar>, groups: [Int]) -> Bool {
    guard groups.count == 3, groups[0] == 4, 1...2 ~= groups[1], 1...2 ~= groups[2] else {
      return false
    }
    let digits = number.compactMap(digitValue)
    let month = digits.count > 4 ? digits[4..<(4 + groups[1])].reduce(0) { $0 * 10 + $1 } : 0
    return [19, 20].contains(digits[0] * 10 + digits[1]) && 1...12 ~= month
  }

  private static func maskAddresses(in scalars: inout [Unicode.Scalar]) {
    for at in scalars.indices where scalars[at] == "@" || scalars[at] == "＠" {
      var start = at
      while start > 0, isAddressScalar(scalars[start - 1]) { start -= 1 }
      var end = at + 1
      while end < scalars.count, isAddressScalar(scalars[end]) { end += 1 }
      guard start < at, end > at + 1 else { continue }
      for position in start..<end where position != at && !isDot(scalars[position]) {
        scalars[position] = standIn(for: scalars[position])
      }
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { digitValue(scalar) != nil }

  private static func digitValue(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
    default: kanjiDigits[scalar]
    }
  }

  private static let kanjiDigits: [Unicode.Scalar: Int] = [
    "〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]

  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "‐", "‑", "–", "—", "−", "－", "ー", "ｰ", "─", " ", "\u{3000}", "の", "(", ")", "（", "）",
      ".", "・", "/":
      true
    default: false
    }
  }

  private static func isAddressScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      true
    default: "._%+-．＿＋－*＊".unicodeScalars.contains(scalar)
    }
  }

  private static func isDot(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar == "．" }

  private static func standIn(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.value < 0x80 ? "*" : "＊"
  }
}
