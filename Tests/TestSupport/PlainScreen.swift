/// Reads what a program sends to a terminal as the text that people see.
package enum PlainScreen {
  /// Returns the text without escape sequences and movements of the cursor; a half sequence at the end is dropped, too.
  package static func text(of output: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    var bytes = output.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case 0x1B: skipSequence(in: &bytes)
      case 0x07, 0x08, 0x0D: break
      default: text.append(byte)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Passes over an escape sequence whose ESC was read: ECMA-48 control sequences and strings, or two characters.
  private static func skipSequence(in bytes: inout some IteratorProtocol<UInt8>) {
    switch bytes.next() {
    case UInt8(ascii: "["):
      while let byte = bytes.next(), !(0x40...0x7E).contains(byte) {}
    case UInt8(ascii: "]"), UInt8(ascii: "P"):
      while let byte = bytes.next(), byte != 0x07 {
        if byte == 0x1B {
          _ = bytes.next()
          return
        }
      }
    default: break
    }
  }
}
