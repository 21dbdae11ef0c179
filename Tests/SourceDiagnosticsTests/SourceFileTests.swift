import SourceDiagnostics
import TestSupport
import Testing

struct SourceFileTests {
  @Test(arguments: [
    ("", [""]),
    ("一", ["一"]),
    ("一\n", ["一", ""]),
    ("一\r\n二\r三\n\r四", ["一", "二", "三", "", "四"]),
    ("\r\r\n\n", ["", "", "", ""]),
    ("一\u{2028}二\u{85}三\u{B}四", ["一\u{2028}二\u{85}三\u{B}四"]),
  ])
  func `ends a line at LF, CRLF and CR alone`(text: String, lines: [String]) {
    #expect(SourceFile(path: "a", text: text).lines == lines)
  }

  @Test func `gives lines from 1 and none outside`() {
    let source = SourceFile(path: "a", text: "一\n二")
    #expect((0...3).map { source.line($0) } == [nil, "一", "二", nil])
  }

  @Test(arguments: ["↓はい↓", "　\t↓はい か\u{3099}↓ 　", "↓↓", "   ↓x↓"])
  func `gives the range of a line without its blanks`(marked: String) throws {
    let text = MarkedText(marked)
    let source = SourceFile(path: "a", text: text.text)
    let range = source.range(ofLine: 1)
    #expect(range == SourceRange(line: 1, columns: (text.offsets[0] + 1)..<(text.offsets[1] + 1)))
  }

  @Test func `counts scalars in columns`() {
    let source = SourceFile(path: "a", text: "👨‍👩‍👧")
    #expect(source.range(ofLine: 1) == SourceRange(line: 1, columns: 1..<6))
  }

  @Test func `never ends a range before its start`() {
    let late = SourcePosition(line: 3, column: 1)
    let early = SourcePosition(line: 2, column: 9)
    #expect(SourceRange(start: late, end: early).end == late)
    #expect(early < late)
  }
}
