import ContentLoading
import SourceDiagnostics
import Testing

struct TextDecoderTests {
  private static let japanese: [UInt8] = Array("料金\r\n".utf8)

  @Test(arguments: [
    ([0xEF, 0xBB, 0xBF] + japanese, "料金\r\n"),
    (japanese, "料金\r\n"),
    ([0xFF, 0xFE, 0x99, 0x65, 0xD1, 0x91], "料金"),
    ([0xFE, 0xFF, 0x65, 0x99, 0x91, 0xD1], "料金"),
    // CP932 with the characters that Windows adds to Shift_JIS.
    ([0x97, 0xBF, 0x8B, 0xE0, 0x87, 0x40, 0x81, 0x60], "料金①～"),
    ([0xB1, 0xDD, 0xB9, 0xB0, 0xC4, 0x2E], "ｱﾝｹｰﾄ."),
    // EUC-JP, whose bytes are half-width katakana in CP932.
    ([0xCE, 0xC1, 0xB6, 0xE2, 0xA4, 0xCF, 0xA4, 0xA4, 0xA4, 0xAF, 0xA4, 0xE9], "料金はいくら"),
    ([0x1B, 0x24, 0x42, 0x4E, 0x41, 0x36, 0x62, 0x1B, 0x28, 0x42], "料金"),
    ([], ""),
  ])
  func `reads every encoding that Japanese documents come in`(bytes: [UInt8], text: String) throws {
    #expect(try TextDecoder.text(of: bytes).get() == text)
  }

  @Test(
    arguments: [
      ([0x61, 0x0A, 0x62, 0xFF], 2, 2),
      ([0x61, 0x0D, 0x0A, 0xE3, 0x81, 0x82, 0xFF, 0x62], 2, 2),
      ([0xEF, 0xBB, 0xBF, 0x61, 0xFF], 1, 2),
      ([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8], 1, 2),
      ([0xFF, 0xFE, 0x61, 0x00, 0x62], 1, 2),
    ] as [([UInt8], Int, Int)]
  )
  func `says where the first byte stands that fits nowhere`(
    bytes: [UInt8],
    line: Int,
    column: Int
  ) {
    guard case .failure(let fault) = TextDecoder.text(of: bytes) else {
      Issue.record("the bytes were read")
      return
    }
    #expect(fault.kind == .invalidByte)
    #expect(fault.position == SourcePosition(line: line, column: column))
  }

  @Test func `takes a file with a NUL for no text`() {
    let result = TextDecoder.text(of: Array("料金\n\u{0}".utf8))
    #expect(
      result
        == .failure(TextDecoder.Fault(kind: .nul, position: SourcePosition(line: 2, column: 1)))
    )
  }

  @Test func `refuses what is too large for a document`() {
    let result = TextDecoder.text(of: [UInt8](repeating: 0x20, count: 4 * 1024 * 1024 + 1))
    #expect(throws: TextDecoder.Fault.self) { try result.get() }
  }
}
