/// The texts of one kind, with every place at which a word begins in the order of what stands there.
///
/// All places that begin with some letters are neighbours, so finding them takes time logarithmic in the number of
/// places. Where a great many are found, the first of them in the order of the texts are kept ready.
final class LookupTable<Unit: FixedWidthInteger & UnsignedInteger & BitwiseCopyable & Sendable>:
  Sendable
{
  /// The most places that are asked for at once.
  static var mostPlaces: Int { 64 }
  /// More places than this have their first ones kept ready.
  static var fewPlaces: Int { 512 }
  private static var blockSize: Int { 64 }

  /// All texts, each ended by 0.
  let text: Column<Unit>
  /// Where each text begins, ascending, then the end of the last.
  let offsets: Column<UInt32>
  /// The text in which each block of units begins.
  private let blocks: Column<UInt32>
  /// A bit for each unit with which a word begins.
  let beginnings: Column<UInt64>
  /// The places that are looked up, in the order of what stands there.
  let places: PackedColumn
  /// For each first unit how many places come before it.
  private let firsts: Column<UInt32>
  /// The ranges of places with more than a few, as two numbers of 32 bits, ascending.
  private let crowded: Column<UInt64>
  /// The first places of each crowded range, `mostPlaces` each, ascending.
  private let crowdedPlaces: Column<UInt32>

  init(
    text: [Unit],
    offsets: [UInt32],
    beginnings: [UInt64],
    places: [UInt32],
    crowds: (ranges: [UInt64], places: [UInt32])
  ) {
    self.text = Column(text)
    self.offsets = Column(offsets)
    self.beginnings = Column(beginnings)
    self.places = PackedColumn(places)
    crowded = Column(crowds.ranges)
    crowdedPlaces = Column(crowds.places)
    blocks = Column(Self.blocks(offsets, count: text.count))
    firsts = Column(Self.firsts(places, in: text))
  }

  /// Takes a table that was written.
  init(from reader: inout IndexImageReader) throws(IndexImageFault) {
    text = try reader.column()
    offsets = try reader.column()
    beginnings = try reader.column()
    places = try PackedColumn(from: &reader)
    crowded = try reader.column()
    crowdedPlaces = try reader.column()
    blocks = try reader.column()
    firsts = try reader.column()
  }

  func write(to writer: inout IndexImageWriter) {
    writer.add(text)
    writer.add(offsets)
    writer.add(beginnings)
    places.write(to: &writer)
    writer.add(crowded)
    writer.add(crowdedPlaces)
    writer.add(blocks)
    writer.add(firsts)
  }

  /// Returns which of the sorted places begin with a form; none for an empty one.
  func range(of form: [Unit]) -> Range<Int> {
    guard let first = form.first, Int(first) + 1 < firsts.count else { return 0..<0 }
    let whole = Int(firsts[Int(first)])..<Int(firsts[Int(first) + 1])
    guard form.count > 1 else { return whole }
    let lower = boundary(of: form, in: whole) { $0 < 0 }
    let upper = boundary(of: form, in: lower..<whole.upperBound) { $0 <= 0 }
    return lower..<upper
  }

  /// Returns the first places, in the order of the texts, of a range of sorted places.
  func places(in range: Range<Int>, limit: Int) -> ArraySlice<UInt32> {
    let limit = min(limit, Self.mostPlaces)
    guard range.count > Self.fewPlaces else { return Self.least(of: places[range], limit) }
    guard let crowd = crowd(range) else { return [] }
    return Array(crowdedPlaces[crowd * Self.mostPlaces..<(crowd * Self.mostPlaces + limit)])[...]
  }

  /// Returns all places of a range, in the order of the texts.
  func allPlaces(in range: Range<Int>) -> [UInt32] { places[range].sorted() }

  /// Returns the number of the text in which a place lies.
  func entry(of place: UInt32) -> Int {
    var entry = Int(blocks[Int(place) / Self.blockSize])
    while offsets[entry + 1] <= place { entry += 1 }
    return entry
  }

  /// Returns where a text stands, without the unit that ends it.
  func extent(of entry: Int) -> Range<Int> {
    Int(offsets[entry])..<(Int(offsets[entry + 1]) - 1)
  }

  /// Returns whether a word begins at a place.
  func isBeginning(_ place: Int) -> Bool {
    beginnings[place >> 6] & (1 << UInt64(place & 63)) != 0
  }

  // MARK: Searching

  /// Returns the end of the places in a range whose comparison with a form is as it should be.
  private func boundary(
    of form: [Unit],
    in range: Range<Int>,
    where isBefore: (Int) -> Bool
  ) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if isBefore(comparison(of: Int(places[middle]), with: form)) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// Returns less than 0 where a place stands before all that begins with a form, 0 where it begins with it.
  private func comparison(of place: Int, with form: [Unit]) -> Int {
    for offset in form.indices {
      // The 0 that ends every text is less than any unit of a form.
      let unit = text[place + offset]
      if unit != form[offset] { return unit < form[offset] ? -1 : 1 }
    }
    return 0
  }

  private func crowd(_ range: Range<Int>) -> Int? {
    let key = Self.key(range)
    var low = 0
    var high = crowded.count
    while low < high {
      let middle = (low + high) / 2
      if crowded[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < crowded.count && crowded[low] == key ? low : nil
  }

  static func key(_ range: Range<Int>) -> UInt64 {
    UInt64(range.lowerBound) << 32 | UInt64(range.upperBound)
  }

  /// Returns the least of some places, ascending.
  static func least(
    of places: some RandomAccessCollection<UInt32>,
    _ limit: Int
  ) -> ArraySlice<UInt32> {
    guard places.count > limit else { return places.sorted()[...] }
    guard limit > 0 else { return [] }
    var kept = Array(places.prefix(limit)).sorted()
    for place in places.dropFirst(limit) where place < kept[limit - 1] {
      var index = limit - 1
      while index > 0, kept[index - 1] > place {
        kept[index] = kept[index - 1]
        index -= 1
      }
      kept[index] = place
    }
    return kept[...]
  }

  // MARK: Derived tables

  private static func blocks(_ offsets: [UInt32], count: Int) -> [UInt32] {
    var blocks: [UInt32] = []
    blocks.reserveCapacity(count / blockSize + 1)
    var entry = 0
    for start in stride(from: 0, to: count, by: blockSize) {
      while entry + 2 < offsets.count, Int(offsets[entry + 1]) <= start { entry += 1 }
      blocks.append(UInt32(entry))
    }
    return blocks
  }

  private static func firsts(_ places: [UInt32], in text: [Unit]) -> [UInt32] {
    var counts = [UInt32](repeating: 0, count: Int(Unit.max) + 2)
    for place in places { counts[Int(text[Int(place)]) + 1] += 1 }
    for index in 1..<counts.count { counts[index] += counts[index - 1] }
    return counts
  }
}
