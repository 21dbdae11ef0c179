package import Content
import Crypto
import Foundation

/// Digests that change with the words and never with their layout.
///
/// White space and invisible marks do not count, nor do forms that Unicode calls compatible (NFKC): the width of
/// letters, digits and katakana, 「①」 for 「1」, composed or combining voicing marks. Every other character does. The
/// digest is the first 128 bits of SHA-256 in 32 lower-case hexadecimal digits.
package enum Digest {
  /// Returns the digest of what an approval of a template binds: its wording, and who may say it.
  ///
  /// The gaps of the wording count by their names.
  package static func ofTemplate(_ wording: Wording, speaker: Answerers) -> String {
    let speakers =
      switch speaker {
      case .everyone: ["everyone"]
      case .supervisor: ["supervisor"]
      case .skilled(let skills): skills.sorted()
      }
    return of(words: [wording.source] + speakers.flatMap { ["\u{1F}", $0] })
  }

  /// Returns the digest of a clause: its heading without the identifier, and the words of its own body.
  ///
  /// The markers of lists do not count. The cells of a table count as cells: a word that moves into another column
  /// changes the digest.
  package static func ofClause(heading: String, body: [Block]) -> String {
    of(words: [heading] + body.flatMap(words(of:)))
  }

  /// Returns the digest of a whole text, such as a file.
  package static func of(text: String) -> String { of(words: [text]) }

  private static func words(of block: Block) -> [String] {
    switch block {
    case .table(let header, let rows):
      // A separator that no text holds keeps neighbouring cells apart.
      (([header] + rows).flatMap { $0 }).flatMap { [$0, "\u{1F}"] }
    case .paragraph, .item, .quotation, .code: [block.text]
    }
  }

  private static func of(words: [String]) -> String {
    var hash = SHA256()
    var bytes: [UInt8] = []
    for word in words { append(word, to: &bytes) }
    hash.update(data: bytes)
    let digits = Array("0123456789abcdef".utf8)
    let hexadecimal = hash.finalize().prefix(16).flatMap { byte in
      [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: hexadecimal, as: UTF8.self)
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    let count = bytes.count
    if appendPlain(text, to: &bytes) { return }
    bytes.removeSubrange(count...)
    for scalar in text.precomposedStringWithCompatibilityMapping.unicodeScalars
    where !Width.isSpace(scalar) {
      bytes.append(
        contentsOf: UTF8.encode(Width.folded(scalar)) ?? UTF8.encodedReplacementCharacter
      )
    }
  }

  /// Adds a text to which NFKC does no more than to fold widths, and returns whether it is one.
  ///
  /// Nearly all Japanese text is; it is read byte by byte because every start of the program does it for all clauses.
  private static func appendPlain(_ text: String, to bytes: inout [UInt8]) -> Bool {
    var text = text
    return text.withUTF8 { source in
      var index = 0
      while index < source.count {
        let first = source[index]
        if first < 0x80 {
          if first != 0x20 && !(0x09...0x0D ~= first) { bytes.append(first) }
          index += 1
          continue
        }
        guard first & 0xF0 == 0xE0, index + 2 < source.count else { return false }
        let (second, third) = (source[index + 1], source[index + 2])
        let value = UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
        switch value {
        case 0x3000: break
        case 0x3001...0x301F, 0x3041...0x3096, 0x30A1...0x30FE, 0x4E00...0x9FFF:
          bytes.append(first)
          bytes.append(second)
          bytes.append(third)
        case 0xFF01...0xFF5E: bytes.append(UInt8(truncatingIfNeeded: value - 0xFEE0))
        default: return false
        }
        index += 3
      }
      return true
    }
  }
}
