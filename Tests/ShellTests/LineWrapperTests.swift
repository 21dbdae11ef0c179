import SourceDiagnostics
import Testing

@testable import Shell

struct LineWrapperTests {
  @Test func `breaks between full-width characters at the last column`() {
    let text = String(repeating: "あ", count: 25)
    let lines = LineWrapper(columns: 20).wrap(text).split(separator: "\n")
    #expect(lines.map(\.count) == [10, 10, 5])
  }

  @Test(arguments: ["。", "、", "」", "ー", "ょ"])
  func `never begins a line with what belongs to the line before`(mark: String) throws {
    let text = String(repeating: "あ", count: 10) + mark + "いい"
    let lines = LineWrapper(columns: 20).wrap(text).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(try #require(lines.last).hasPrefix("あ\(mark)"))
  }

  @Test func `never ends a line with an opening bracket`() throws {
    let text = String(repeating: "あ", count: 9) + "「いいい」"
    let lines = LineWrapper(columns: 20).wrap(text).split(separator: "\n")
    #expect(try #require(lines.first).hasSuffix("あ"))
  }

  @Test func `keeps words and references whole and drops the space at a break`() {
    let text = "あああああああ privacy#purpose"
    #expect(LineWrapper(columns: 20).wrap(text) == "あああああああ\nprivacy#purpose")
  }

  @Test func `cuts a word that is longer than a line`() {
    let lines = LineWrapper(columns: 20).wrap(String(repeating: "x", count: 70)).split(
      separator: "\n"
    )
    #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= 20 })
    #expect(lines.joined().count == 70)
  }

  @Test func `hangs the lines after the first below the text`() {
    let text = LineWrapper(columns: 20).wrap("ああああああああああ", first: "お客様「")
    #expect(text == "お客様「ああああああ\n        ああああ")
  }

  @Test func `shows control characters and never sends them`() {
    let text = LineWrapper(columns: 40).wrap("前\u{1B}[31m後\u{9B}\u{202E}\r")
    #expect(text == "前␛[31m後\u{FFFD}\u{FFFD}␍")
  }

  @Test func `shows control characters of what stands before the text, too`() {
    let text = LineWrapper(columns: 40).wrap("値", first: "\u{1B}]0;x\u{7}：", rest: "\u{1B}")
    #expect(text == "␛]0;x␇：値")
  }

  @Test func `puts what is too wide to stand before the text on lines of its own`() {
    let wide = String(repeating: "設", count: 40) + "："
    let lines = LineWrapper(columns: 60).wrap("内容の文", first: wide).split(separator: "\n")
    #expect(lines.last == "    内容の文")
    #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= 60 })
    #expect(lines.count == 3)
  }

  @Test func `wraps a megabyte without losing a character`() {
    let text = String(repeating: "お待たせ", count: 90_000)
    let lines = LineWrapper(columns: 80).wrap(text).split(separator: "\n")
    #expect(lines.reduce(0) { $0 + $1.count } == 360_000)
  }
}
