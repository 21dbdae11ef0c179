/// Collects texts of one kind and sorts the places at which their words begin.
struct LookupTableBuilder<Unit: FixedWidthInteger & UnsignedInteger & BitwiseCopyable & Sendable> {
  private var text: [Unit] = []
  private var offsets: [UInt32] = []
  private var beginnings: [UInt64] = []
  private var places: [UInt32] = []

  /// Adds a text.
  ///
  /// - Parameters:
  ///   - units: The text.
  ///   - starts: Where words begin, ascending.
  ///   - isLookedUp: Whether the word that begins at a place can be looked up from there, by its first units.
  mutating func append(
    _ units: [Unit],
    starts: [Int],
    isLookedUp: (Int) -> Bool
  ) {
    let base = text.count
    offsets.append(UInt32(base))
    text += units
    text.append(0)
    while beginnings.count * 64 <= text.count { beginnings.append(0) }
    for start in starts {
      beginnings[(base + start) >> 6] |= 1 << UInt64((base + start) & 63)
    }
    for place in units.indices where isLookedUp(place) { places.append(UInt32(base + place)) }
  }

  /// Adds all texts of another builder behind those that are there.
  mutating func append(_ other: Self) {
    let base = text.count
    offsets += other.offsets.map { $0 + UInt32(base) }
    places += other.places.map { $0 + UInt32(base) }
    text += other.text
    while beginnings.count * 64 <= text.count { beginnings.append(0) }
    for (word, bits) in other.beginnings.enumerated() where bits != 0 {
      for bit in 0..<64 where bits & (1 << UInt64(bit)) != 0 {
        let place = base + word * 64 + bit
        beginnings[place >> 6] |= 1 << UInt64(place & 63)
      }
    }
  }

  /// Returns the table; takes time n log n in the number of places.
  consuming func table() -> LookupTable<Unit> {
    let sorted = Self.sorted(places, in: text)
    return LookupTable(
      text: text,
      offsets: offsets + [UInt32(text.count)],
      beginnings: beginnings,
      places: sorted,
      crowds: Self.crowds(sorted, in: text)
    )
  }

  /// A place with the units that stand there, packed so that numbers compare as texts.
  private struct Key {
    let prefix: UInt64
    let place: UInt32
  }

  private static var packed: Int { 64 / Unit.bitWidth }

  private static func sorted(_ places: [UInt32], in text: [Unit]) -> [UInt32] {
    var keys = places.map { Key(prefix: prefix(at: Int($0), in: text), place: $0) }
    text.withUnsafeBufferPointer { text in
      keys.sort { left, right in
        if left.prefix != right.prefix { return left.prefix < right.prefix }
        return precedes(Int(left.place), Int(right.place), in: text)
      }
    }
    return keys.map(\.place)
  }

  private static func prefix(at place: Int, in text: [Unit]) -> UInt64 {
    var key: UInt64 = 0
    var hasEnded = false
    for offset in 0..<packed {
      let unit = hasEnded ? 0 : text[place + offset]
      hasEnded = unit == 0
      key = key << UInt64(Unit.bitWidth) | UInt64(unit)
    }
    return key
  }

  /// Compares two places whose packed units are equal; equal texts keep their order.
  private static func precedes(_ left: Int, _ right: Int, in text: UnsafeBufferPointer<Unit>)
    -> Bool
  {
    var offset = 0
    while true {
      let first = text[left + offset]
      let second = text[right + offset]
      if first != second { return first < second }
      if first == 0 { return left < right }
      offset += 1
    }
  }

  /// Finds every beginning that many places share, and the first of these places.
  private static func crowds(_ places: [UInt32], in text: [Unit]) -> ([UInt64], [UInt32]) {
    typealias Table = LookupTable<Unit>
    var found: [UInt64: ArraySlice<UInt32>] = [:]
    var open = [(range: places.indices, depth: 0)]
    while let (range, depth) = open.popLast() {
      var start = range.lowerBound
      while start < range.upperBound {
        let unit = text[Int(places[start]) + depth]
        let end = end(of: unit, at: depth, from: start, to: range.upperBound, places, text)
        let child = start..<end
        if unit != 0, child.count > Table.fewPlaces {
          let key = Table.key(child)
          if found[key] == nil { found[key] = Table.least(of: places[child], Table.mostPlaces) }
          open.append((child, depth + 1))
        }
        start = end
      }
    }
    let ranges = found.keys.sorted()
    return (ranges, ranges.flatMap { found[$0] ?? [] })
  }

  /// Returns the end of the places that have a unit at a depth.
  private static func end(
    of unit: Unit,
    at depth: Int,
    from start: Int,
    to limit: Int,
    _ places: [UInt32],
    _ text: [Unit]
  ) -> Int {
    var low = start + 1
    var high = limit
    while low < high {
      let middle = (low + high) / 2
      if text[Int(places[middle]) + depth] == unit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
