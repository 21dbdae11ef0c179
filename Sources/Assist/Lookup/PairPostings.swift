/// Which texts have each pair of neighbouring sounds, to find those most similar to a word without reading them all.
///
/// Kept for so few templates only that a list for each pair is short.
struct PairPostings: Sendable {
  /// The numbers of the texts of each pair, ascending, one pair after the other.
  private let entries: Column<UInt16>
  /// Where those of each pair begin.
  private let starts: Column<UInt32>

  /// Collects the pairs of some texts.
  ///
  /// - Parameters:
  ///   - table: How the texts sound.
  ///   - count: How many of the texts, from the first on, fewer than 65,536.
  init(_ table: LookupTable<UInt8>, texts count: Int) {
    var lists = [[UInt16]](repeating: [], count: LookupText.pairCount)
    for entry in 0..<count {
      let extent = table.extent(of: entry)
      for place in extent.dropLast() {
        let pair = LookupText.pair(table.text[place], table.text[place + 1])
        if lists[pair].last != UInt16(entry) { lists[pair].append(UInt16(entry)) }
      }
    }
    entries = Column(lists.flatMap { $0 })
    starts = Column(lists.reduce(into: [0]) { $0.append(($0.last ?? 0) + UInt32($1.count)) })
  }

  /// Takes postings that were written.
  init(from reader: inout IndexImageReader) throws(IndexImageFault) {
    entries = try reader.column()
    starts = try reader.column()
  }

  func write(to writer: inout IndexImageWriter) {
    writer.add(entries)
    writer.add(starts)
  }

  /// Returns the texts that have a pair, ascending.
  func entries(of pair: Int) -> Slice<Column<UInt16>> {
    entries[Int(starts[pair])..<Int(starts[pair + 1])]
  }
}
