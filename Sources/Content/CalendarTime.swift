/// A minute of a day, with no time zone.
package struct CalendarTime: Hashable, Comparable, Codable, Sendable {
  package let date: CalendarDate
  /// Minutes since midnight, below 1440.
  package let minute: Int

  /// Creates a time, or nil where a day has no such hour and minute.
  package init?(_ date: CalendarDate, hour: Int, minute: Int = 0) {
    guard 0..<24 ~= hour, 0..<60 ~= minute else { return nil }
    self.init(date, minuteOfDay: hour * 60 + minute)
  }

  /// Creates the time some minutes after, or before, the beginning of a day.
  package init(_ date: CalendarDate, minuteOfDay: Int) {
    let days = Int((Double(minuteOfDay) / 1440).rounded(.down))
    self.date = date.adding(days: days)
    minute = minuteOfDay - days * 1440
  }

  /// Creates a time from `YYYY-MM-DD HH:MM`, or nil where the text is not of that form.
  package init?(_ text: String) {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let date = CalendarDate(String(parts[0])) else { return nil }
    let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count == 2, 1...2 ~= clock[0].utf8.count, clock[1].utf8.count == 2,
      let hour = Int(clock[0]), let minute = Int(clock[1])
    else { return nil }
    self.init(date, hour: hour, minute: minute)
  }

  package static func < (left: CalendarTime, right: CalendarTime) -> Bool {
    (left.date, left.minute) < (right.date, right.minute)
  }

  package var hour: Int { minute / 60 }

  /// Returns the time some seconds later; what is less than a minute does not count.
  package func adding(seconds: Int) -> CalendarTime {
    CalendarTime(date, minuteOfDay: minute + seconds / 60)
  }
}

extension CalendarTime: CustomStringConvertible {
  /// The time as `YYYY-MM-DD HH:MM`.
  package var description: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(date) \(two(hour)):\(two(minute % 60))"
  }
}
