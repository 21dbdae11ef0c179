/// A text that is told from others by its bytes, mostly at the cost of comparing two numbers.
///
/// Strings are compared by what people see, which costs much more; among words of a dictionary it finds nothing else, and
/// what is kept under a text in other bytes is at worst made again.
package struct Spelling: Hashable, Sendable {
  /// As it was given.
  package let text: String
  /// The hash of the UTF-8 bytes (FNV-1a).
  package let key: UInt64

  /// Takes a text as it is.
  package init(_ text: String) {
    self.text = text
    var key: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { key = (key ^ UInt64(byte)) &* 0x100_0000_01B3 }
    self.key = key
  }

  package static func == (left: Spelling, right: Spelling) -> Bool {
    left.key == right.key && left.text.utf8.elementsEqual(right.text.utf8)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(key) }
}
