/// When a case goes on with its next call, counted from the day of the call before it, and who places it.
package struct NextCallTime: Hashable, Sendable {
  /// The day of the next call.
  package enum Day: Hashable, Sendable {
    /// Some days later; 0 is the same day.
    case later(days: Int)
    /// Some days later, of those on which the company is open.
    case business(days: Int)
  }

  package let day: Day
  /// Minutes since midnight.
  package let minute: Int
  /// Who places the call; nil where it is as in the first call of the case.
  package let direction: RolePlay.Direction?

  package init(day: Day, minute: Int, direction: RolePlay.Direction? = nil) {
    self.day = day
    self.minute = minute
    self.direction = direction
  }

  /// Returns the time of the next call.
  ///
  /// - Parameters:
  ///   - date: The day of the call before it.
  ///   - calendar: The days on which the company is closed.
  /// - Returns: A time; nothing says that it is later than the call before it.
  package func time(after date: CalendarDate, in calendar: BusinessCalendar) -> CalendarTime {
    let day =
      switch day {
      case .later(let days): date.adding(days: days)
      case .business(let days): calendar.businessDay(days, after: date)
      }
    return CalendarTime(day, minuteOfDay: minute)
  }
}
