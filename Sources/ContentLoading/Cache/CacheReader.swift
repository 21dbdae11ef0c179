import Content

/// What `CacheWriter` put somewhere, read where it lies.
final class CachedEntries: Sendable {
  private let holder: any HeldBytes
  /// How many entries, numbers and texts there are.
  let entryCount: Int
  private let valueCount: Int
  private let textCount: Int
  private static let countsSize = 16

  /// Looks whether everything has its place; the entries themselves are looked at when they are asked for.
  init(_ holder: any HeldBytes) throws(CacheReader.Fault) {
    self.holder = holder
    let bytes = holder.bytes
    guard bytes.count >= Self.countsSize else { throw CacheReader.Fault() }
    let counts = (0..<4).map { Int(bytes.load(fromByteOffset: 4 * $0, as: UInt32.self)) }
    (entryCount, valueCount, textCount) = (counts[0], counts[1], counts[2])
    let numbers = 4 * (entryCount + valueCount + textCount)
    guard bytes.count == Self.countsSize + numbers + counts[3] else { throw CacheReader.Fault() }
  }

  /// Returns a reader at the beginning of an entry.
  func reader(at entry: Int) throws(CacheReader.Fault) -> CacheReader {
    guard entry < entryCount else { throw CacheReader.Fault() }
    return CacheReader(self, next: number(entry))
  }

  fileprivate func value(at place: Int) throws(CacheReader.Fault) -> Int {
    guard place < valueCount else { throw CacheReader.Fault() }
    return number(entryCount + place)
  }

  fileprivate func text(_ text: Int) throws(CacheReader.Fault) -> String {
    guard text < textCount else { throw CacheReader.Fault() }
    let ends = entryCount + valueCount
    let texts = Self.countsSize + 4 * (ends + textCount)
    let start = text == 0 ? 0 : number(ends + text - 1)
    let end = number(ends + text)
    guard start <= end, texts + end <= holder.bytes.count else { throw CacheReader.Fault() }
    return String(decoding: holder.bytes[(texts + start)..<(texts + end)], as: UTF8.self)
  }

  private func number(_ place: Int) -> Int {
    Int(holder.bytes.load(fromByteOffset: Self.countsSize + 4 * place, as: UInt32.self))
  }
}

/// Takes numbers and texts in the order in which `CacheWriter` put them.
struct CacheReader {
  /// What was kept is not what this program keeps.
  struct Fault: Error {}

  private let entries: CachedEntries
  private var next: Int

  fileprivate init(_ entries: CachedEntries, next: Int) {
    self.entries = entries
    self.next = next
  }

  mutating func number() throws(Fault) -> Int {
    defer { next += 1 }
    return try entries.value(at: next)
  }

  mutating func text() throws(Fault) -> String {
    try entries.text(number())
  }

  /// Takes one of all values of a kind, by its name.
  mutating func value<Value: RawRepresentable>(of type: Value.Type) throws(Fault) -> Value
  where Value.RawValue == String {
    guard let value = type.init(rawValue: try text()) else { throw Fault() }
    return value
  }

  /// Takes some of all values of a kind.
  mutating func values<Value: RawRepresentable>(of type: Value.Type) throws(Fault) -> [Value]
  where Value.RawValue == String {
    try list { (reader) throws(Fault) in try reader.value(of: type) }
  }

  mutating func texts() throws(Fault) -> [String] {
    try list { (reader) throws(Fault) in try reader.text() }
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
}
