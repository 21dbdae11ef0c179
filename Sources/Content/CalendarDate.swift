/// A day of the Gregorian calendar, with no time and no time zone.
package struct CalendarDate: Hashable, Comparable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Creates a date, or nil where the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month, day >= 1, day <= Self.days(in: month, of: year) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Creates a date from `YYYY-MM-DD`, or nil where the text is not of that form.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// Returns how many days lie between this day and another: 1 for tomorrow, negative for a day in the past.
  package func days(until other: CalendarDate) -> Int { other.number - number }

  /// The day of the week.
  package var weekday: Weekday { Weekday.allCases[number % 7] }

  /// Returns the day some days later, or earlier where the number is negative; it stays within the years 1 to 9999.
  package func adding(days: Int) -> CalendarDate {
    var result = self
    for _ in 0..<abs(days) { result = days > 0 ? result.next : result.previous }
    return result
  }

  private var next: CalendarDate {
    CalendarDate(year: year, month: month, day: day + 1)
      ?? CalendarDate(year: year, month: month + 1, day: 1)
      ?? CalendarDate(year: year + 1, month: 1, day: 1) ?? self
  }

  private var previous: CalendarDate {
    CalendarDate(year: year, month: month, day: day - 1)
      ?? CalendarDate(year: year, month: month - 1, day: Self.days(in: month - 1, of: year))
      ?? CalendarDate(year: year - 1, month: 12, day: 31) ?? self
  }

  /// The day's number, counted from the first day of year 1 of the calendar.
  private var number: Int {
    let years = year - 1
    let inYears = years * 365 + years / 4 - years / 100 + years / 400
    return inYears + (1..<month).reduce(day) { $0 + Self.days(in: $1, of: year) }
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate: Codable {
  /// Reads `YYYY-MM-DD`.
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let date = CalendarDate(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "a date is YYYY-MM-DD")
      )
    }
    self = date
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The date as `YYYY-MM-DD`.
  package var description: String {
    let yearText = String(repeating: "0", count: 4 - String(year).count) + String(year)
    return "\(yearText)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
