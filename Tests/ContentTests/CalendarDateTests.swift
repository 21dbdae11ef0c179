import Content
import Testing

struct CalendarDateTests {
  @Test(arguments: [
    ("2026-11-21", "2026-11-21", 0), ("2026-11-21", "2026-12-21", 30),
    ("2026-12-31", "2027-01-01", 1), ("2028-02-28", "2028-03-01", 2),
    ("2027-02-28", "2027-03-01", 1), ("2000-01-01", "2001-01-01", 366),
    ("1900-01-01", "1901-01-01", 365), ("2026-11-21", "2026-11-20", -1),
    ("0001-01-01", "9999-12-31", 3_652_058),
  ])
  func `counts the days between two`(from: String, to: String, days: Int) throws {
    let first = try #require(CalendarDate(from))
    let last = try #require(CalendarDate(to))
    #expect(first.days(until: last) == days)
    #expect(last.days(until: first) == -days)
  }
}
