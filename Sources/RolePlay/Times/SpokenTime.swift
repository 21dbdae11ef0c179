package import Content

/// A time that somebody named, as they named it: 「明日の午前中」, 「30分以内」.
package struct SpokenTime: Hashable, Sendable {
  /// The day that was named.
  package enum Day: Hashable, Sendable {
    case later(days: Int)
    case business(days: Int)
    /// The next such day; `weeks` is 0 where no week was named, 1 for 来週.
    case weekday(Weekday, weeks: Int)
    case date(month: Int?, day: Int)
  }

  /// Nil where none was named.
  package let day: Day?
  /// Minutes since midnight; nil where only a day or a length was named.
  package let clock: Int?
  /// Whether it was said to be before noon, so that 3時 cannot be 15時.
  package let isMorning: Bool
  /// Seconds from now; nil where a day or a clock was named.
  package let seconds: Int?
  /// Whether it was named as an end: 「までに」, 「以内」.
  var isEnd = false

  init(day: Day?, clock: Int?, isMorning: Bool, seconds: Int?) {
    self.day = day
    self.clock = clock
    self.isMorning = isMorning
    self.seconds = seconds
  }

  /// Returns the last minute that keeps to it.
  ///
  /// A clock that has passed today without a day named is tomorrow's; an hour below the opening that was not said to be of the
  /// morning is one of the afternoon. A day without a clock lasts until its end.
  ///
  /// - Parameters:
  ///   - now: When it was said.
  ///   - calendar: The days on which the company is closed.
  /// - Returns: A time; before `now` where a day was named that makes it so.
  package func due(from now: CalendarTime, in calendar: BusinessCalendar) -> CalendarTime {
    if let seconds { return now.adding(seconds: seconds) }
    let date = day.map { $0.date(from: now.date, in: calendar) }
    guard let clock else { return CalendarTime(date ?? now.date, minuteOfDay: Self.endOfDay) }
    let isAfternoon = clock < Self.earliestHour * 60 && !isMorning
    let minute = isAfternoon ? clock + 12 * 60 : clock
    let time = CalendarTime(date ?? now.date, minuteOfDay: minute)
    guard date == nil, time < now else { return time }
    return CalendarTime(now.date, minuteOfDay: minute + 24 * 60)
  }

  private static let endOfDay = 24 * 60 - 1
  /// Nobody promises a call before this hour without saying that it is in the morning.
  private static let earliestHour = 8
}

extension SpokenTime.Day {
  /// Returns the day that is meant when it is named on another.
  fileprivate func date(from today: CalendarDate, in calendar: BusinessCalendar) -> CalendarDate {
    switch self {
    case .later(let days): return today.adding(days: days)
    case .business(let days): return calendar.businessDay(days, after: today)
    case .weekday(let weekday, let weeks):
      let ahead = (weekday.number - today.weekday.number + 7) % 7
      guard weeks > 0 else { return today.adding(days: ahead == 0 ? 7 : ahead) }
      // The week of a call centre begins on Monday.
      let monday = today.adding(days: -((today.weekday.number + 6) % 7) + 7 * weeks)
      return monday.adding(days: (weekday.number + 6) % 7)
    case .date(let month, let day): return Self.next(month: month, day: day, from: today)
    }
  }

  private static func next(month: Int?, day: Int, from today: CalendarDate) -> CalendarDate {
    for ahead in 0...366 {
      let date = today.adding(days: ahead)
      if date.day == day, month == nil || date.month == month { return date }
    }
    return today
  }
}

extension Weekday {
  fileprivate var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
