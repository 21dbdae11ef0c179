/// A whole number at a place of a text, in digits or in Chinese numerals below a hundred.
struct SpokenNumber {
  let value: Int
  /// The index behind it.
  let end: Int
  let isChinese: Bool

  /// Reads the number that begins at an index; nil where none does.
  init?(in scalars: [Unicode.Scalar], at start: Int) {
    guard start < scalars.count else { return nil }
    var end = start
    while end < scalars.count, "0"..."9" ~= scalars[end] { end += 1 }
    if end > start {
      // A longer row of digits is a name, not an amount.
      guard end - start <= 4 else { return nil }
      value = scalars[start..<end].reduce(0) { $0 * 10 + Int($1.value - 0x30) }
      isChinese = false
      self.end = end
      return
    }
    while end < scalars.count, scalars[end] == "十" || Self.digits.contains(scalars[end]) {
      end += 1
    }
    guard end > start, let value = Self.value(of: scalars[start..<end]) else { return nil }
    self.value = value
    self.end = end
    isChinese = true
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

  private static let digits: [Unicode.Scalar] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
}
