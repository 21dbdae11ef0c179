/// The days on which a company is closed.
package struct BusinessCalendar: Hashable, Codable, Sendable {
  /// Days that come every year; the last may lie in the next year.
  package struct Span: Hashable, Codable, Sendable {
    package let first: MonthDay
    package let last: MonthDay

    package init(first: MonthDay, last: MonthDay) {
      self.first = first
      self.last = last
    }

    fileprivate func contains(_ day: MonthDay) -> Bool {
      first <= last ? first <= day && day <= last : first <= day || day <= last
    }
  }

  /// A day of every year.
  package struct MonthDay: Hashable, Comparable, Codable, Sendable {
    package let month: Int
    package let day: Int

    package init(month: Int, day: Int) {
      self.month = month
      self.day = day
    }

    package static func < (left: MonthDay, right: MonthDay) -> Bool {
      (left.month, left.day) < (right.month, right.day)
    }
  }

  /// The name of the company's fact that says when it is closed.
  package static let factName = "休業日"

  package let closedWeekdays: Set<Weekday>
  package let closedSpans: [Span]

  package init(closedWeekdays: Set<Weekday> = [], closedSpans: [Span] = []) {
    self.closedWeekdays = closedWeekdays
    self.closedSpans = closedSpans
  }

  /// Reads what a company says of its closed days: 「土曜・日曜と12月31日から1月3日まで」.
  ///
  /// Days of the week are read with 曜, dates by month and day; public holidays, which no rule of the calendar gives, are
  /// passed over.
  ///
  /// - Parameter text: The company's own words.
  package init(_ text: String) {
    let characters = Array(text)
    var weekdays: Set<Weekday> = []
    for (index, character) in characters.enumerated() {
      guard let day = Weekday(character), index + 1 < characters.count,
        characters[index + 1] == "曜"
      else { continue }
      weekdays.insert(day)
    }
    let days = Self.monthDays(in: characters)
    var spans: [Span] = []
    var index = 0
    while index < days.count {
      if index + 1 < days.count, days[index].isFollowedByFrom {
        spans.append(Span(first: days[index].day, last: days[index + 1].day))
        index += 2
      } else {
        spans.append(Span(first: days[index].day, last: days[index].day))
        index += 1
      }
    }
    self.init(closedWeekdays: weekdays, closedSpans: spans)
  }

  /// All of it in one line; equal only where the same days are closed.
  package var summary: String {
    let weekdays = Weekday.allCases.filter(closedWeekdays.contains).map(\.rawValue)
    let spans = closedSpans.map {
      "\($0.first.month)/\($0.first.day)-\($0.last.month)/\($0.last.day)"
    }
    return (weekdays + spans).joined(separator: ",")
  }

  /// Returns whether the company is open on a day.
  package func isOpen(on date: CalendarDate) -> Bool {
    let day = MonthDay(month: date.month, day: date.day)
    return !closedWeekdays.contains(date.weekday) && !closedSpans.contains { $0.contains(day) }
  }

  /// Returns the day that lies some days after another on which the company is open; the next one where none is within a year.
  package func businessDay(_ number: Int, after date: CalendarDate) -> CalendarDate {
    var day = date
    var left = number
    for _ in 0..<366 * max(1, number) where left > 0 {
      day = day.adding(days: 1)
      if isOpen(on: day) { left -= 1 }
    }
    return left > 0 ? date.adding(days: number) : day
  }

  private static func monthDays(
    in characters: [Character]
  ) -> [(day: MonthDay, isFollowedByFrom: Bool)] {
    var found: [(day: MonthDay, isFollowedByFrom: Bool)] = []
    var number: Int?
    var month: Int?
    for (index, character) in characters.enumerated() {
      if let digit = character.wholeNumberValue, 0...9 ~= digit {
        number = min((number ?? 0) * 10 + digit, 99)
        continue
      }
      if character == "月" { month = number }
      if character == "日", let known = month, let day = number {
        let next = characters[(index + 1)...].prefix(2)
        let isFrom = next.starts(with: "から") || next.first == "〜" || next.first == "～"
        found.append((MonthDay(month: known, day: day), isFrom))
        month = nil
      }
      number = nil
    }
    return found
  }
}
