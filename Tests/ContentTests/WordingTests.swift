import Content
import Testing

struct WordingTests {
  @Test(
    arguments: [
      ("お待ちください。", [.text("お待ちください。")]),
      ("{{時刻}}", [.placeholder("時刻")]),
      (
        "本日{{ 時 刻 }}までに{{責任者名}}から",
        [.text("本日"), .placeholder("時刻"), .text("までに"), .placeholder("責任者名"), .text("から")]
      ),
      ("本日{{時刻", [.text("本日{{時刻")]),
      ("本日}}時刻{{", [.text("本日}}時刻{{")]),
      ("{時刻}と{{時刻}}", [.text("{時刻}と"), .placeholder("時刻")]),
      ("{{時刻}}\u{3099}🙂", [.placeholder("時刻"), .text("\u{3099}🙂")]),
      ("", []),
    ] as [(String, [Wording.Part])]
  )
  func `parts text from gaps`(text: String, parts: [Wording.Part]) {
    #expect(Wording(text).parts == parts)
  }

  @Test func `never gives out an open gap`() {
    let wording = Wording("本日{{時刻}}までに{{責任者名}}から")
    #expect(wording.placeholders == ["時刻", "責任者名"])
    #expect(wording.filled(with: ["時刻": "15時"]) == nil)
    #expect(wording.filled(with: ["時刻": "15時", "責任者名": "森"]) == "本日15時までに森から")
  }
}
