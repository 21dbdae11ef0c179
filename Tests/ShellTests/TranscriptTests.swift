import Content
import SourceDiagnostics
import Testing

@testable import Shell

struct TranscriptTests {
  @Test func `reads utterances and moves in both spellings`() {
    let source = SourceFile(
      path: "call.txt",
      text: "お電話ありがとうございます。\r\n\r\n:hold 120\n：メモ　保留にしますか\n【引き継ぎ】\n：終話\n【確認】と申します"
    )
    let transcript = Transcript(source: source)
    #expect(transcript.diagnostics.isEmpty)
    #expect(
      transcript.inputs == [
        .utterance("お電話ありがとうございます。"), .move(.hold, argument: "120"),
        .move(.note, argument: "保留にしますか"), .move(.transfer, argument: nil),
        .move(.end, argument: nil), .utterance("【確認】と申します"),
      ]
    )
  }

  @Test func `points at a move that does not exist`() throws {
    let source = SourceFile(path: "call.txt", text: "はい\n  ：ほりゅ 5")
    let diagnostic = try #require(Transcript(source: source).diagnostics.first)
    #expect(diagnostic.rule == "unknown-move")
    #expect(diagnostic.range == SourceRange(line: 2, columns: 3..<9))
  }

  @Test func `refuses commands that are no moves`() {
    let source = SourceFile(path: "call.txt", text: ":lookup 折り返し")
    #expect(Transcript(source: source).inputs.isEmpty)
    #expect(Transcript(source: source).diagnostics.map(\.rule) == ["unknown-move"])
  }
}
