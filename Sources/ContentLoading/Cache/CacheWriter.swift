/// Puts numbers and texts one after the other, every text once however often it occurs.
///
/// First the number of texts, then each with its length in bytes, then the numbers, each 32 bits with the lowest byte
/// first; where a text is meant, its number stands.
struct CacheWriter {
  private var texts: [String] = []
  private var numbers: [String: UInt32] = [:]
  private var values: [UInt32] = []

  /// Adds a number, which must not be negative.
  mutating func add(_ number: Int) {
    values.append(UInt32(number))
  }

  mutating func add(_ text: String) {
    if let number = numbers[text] { return values.append(number) }
    let number = UInt32(texts.count)
    numbers[text] = number
    texts.append(text)
    values.append(number)
  }

  /// Adds how many elements there are, then each.
  mutating func add<Element>(
    _ elements: some Collection<Element>,
    each add: (inout CacheWriter, Element) -> Void
  ) {
    self.add(elements.count)
    for element in elements { add(&self, element) }
  }

  /// Adds whether there is a value, then the value.
  mutating func add<Value>(_ value: Value?, each add: (inout CacheWriter, Value) -> Void) {
    self.add(value == nil ? 0 : 1)
    if let value { add(&self, value) }
  }

  /// All that was added.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    Self.append(UInt32(texts.count), to: &bytes)
    for text in texts {
      Self.append(UInt32(text.utf8.count), to: &bytes)
      bytes += text.utf8
    }
    for value in values { Self.append(value, to: &bytes) }
    return bytes
  }

  private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }
}
