import SourceDiagnostics
import TestSupport
import Testing

struct DiagnosticRendererTests {
  /// Renders a fault between two `↓` of a line, or at one, and returns the lines of the output.
  private func render(_ marked: String, language: Language = .japanese) throws -> [String] {
    let text = MarkedText(marked)
    let source = SourceFile(path: "Scripts/a.md", text: text.text)
    let start = try #require(text.offsets.first) + 1
    let end = (text.offsets.last ?? 0) + 1
    let diagnostic = Diagnostic(
      rule: "some-rule",
      severity: .error,
      message: LocalizedText("何かが違います。", en: "Something is wrong."),
      file: source.path,
      range: SourceRange(line: 1, columns: start..<end)
    )
    let output = DiagnosticRenderer(language: language).text(for: diagnostic, in: source)
    return output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test(arguments: [
    ("- ↓講評↓：よし", "  - 講評：よし", "    ^^^^"),
    ("↓- 講評", "  - 講評", "  ^"),
    ("- 講評：↓", "  - 講評：", "          ^"),
    ("ＡＢＣ↓abc↓", "  ＡＢＣabc", "        ^^^"),
    ("ｶﾞｽ↓点検↓", "  ｶﾞｽ点検", "     ^^^^"),
    ("か\u{3099}↓す↓", "  か\u{3099}す", "    ^^"),
    ("か↓\u{3099}↓す", "  か\u{3099}す", "  ^^"),
    ("↓か↓\u{3099}す", "  か\u{3099}す", "  ^^"),
    ("\t\t↓a↓", "    a", "    ^"),
    ("　\t ↓見出し↓ ", "  　  見出し ", "      ^^^^^^"),
    ("😀☎️↓電話↓", "  😀☎️電話", "      ^^^^"),
    ("\u{1B}[31m↓赤↓", "  ␛[31m赤", "       ^^"),
    ("a\u{202E}↓b↓", "  a\u{FFFD}b", "    ^"),
  ])
  func `puts carets right under the words`(marked: String, line: String, carets: String) throws {
    let output = try render(marked)
    #expect(output.count == 3)
    #expect(output[1] == line)
    #expect(output[2] == carets)
  }

  @Test func `begins with the place, the severity, the message and the rule`() throws {
    let head = try render("お客様↓：")[0]
    #expect(head == "Scripts/a.md:1:4: error: 何かが違います。 [some-rule]")
    let english = try render("お客様↓：", language: .english)[0]
    #expect(english == "Scripts/a.md:1:4: error: Something is wrong. [some-rule]")
  }

  @Test(arguments: [
    ("a", 1), ("あ", 1), ("ｶﾞ", 1), ("か\u{3099}", 1), ("👨‍👩‍👧", 1), ("aあ", 3), ("\u{301}", 20),
  ])
  func `cuts long lines to 76 columns and keeps the range in sight`(
    letters: String,
    factor: Int
  ) throws {
    let long = String(repeating: letters, count: 3000)
    for marked in ["\(long)↓標\(long)的↓\(long)", "\(long)↓標的↓", "↓標的↓\(long)"] {
      let output = try render(marked)
      let line = output[1].dropFirst(2)
      let carets = output[2].dropFirst(2)
      #expect(DisplayWidth.columns(of: line) <= 76)
      #expect(carets.count <= 76)
      let indent = carets.prefix { $0 == " " }.count
      #expect(indent <= 32)
      #expect(shownText(of: line, from: indent).unicodeScalars.first == "標")
    }
  }

  /// Returns what a terminal shows from a column on.
  private func shownText(of line: Substring, from column: Int) -> String {
    var rest = line
    var columns = 0
    while columns < column, let letter = rest.popFirst() {
      columns += DisplayWidth.columns(of: letter)
    }
    return String(rest.drop { DisplayWidth.columns(of: $0) == 0 })
  }

  @Test func `marks up to the end of the line where the range goes on`() {
    let source = SourceFile(path: "a.md", text: "お客様：「はい\nいいえ」")
    let diagnostic = Diagnostic(
      rule: "r",
      severity: .warning,
      message: LocalizedText("長い", en: "long"),
      file: "a.md",
      range: SourceRange(
        start: SourcePosition(line: 1, column: 5),
        end: SourcePosition(line: 2, column: 3)
      )
    )
    let text = DiagnosticRenderer(language: .english).text(for: diagnostic, in: source)
    #expect(text == "a.md:1:5: warning: long [r]\n  お客様：「はい\n          ^^^^^^")
  }

  @Test func `shows suggestions and notes, and no line that is not there`() {
    let range = SourceRange(line: 9, columns: 2..<4)
    let diagnostic = Diagnostic(
      rule: "r",
      severity: .note,
      message: LocalizedText("「約朿」はありません。", en: "There is no 「約朿」."),
      file: "a\u{1B}.md",
      range: range,
      notes: [Diagnostic.Note(LocalizedText("ここです。", en: "here."), file: "b.md", range: range)],
      suggestions: ["約束", "約款"]
    )
    let source = SourceFile(path: "a.md", text: "一行だけ")
    #expect(
      DiagnosticRenderer(language: .japanese).text(for: diagnostic, in: source)
        == "a␛.md:9:2: note: 「約朿」はありません。（もしかして：「約束」、「約款」） [r]\nb.md:9:2: note: ここです。"
    )
    #expect(
      DiagnosticRenderer(language: .english).text(for: diagnostic, in: nil)
        == "a␛.md:9:2: note: There is no 「約朿」. (did you mean 「約束」, 「約款」?) [r]\nb.md:9:2: note: here."
    )
  }

  @Test func `orders diagnostics by file, place and rule`() {
    func diagnostic(_ file: String, _ line: Int, _ column: Int, _ rule: String) -> Diagnostic {
      Diagnostic(
        rule: rule,
        severity: .error,
        message: LocalizedText("", en: ""),
        file: file,
        range: SourceRange(line: line, columns: column..<column)
      )
    }
    let sorted = [
      diagnostic("a", 1, 9, "z"), diagnostic("a", 2, 1, "a"), diagnostic("a", 2, 1, "b"),
      diagnostic("a", 10, 1, "a"), diagnostic("b", 1, 1, "a"),
    ]
    #expect(sorted.reversed().sorted() == sorted)
    #expect([Severity.note, .warning, .error].sorted() == [.error, .warning, .note])
  }
}
