import Content
import ContentLoading
import SourceDiagnostics
import TestSupport
import Testing

struct NextCallTests {
  private static let start = "話題：お届け\n日時：2026-11-21 14:20"

  private static func text(_ way: String) -> String {
    SmallCase.text.replacing("話題：お届け", with: start).replacing("- → 約束", with: "- → \(way)")
  }

  @Test(arguments: [
    ("次の電話：約束（翌営業日10時）", NextCallTime(day: .business(days: 1), minute: 600), [Condition]()),
    ("次の電話：約束（翌日９時３０分）", NextCallTime(day: .later(days: 1), minute: 570), []),
    ("次の電話：約束（同日15時半）", NextCallTime(day: .later(days: 0), minute: 930), []),
    ("次の電話：約束（3日後13:05）", NextCallTime(day: .later(days: 3), minute: 785), []),
    ("次の電話：約束（2営業日後17時）", NextCallTime(day: .business(days: 2), minute: 1020), []),
    (
      "次の電話：約束（翌日10時に架電）",
      NextCallTime(day: .later(days: 1), minute: 600, direction: .outbound), []
    ),
    (
      "次の電話：約束（翌日9時半に受電、怒り20以下）",
      NextCallTime(day: .later(days: 1), minute: 570, direction: .inbound),
      [.mood("怒り", .atMost, 20)]
    ),
    (
      "次の電話：約束（翌日10時、怒り20以下、お詫び済み）", NextCallTime(day: .later(days: 1), minute: 600),
      [.mood("怒り", .atMost, 20), .mark("お詫び済み", isSet: true)]
    ),
  ])
  func `reads where and when the next call begins`(
    way: String,
    time: NextCallTime,
    conditions: [Condition]
  ) throws {
    let parsed = ParsedScreenplay(Self.text(way))
    #expect(parsed.rules.isEmpty, "\(parsed.rendered)")
    let rolePlay = try #require(parsed.entry.rolePlay)
    #expect(rolePlay.startsAt == CalendarTime("2026-11-21 14:20"))
    let transition = try #require(rolePlay.scenes[0].reactions[0].transitions.first)
    #expect(transition.destination == .nextCall(scene: "約束", time))
    #expect(transition.conditions == conditions)
  }

  @Test(arguments: [
    Specimen("malformed-next-call", replacing: "- → 約束", with: "- → 次の電話：約束↓"),
    Specimen("malformed-next-call", replacing: "- → 約束", with: "- → 次の電話：約束（↓あした10時）"),
    Specimen("malformed-next-call", replacing: "- → 約束", with: "- → 次の電話：約束（↓翌日25時）"),
    Specimen("malformed-next-call", replacing: "- → 約束", with: "- → 次の電話：約束（↓翌日10時70分）"),
    Specimen("malformed-next-call", replacing: "- → 約束", with: "- → 次の電話：約束（↓翌日10時に出電）"),
    Specimen("missing-start", replacing: "- → 約束", with: "- → 次の電話：↓約束（翌日10時）"),
    Specimen("unknown-scene", replacing: "- → 約束", with: "- → 次の電話：↓約朿（翌日10時）"),
    Specimen("unknown-condition", replacing: "- → 約束", with: "- → 次の電話：約束（翌日10時、↓謝罪済み）"),
    Specimen(
      "malformed-start",
      replacing: "話題：お届け",
      with: "話題：お届け\n日時：↓2026-11-31 10:00"
    ),
    Specimen(
      "promise-without-next-call",
      replacing: "- お客様：「荷物が届かないんですが」",
      with: "- お客様（↓約束を守った）：「お待ちしてましたよ」\n- お客様：「荷物が届かないんですが」"
    ),
    Specimen("name-clash", replacing: "- しるし：お詫び済み", with: "- しるし：お詫び済み、↓約束なし"),
  ])
  func `says what is wrong with a next call`(change: Specimen) {
    let marked = MarkedText(change.marked)
    let rules = ParsedScreenplay(marked.text).rules
    #expect(rules.contains(change.rules[0]), "\(rules)")
    let offset = marked.offsets.first ?? 0
    let before = marked.text.unicodeScalars.prefix(offset)
    let diagnostic = ParsedScreenplay(marked.text).diagnostics.first { $0.rule == change.rules[0] }
    #expect(diagnostic?.range.start.line == before.count { $0 == "\n" } + 1)
    #expect(diagnostic?.range.start.column == before.reversed().prefix { $0 != "\n" }.count + 1)
  }

  @Test func `warns of a next call before the first`() {
    #expect(ParsedScreenplay(Self.text("次の電話：約束（同日14時）")).rules == ["next-call-too-early"])
  }

  @Test func `lets lines, headings and scores ask what became of a promise`() throws {
    let text = Self.text("次の電話：約束（翌日10時）")
      .replacing("## 約束\n", with: "## 約束\n- お客様（約束を破った）：「きのう、待っていたんですよ」\n")
      .replacing("- ＋10：お詫び", with: "- ＋10：お詫び\n- ＋5：約束を守った\n- 必ず不合格：約束なし")
    let parsed = ParsedScreenplay(text)
    #expect(parsed.rules.isEmpty, "\(parsed.rendered)")
    let rolePlay = try #require(parsed.entry.rolePlay)
    #expect(rolePlay.scenes[1].lines.first?.conditions == [.mark("約束を破った", isSet: true)])
    #expect(rolePlay.scoring.entries.last?.criterion == .mark("約束を守った"))
    #expect(rolePlay.scoring.criticalMarks == ["約束なし"])
  }
}
