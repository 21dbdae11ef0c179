import SourceDiagnostics
import Testing

struct PrintableTextTests {
  @Test(arguments: [
    ("はい。OK 👨‍👩‍👧", "はい。OK 👨‍👩‍👧"),
    ("\u{1B}]0;title\u{7}", "␛]0;title␇"),
    ("a\u{7F}\u{0}", "a␡␀"),
    ("a\tb", "a b"),
    ("a\nb\r\n", "a␊b␍␊"),
    ("\u{9B}31m", "\u{FFFD}31m"),
    ("\u{202E}逆\u{2066}", "\u{FFFD}逆\u{FFFD}"),
    ("見え\u{200B}ない\u{2060}", "見え\u{FFFD}ない\u{FFFD}"),
    ("か\u{3099}", "か\u{3099}"),
  ])
  func `shows what a terminal would obey`(text: String, shown: String) {
    #expect(Array(PrintableText.escaping(text).unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test func `keeps line feeds where it is asked to`() {
    #expect(PrintableText.escaping("a\nb\u{1B}", keepingNewlines: true) == "a\nb␛")
  }

  @Test func `leaves no control character in anything`() {
    for value in 0...0x2FFF {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let shown = PrintableText.escaping("あ\(scalar)い")
      #expect(!shown.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }
  }
}
