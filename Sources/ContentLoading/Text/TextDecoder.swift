package import SourceDiagnostics

/// Turns the bytes of a document into text, whatever program wrote it.
///
/// A byte order mark decides; else valid UTF-8 is UTF-8; else the escape sequences of ISO-2022-JP decide; else the
/// bytes are CP932 (Shift_JIS as Windows writes it) or EUC-JP.
package struct TextDecoder: Sendable {
  /// Why bytes are no text.
  package struct Fault: Error, Hashable {
    /// The kinds of faults.
    package enum Kind: Hashable, Sendable {
      /// A byte that no known encoding allows here.
      case invalidByte
      /// A NUL: the file is no text.
      case nul
      case tooLarge
    }

    package let kind: Kind
    /// Where the first bad byte stands.
    package let position: SourcePosition

    package init(kind: Kind, position: SourcePosition) {
      self.kind = kind
      self.position = position
    }
  }

  /// The most bytes that a document may have.
  package static let maximumSize = 4 * 1024 * 1024

  /// Returns the text without its byte order mark, or the first fault.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - limit: The most bytes.
  /// - Returns: Text free of NUL, line ends as they are in the file.
  package static func text(
    of bytes: [UInt8],
    limit: Int = maximumSize
  ) -> Result<String, Fault> {
    guard bytes.count <= limit else {
      return .failure(Fault(kind: .tooLarge, position: SourcePosition(line: 1, column: 1)))
    }
    return decoded(bytes).flatMap { text in
      guard text.utf8.contains(0) else { return .success(text) }
      let before = text.unicodeScalars.prefix { $0.value != 0 }
      return .failure(Fault(kind: .nul, position: end(of: before)))
    }
  }

  private static func decoded(_ bytes: [UInt8]) -> Result<String, Fault> {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(bytes.dropFirst(3)) }
    if bytes.starts(with: [0xFF, 0xFE]) { return decoded(bytes.dropFirst(2), from: "UTF-16LE") }
    if bytes.starts(with: [0xFE, 0xFF]) { return decoded(bytes.dropFirst(2), from: "UTF-16BE") }
    if hasEscapeSequence(bytes), case .success(let text) = decoded(bytes[...], from: "ISO-2022-JP")
    {
      return .success(text)
    }
    let asUTF8 = utf8(bytes[...])
    if case .success = asUTF8 { return asUTF8 }
    let asCP932 = decoded(bytes[...], from: "CP932")
    let asEUC = decoded(bytes[...], from: "EUC-JP-MS")
    switch (asCP932, asEUC) {
    case (.success(let windows), .success(let unix)):
      return .success(isLikelier(unix, than: windows) ? unix : windows)
    case (.success, .failure): return asCP932
    case (.failure, .success): return asEUC
    case (.failure(let first), .failure(let second)):
      return .failure(furthest(of: [utf8Fault(asUTF8), first, second]))
    }
  }

  /// Whether EUC-JP explains the bytes better: read as CP932, its hiragana become rows of half-width katakana.
  private static func isLikelier(_ unix: String, than windows: String) -> Bool {
    let hasHiragana = unix.unicodeScalars.contains { 0x3041...0x3096 ~= $0.value }
    let halfWidth = windows.unicodeScalars.count { 0xFF61...0xFF9F ~= $0.value }
    return hasHiragana && halfWidth * 4 > windows.unicodeScalars.count { $0.value >= 0x80 }
  }

  /// The fault of the encoding that explains most of the bytes; the earlier where two are equal.
  private static func furthest(of faults: [Fault]) -> Fault {
    faults.reduce(faults[0]) { $0.position < $1.position ? $1 : $0 }
  }

  private static func utf8Fault(_ result: Result<String, Fault>) -> Fault {
    if case .failure(let fault) = result { return fault }
    return Fault(kind: .invalidByte, position: SourcePosition(line: 1, column: 1))
  }

  private static func hasEscapeSequence(_ bytes: [UInt8]) -> Bool {
    guard let escape = bytes.firstIndex(of: 0x1B), escape + 1 < bytes.count else { return false }
    return bytes[escape + 1] == 0x24 || bytes[escape + 1] == 0x28
  }

  private static func utf8(_ bytes: ArraySlice<UInt8>) -> Result<String, Fault> {
    if let text = String(validating: bytes, as: UTF8.self) { return .success(text) }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var prefix = String.UnicodeScalarView()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { prefix.append(scalar) }
    return .failure(Fault(kind: .invalidByte, position: end(of: prefix[...])))
  }

  private static func decoded(
    _ bytes: ArraySlice<UInt8>,
    from encoding: String
  ) -> Result<String, Fault> {
    guard let conversion = Iconv(from: encoding) else {
      return .failure(Fault(kind: .invalidByte, position: SourcePosition(line: 1, column: 1)))
    }
    switch conversion.convert(bytes) {
    case .complete(let text): return .success(text)
    case .stopped(let prefix):
      return .failure(Fault(kind: .invalidByte, position: end(of: prefix.unicodeScalars[...])))
    }
  }

  /// Returns the place behind a text; LF, CRLF and CR each end one line.
  private static func end(of prefix: Substring.UnicodeScalarView) -> SourcePosition {
    var line = 1
    var column = 1
    var previous: Unicode.Scalar = " "
    for scalar in prefix {
      if scalar == "\n", previous == "\r" {
        previous = scalar
        continue
      }
      if scalar == "\n" || scalar == "\r" {
        line += 1
        column = 1
      } else {
        column += 1
      }
      previous = scalar
    }
    return SourcePosition(line: line, column: column)
  }
}
