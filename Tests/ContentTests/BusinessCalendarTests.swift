import Content
import Foundation
import Testing

struct BusinessCalendarTests {
  @Test(arguments: [
    ("12月31日から1月3日まで", ["2026-12-31", "2027-01-01", "2027-01-03"], ["2026-12-30", "2027-01-04"]),
    ("土曜・日曜・祝日", ["2026-11-21", "2026-11-22"], ["2026-11-20", "2026-11-23"]),
    ("日曜日と1月1日", ["2026-11-22", "2027-01-01"], ["2027-01-02", "2026-11-23"]),
    ("年中無休", [], ["2026-12-31", "2026-11-22"]),
  ])
  func `reads the days on which a company is closed`(
    text: String,
    closed: [String],
    open: [String]
  ) throws {
    let calendar = BusinessCalendar(text)
    for day in closed { #expect(!calendar.isOpen(on: try #require(CalendarDate(day)))) }
    for day in open { #expect(calendar.isOpen(on: try #require(CalendarDate(day)))) }
  }

  @Test func `ends where a company is never open`() throws {
    let calendar = BusinessCalendar(closedWeekdays: Set(Weekday.allCases))
    let day = try #require(CalendarDate("2026-11-21"))
    #expect(calendar.businessDay(2, after: day).description == "2026-11-23")
  }

  @Test(arguments: [
    ("2026-11-21", Weekday.saturday), ("2000-01-01", .saturday), ("1970-01-01", .thursday),
    ("2024-02-29", .thursday),
  ])
  func `knows the days of the week`(date: String, weekday: Weekday) throws {
    #expect(try #require(CalendarDate(date)).weekday == weekday)
  }

  @Test(arguments: [
    ("2026-11-30", 1, "2026-12-01"), ("2026-12-31", 1, "2027-01-01"),
    ("2024-02-28", 2, "2024-03-01"),
    ("2027-01-01", -1, "2026-12-31"), ("2024-03-01", -1, "2024-02-29"),
    ("9999-12-31", 1, "9999-12-31"),
  ])
  func `goes from day to day`(date: String, days: Int, result: String) throws {
    #expect(try #require(CalendarDate(date)).adding(days: days).description == result)
  }

  @Test func `keeps times through writing and reading`() throws {
    let time = try #require(CalendarTime("2026-11-21 9:05"))
    #expect(time.description == "2026-11-21 09:05")
    #expect(time.adding(seconds: 15 * 3600).description == "2026-11-22 00:05")
    let data = try JSONEncoder().encode(time)
    #expect(try JSONDecoder().decode(CalendarTime.self, from: data) == time)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(CalendarDate.self, from: Data("\"2026-02-30\"".utf8))
    }
  }

  @Test(arguments: ["2026-11-21", "2026-11-21 24:00", "2026-11-21 9:5", "2026-02-30 10:00", ""])
  func `takes no other text for a time`(text: String) {
    #expect(CalendarTime(text) == nil)
  }
}
