/// Where one wording says something else than another.
package struct WordingDifference: Hashable, Sendable {
  /// The old wording with ［ ］ around what is gone.
  package let old: String
  /// The new wording with ［ ］ around what has come.
  package let new: String

  /// Compares two wordings; gaps are shown as 〔name〕.
  ///
  /// - Complexity: Proportional to the lengths, times how much differs (Myers 1986).
  package init(from old: Wording, to new: Wording) {
    let (old, new) = (Self.units(of: old), Self.units(of: new))
    var (gone, come): (Set<Int>, Set<Int>) = ([], [])
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): gone.insert(offset)
      case .insert(let offset, _, _): come.insert(offset)
      }
    }
    Self.joinNeighbours(old.count, new.count, &gone, &come)
    self.old = Self.marked(old, gone)
    self.new = Self.marked(new, come)
  }

  /// Lone characters that happen to be common say nothing to a reader.
  private static let shortestCommon = 2

  /// Returns the characters of a wording; a gap is one unit.
  private static func units(of wording: Wording) -> [String] {
    wording.parts.flatMap { part in
      switch part {
      case .text(let text): text.map(String.init)
      case .placeholder(let name): ["〔\(name)〕"]
      }
    }
  }

  /// Counts what is common as changed where it is short and stands between two changes.
  private static func joinNeighbours(
    _ oldCount: Int,
    _ newCount: Int,
    _ gone: inout Set<Int>,
    _ come: inout Set<Int>
  ) {
    var (old, new) = (0, 0)
    var isBehindChange = false
    while old < oldCount || new < newCount {
      if gone.contains(old) {
        old += 1
        isBehindChange = true
      } else if come.contains(new) {
        new += 1
        isBehindChange = true
      } else {
        var length = 0
        while old + length < oldCount, !gone.contains(old + length), !come.contains(new + length) {
          length += 1
        }
        let isBeforeChange = old + length < oldCount || new + length < newCount
        if isBehindChange, isBeforeChange, length < shortestCommon {
          gone.formUnion(old..<old + length)
          come.formUnion(new..<new + length)
        }
        old += length
        new += length
        isBehindChange = false
      }
    }
  }

  private static func marked(_ units: [String], _ changed: Set<Int>) -> String {
    units.indices.map { index in
      let isChanged = changed.contains(index)
      let opens = isChanged && !changed.contains(index - 1)
      let closes = isChanged && !changed.contains(index + 1)
      return (opens ? "［" : "") + units[index] + (closes ? "］" : "")
    }
    .joined()
  }
}
