/// Puts numbers and texts one after the other, every text once however often it occurs.
///
/// First how many entries, numbers, texts and bytes of texts there are, then where among the numbers each entry begins, the numbers,
/// where each text ends, and the texts. All are 32 bits, in the order of bytes of this machine; where a text is meant, its number stands.
struct CacheWriter {
  private var entries: [UInt32] = []
  private var values: [UInt32] = []
  /// By their bytes: texts that only look the same are not.
  private var numbers: [[UInt8]: UInt32] = [:]
  private var ends: [UInt32] = []
  private var texts: [UInt8] = []

  /// Begins what can be read for itself.
  mutating func beginEntry() {
    entries.append(UInt32(values.count))
  }

  /// Adds a number, which must not be negative.
  mutating func add(_ number: Int) {
    values.append(UInt32(number))
  }

  /// Adds one of all values of a kind, by its name, which stays when another kind is added.
  mutating func add<Value: RawRepresentable>(_ value: Value) where Value.RawValue == String {
    add(value.rawValue)
  }

  mutating func add(_ text: String) {
    let bytes = Array(text.utf8)
    if let number = numbers[bytes] { return values.append(number) }
    let number = UInt32(ends.count)
    numbers[bytes] = number
    texts += bytes
    ends.append(UInt32(texts.count))
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
    let counts = [entries.count, values.count, ends.count, texts.count].map { UInt32($0) }
    return [counts, entries, values, ends].flatMap { numbers in
      numbers.withUnsafeBytes { Array($0) }
    } + texts
  }
}
