/// Where one rule applies, while its patterns are looked for one after the other.
struct RulePlaces {
  /// In the order in which they were found.
  private(set) var ranges: [Range<Int>] = []
  /// The same ascending, those that overlap made one.
  private var taken: [Range<Int>] = []

  /// Adds ranges that may overlap each other.
  mutating func add(_ new: some Sequence<Range<Int>>) {
    ranges += new
    settle()
  }

  /// Adds those of some ranges that overlap none so far.
  ///
  /// - Parameters:
  ///   - new: Ranges without overlaps, ascending.
  ///   - isWanted: Whether a range that overlaps none is added.
  mutating func add(apart new: [Range<Int>], where isWanted: (Range<Int>) -> Bool) {
    let count = ranges.count
    var next = 0
    for range in new {
      while next < taken.count, taken[next].upperBound <= range.lowerBound { next += 1 }
      if next < taken.count, taken[next].overlaps(range) { continue }
      if isWanted(range) { ranges.append(range) }
    }
    if ranges.count > count { settle() }
  }

  private mutating func settle() {
    taken.removeAll(keepingCapacity: true)
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = taken.last, last.upperBound > range.lowerBound {
        taken[taken.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        taken.append(range)
      }
    }
  }
}
