/// Finds what somebody probably meant by a name that does not exist.
package enum NearestNames {
  /// Returns the candidates that a misspelt name is likely to mean, nearest first.
  ///
  /// The distance is that of Damerau and Levenshtein in its optimal string alignment form, over characters. A
  /// candidate counts when its distance is at most a third of the longer length, rounded up, and something is
  /// left of it, or when one contains the other. Equal distances keep the order of the candidates.
  ///
  /// - Parameters:
  ///   - name: What was written.
  ///   - candidates: The names that exist.
  ///   - limit: The most names to return.
  /// - Returns: At most `limit` names, nearest first.
  package static func nearest(
    to name: String,
    among candidates: some Sequence<String>,
    limit: Int = 3
  ) -> [String] {
    let written = Array(name)
    guard 1...longestName ~= written.count else { return [] }
    let scored = candidates.enumerated().compactMap { order, candidate -> (Int, Int, String)? in
      let wanted = Array(candidate)
      let distance = distance(written, wanted)
      let contains =
        min(written.count, wanted.count) >= 2
        && (candidate.contains(name) || name.contains(candidate))
      let longer = max(written.count, wanted.count)
      let isNear = distance <= (longer + 2) / 3 && distance < longer
      guard contains || isNear else { return nil }
      return (distance, order, candidate)
    }
    return scored.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(limit).map(\.2)
  }

  /// No name of ours is longer; a pasted page is not compared with every name.
  private static let longestName = 80

  /// Returns the optimal string alignment distance; time and space grow with the product of the lengths.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var current = [i + 1]
      for (j, b) in right.enumerated() {
        var best = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a == b ? 0 : 1))
        if i > 0, j > 0, a == right[j - 1], left[i - 1] == b {
          best = min(best, beforePrevious[j - 1] + 1)
        }
        current.append(best)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count]
  }
}
