import CIconv

/// Turns text into CP932, and says where it cannot.
struct CP932Encoder: ~Copyable {
  private let descriptor: iconv_t

  /// Creates a conversion, or nil where the system does not know the encoding.
  init?() {
    guard let descriptor = iconv_open("CP932", "UTF-8"),
      descriptor != UnsafeMutableRawPointer(bitPattern: -1)
    else { return nil }
    self.descriptor = descriptor
  }

  deinit {
    iconv_close(descriptor)
  }

  /// Returns the bytes of a text, or nil where a character has none that gives it back.
  func bytes(of text: String) -> [UInt8]? {
    var isComplete = false
    let utf8 = Array(Self.windowsSpelling(of: text).utf8)
    let capacity = utf8.count + 16
    let output = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      utf8.withUnsafeBytes { source in
        var input = UnsafeMutablePointer(
          mutating: source.baseAddress?.assumingMemoryBound(to: CChar.self)
        )
        var inputLeft = source.count
        var outputLeft = capacity
        buffer.withMemoryRebound(to: CChar.self) { characters in
          var target = characters.baseAddress
          // A positive result counts characters that were replaced by others.
          isComplete = iconv(descriptor, &input, &inputLeft, &target, &outputLeft) == 0
          // Back to the beginning for the next text.
          _ = iconv(descriptor, nil, nil, nil, nil)
        }
        count = capacity - outputLeft
      }
    }
    return isComplete ? output : nil
  }

  /// Returns a text with the marks that Windows has under another code point.
  ///
  /// Reading the file back gives the code points of Windows; templates are compared with both spelt alike.
  private static func windowsSpelling(of text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(windowsScalar)))
  }

  /// Returns the code point that Windows uses for a mark.
  static func windowsScalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x301C: "\u{FF5E}"
    case 0x2212: "\u{FF0D}"
    case 0x2016: "\u{2225}"
    case 0x2014: "\u{2015}"
    default: scalar
    }
  }
}
