import Content
import RolePlay
import Testing

struct SpokenTimeTests {
  /// Saturday, 14:20.
  private static let now = CalendarTime("2026-11-21 14:20")

  @Test(arguments: [
    ("本日15時までに折り返します", "2026-11-21 15:00"),
    ("１５時３０分までに、お電話いたします", "2026-11-21 15:30"),
    ("十五時までにお電話いたします", "2026-11-21 15:00"),
    ("3時半ごろにお電話いたします", "2026-11-21 15:30"),
    ("午後5時までに折り返します", "2026-11-21 17:00"),
    ("16:45までにおかけします", "2026-11-21 16:45"),
    ("30分以内に折り返します", "2026-11-21 14:50"),
    ("1時間半ほどお時間をいただきます", "2026-11-21 15:50"),
    ("2、3分お待ちください", "2026-11-21 14:23"),
    ("明日の午前中にお電話いたします", "2026-11-22 12:00"),
    ("明日の10時にお電話いたします", "2026-11-22 10:00"),
    ("あしたの夕方までにはお電話いたします", "2026-11-22 18:00"),
    ("明後日の正午までに", "2026-11-23 12:00"),
    ("月曜日に折り返します", "2026-11-23 23:59"),
    ("土曜の10時にお電話いたします", "2026-11-28 10:00"),
    ("来週の火曜日、14時から15時のあいだにお電話いたします", "2026-11-24 15:00"),
    ("週明けの10時まで", "2026-11-23 10:00"),
    ("11月24日の午前9時にお電話いたします", "2026-11-24 09:00"),
    ("24日までにご連絡いたします", "2026-11-24 23:59"),
    ("3日以内に折り返します", "2026-11-24 23:59"),
    ("3営業日以内に折り返します", "2026-11-24 23:59"),
    ("翌営業日の正午までに", "2026-11-22 12:00"),
    ("1週間以内にお返事いたします", "2026-11-28 23:59"),
    ("本日中に折り返します", "2026-11-21 23:59"),
    ("10時までにお電話いたします", "2026-11-22 10:00"),
    ("本日13時までにお電話いたします", "2026-11-21 13:00"),
  ])
  func `reads the time that words promise`(words: String, due: String) throws {
    let now = try #require(Self.now)
    let time = try #require(SpokenTimes(words).promised)
    #expect(time.due(from: now, in: BusinessCalendar()).description == due)
  }

  @Test(arguments: [
    "のちほど折り返します", "なるべく早くお電話いたします", "一度確認いたします", "十分に承知しております", "一時的な不具合でございます",
    "090-1234-5678へおかけします", "三人でお話ししました", "一日も早く", "",
  ])
  func `reads no time where none is named`(words: String) {
    #expect(SpokenTimes(words).promised == nil)
  }

  @Test(arguments: [
    ("2、3分お待ちください", 180), ("２〜３分ほど", 180), ("1分30秒", 90), ("十分ほどお待ちください", 600),
    ("30秒お待ちください。長くて1分です", 60), ("2時間", 7200),
  ])
  func `reads the longest length that is named`(words: String, seconds: Int) {
    #expect(SpokenTimes(words).longestDuration == seconds)
  }

  @Test(arguments: ["少々お待ちください", "15時までに", "十分な説明"])
  func `reads no length where none is named`(words: String) {
    #expect(SpokenTimes(words).longestDuration == nil)
  }

  @Test func `counts business days past the days on which the company is closed`() throws {
    let now = try #require(CalendarTime("2026-12-30 17:00"))
    let calendar = BusinessCalendar("12月31日から1月3日まで")
    let time = try #require(SpokenTimes("翌営業日の10時までに").promised)
    #expect(time.due(from: now, in: calendar).description == "2027-01-04 10:00")
  }
}
