import SourceDiagnostics
import Testing

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0),
    ("abc 123 ~", 9),
    ("お客様", 6),
    ("ＡＢＣ：（１）", 14),
    ("　", 2),
    ("ｵｷｬｸｻﾏ", 6),
    ("ｶﾞｽ", 3),
    ("ﾊﾟ", 2),
    ("か\u{3099}", 2),
    ("e\u{301}", 1),
    ("「」『』【】、。・ー〜", 22),
    ("…→−×§°", 6),
    ("한국어", 6),
    ("각", 2),
    ("𠮷野家", 6),
    ("㍻①⓪", 4),
    ("😀", 2),
    ("👍🏽", 2),
    ("👨‍👩‍👧", 2),
    ("🇯🇵", 2),
    ("☎️", 2),
    ("☎", 1),
    ("\u{200B}\u{200D}\u{FEFF}", 0),
    ("が葛\u{E0100}", 4),
  ])
  func `counts terminal columns`(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test func `gives a text the sum of its characters`() {
    let text = "お電話ありがとうございます。ﾐﾅﾄ暮らし☎️です（1番）"
    let sum = text.reduce(0) { $0 + DisplayWidth.columns(of: $1) }
    #expect(DisplayWidth.columns(of: text) == sum)
  }
}
