import CIconv

/// A conversion from one of the old Japanese encodings into UTF-8.
struct Iconv: ~Copyable {
  /// What a conversion gave.
  enum Conversion {
    case complete(String)
    /// A byte does not fit; the text before it was decoded.
    case stopped(after: String)
  }

  private let descriptor: iconv_t

  /// Creates a conversion, or nil where the system does not know the encoding.
  init?(from encoding: String) {
    guard let descriptor = iconv_open("UTF-8", encoding),
      descriptor != UnsafeMutableRawPointer(bitPattern: -1)
    else { return nil }
    self.descriptor = descriptor
  }

  deinit {
    iconv_close(descriptor)
  }

  /// Returns the text of all bytes, or of those before the first that does not fit.
  func convert(_ bytes: ArraySlice<UInt8>) -> Conversion {
    // No byte of these encodings becomes more than four bytes of UTF-8.
    let capacity = bytes.count * 4 + 16
    var didConvertAll = false
    let output = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      bytes.withUnsafeBytes { source in
        var input = UnsafeMutablePointer(
          mutating: source.baseAddress?.assumingMemoryBound(to: CChar.self)
        )
        var inputLeft = source.count
        var outputLeft = capacity
        buffer.withMemoryRebound(to: CChar.self) { characters in
          var target = characters.baseAddress
          let result = iconv(descriptor, &input, &inputLeft, &target, &outputLeft)
          didConvertAll = result != -1 && inputLeft == 0
        }
        count = capacity - outputLeft
      }
    }
    let text = String(decoding: output, as: UTF8.self)
    return didConvertAll ? .complete(text) : .stopped(after: text)
  }
}
