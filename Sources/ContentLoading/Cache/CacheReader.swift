/// Takes numbers and texts in the order in which `CacheWriter` put them.
struct CacheReader {
  /// What was kept is not what this program keeps.
  struct Fault: Error {}

  private let texts: [String]
  private let bytes: ArraySlice<UInt8>
  private var next: Int

  init(_ bytes: ArraySlice<UInt8>) throws(Fault) {
    self.bytes = bytes
    next = bytes.startIndex
    let count = try Self.number(in: bytes, at: &next)
    var texts: [String] = []
    texts.reserveCapacity(min(count, bytes.count))
    for _ in 0..<count {
      let length = try Self.number(in: bytes, at: &next)
      guard length <= bytes.endIndex - next else { throw Fault() }
      texts.append(String(decoding: bytes[next..<(next + length)], as: UTF8.self))
      next += length
    }
    self.texts = texts
  }

  /// Whether everything was taken.
  var isAtEnd: Bool { next == bytes.endIndex }

  mutating func number() throws(Fault) -> Int {
    try Self.number(in: bytes, at: &next)
  }

  mutating func text() throws(Fault) -> String {
    let number = try number()
    guard number < texts.count else { throw Fault() }
    return texts[number]
  }

  /// Takes one of all values of a kind.
  mutating func value<Value: CaseIterable>(of type: Value.Type) throws(Fault) -> Value
  where Value.AllCases == [Value] {
    let number = try number()
    guard number < type.allCases.count else { throw Fault() }
    return type.allCases[number]
  }

  mutating func list<Element>(
    _ element: (inout CacheReader) throws(Fault) -> Element
  ) throws(Fault) -> [Element] {
    let count = try number()
    var list: [Element] = []
    for _ in 0..<count { list.append(try element(&self)) }
    return list
  }

  mutating func optional<Value>(
    _ value: (inout CacheReader) throws(Fault) -> Value
  ) throws(Fault) -> Value? {
    try number() == 0 ? nil : value(&self)
  }

  private static func number(in bytes: ArraySlice<UInt8>, at next: inout Int) throws(Fault) -> Int {
    guard bytes.endIndex - next >= 4 else { throw Fault() }
    defer { next += 4 }
    return Int(bytes[next]) | Int(bytes[next + 1]) << 8 | Int(bytes[next + 2]) << 16
      | Int(bytes[next + 3]) << 24
  }
}
