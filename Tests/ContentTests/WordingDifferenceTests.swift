import Content
import Testing

struct WordingDifferenceTests {
  @Test(arguments: [
    ("お電話します。", "お電話いたします。", "お電話します。", "お電話［いた］します。"),
    ("お電話します。", "お電話します。", "お電話します。", "お電話します。"),
    ("15時まで", "{{時刻}}まで", "［15時］まで", "［〔時刻〕］まで"),
    ("{{時刻}}まで", "{{期日}}まで", "［〔時刻〕］まで", "［〔期日〕］まで"),
    ("", "はい", "", "［はい］"),
    // What two changes leave between them is no help to a reader when it is a single character.
    ("甲の乙まで", "丙の丁まで", "［甲の乙］まで", "［丙の丁］まで"),
    ("甲から乙まで", "丙から丁まで", "［甲］から［乙］まで", "［丙］から［丁］まで"),
  ])
  func `marks what is gone and what has come`(
    old: String,
    new: String,
    shownOld: String,
    shownNew: String
  ) {
    let difference = WordingDifference(from: Wording(old), to: Wording(new))
    #expect(difference.old == shownOld)
    #expect(difference.new == shownNew)
  }

  @Test func `loses no word of either`() {
    let wordings = [
      "本日{{時刻}}までに、担当者から折り返しお電話いたします。", "明日{{時刻}}に、責任者からお電話を差し上げます。", "", "は", "🙂か\u{3099}",
    ]
    for old in wordings {
      for new in wordings {
        let difference = WordingDifference(from: Wording(old), to: Wording(new))
        let plain = [difference.old, difference.new].map { $0.filter { !"［］".contains($0) } }
        #expect(
          plain == [old, new].map { $0.replacing("{{", with: "〔").replacing("}}", with: "〕") }
        )
      }
    }
  }
}
