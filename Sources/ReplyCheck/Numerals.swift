/// Reads the whole numbers of a text, so that 「三回」 and 「3回」 are the same.
enum Numerals {
  /// Returns the numbers in digits, and those below a hundred in Chinese numerals that count something.
  static func all(in scalars: [Unicode.Scalar]) -> [(value: Int, range: Range<Int>)] {
    var found: [(value: Int, range: Range<Int>)] = []
    var place = 0
    while place < scalars.count {
      let start = place
      if isDigit(scalars[place]) {
        while place < scalars.count, isDigit(scalars[place]) { place += 1 }
        // A longer row of digits is a name, not an amount.
        if place - start <= 9 {
          let value = scalars[start..<place].reduce(0) { $0 * 10 + Int($1.value - 0x30) }
          found.append((value, start..<place))
        }
      } else if isChinese(scalars[place]) {
        while place < scalars.count, isChinese(scalars[place]) { place += 1 }
        if place < scalars.count, counters.contains(scalars[place]),
          let value = value(of: scalars[start..<place])
        {
          found.append((value, start..<place))
        }
      } else {
        place += 1
      }
    }
    return found
  }

  private static func value(of numeral: ArraySlice<Unicode.Scalar>) -> Int? {
    var tens = 0
    var ones: Int?
    for scalar in numeral {
      if scalar == "十" {
        tens = ones ?? 1
        ones = nil
      } else {
        guard ones == nil else { return nil }
        ones = digits.firstIndex(of: scalar)
      }
    }
    return tens * 10 + (ones ?? 0)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { "0"..."9" ~= scalar }

  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "十" || digits.contains(scalar)
  }

  private static let digits: [Unicode.Scalar] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  private static let counters = Set("回日分時月年度週名個本枚台件円歳割箱".unicodeScalars)
}
