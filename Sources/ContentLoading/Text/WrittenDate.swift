import Content

/// Reads days as documents write them.
enum WrittenDate {
  /// Returns the day of `2026-10-01`, `2026/10/1`, `2026.10.1`, 2026年10月1日 or 令和8年10月1日, or nil.
  static func date(in text: String) -> CalendarDate? {
    var rest = Array(Width.key(text).unicodeScalars)[...]
    var firstYear = 0
    for (era, year) in [("令和", 2018), ("平成", 1988)] where rest.starts(with: era.unicodeScalars) {
      firstYear = year
      rest = rest.dropFirst(2)
    }
    var numbers: [Int] = []
    while numbers.count < 3 {
      if numbers.isEmpty, firstYear > 0, rest.first == "元" {
        numbers.append(1)
        rest = rest.dropFirst()
      } else if let found = JapaneseNumber.prefix(of: rest) {
        numbers.append(found.value)
        rest = rest.dropFirst(found.count)
      } else {
        return nil
      }
      if let sign = rest.first, "年月日-/.".unicodeScalars.contains(sign) { rest = rest.dropFirst() }
    }
    guard rest.isEmpty else { return nil }
    return CalendarDate(year: numbers[0] + firstYear, month: numbers[1], day: numbers[2])
  }
}
