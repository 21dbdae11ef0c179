import Content

/// The values that a mood can take, put together where nothing in the case can ever tell them apart.
///
/// Two values are the same where the same conditions hold of them and every change leads from both to values that are the
/// same again (partition refinement, as in the minimisation of automata). So a walk over classes is exact: intervals
/// between the limits where changes respect them, single values elsewhere.
struct MoodClasses {
  let name: String
  let initial: Int
  /// How many classes there are.
  let count: Int
  private let bounds: ClosedRange<Int>
  private let classes: [Int: Int]
  /// One value of each class.
  private let samples: [Int]

  /// Finds the classes of a mood.
  ///
  /// - Parameters:
  ///   - mood: The mood, with its first value and its bounds.
  ///   - changes: Every amount by which something changes it.
  ///   - limits: Every comparison that a condition makes.
  init(_ mood: RolePlay.Mood, changes: Set<Int>, limits: [(Condition.Comparison, Int)]) {
    name = mood.name
    bounds = mood.bounds
    let start = Self.clamp(mood.initial, to: mood.bounds)
    let values = Self.values(from: start, changes: changes, in: mood.bounds)
    let amounts = changes.sorted()
    var partition = Self.numbered(
      values.map { value in limits.map { $0.0.holds(value, $0.1) ? 1 : 0 } }
    )
    let places = Dictionary(uniqueKeysWithValues: zip(values, 0...))
    let next = values.map { value in
      amounts.compactMap { places[Self.clamp(value + $0, to: mood.bounds)] }
    }
    while true {
      let current = partition
      let finer = Self.numbered(
        values.indices.map { index in [current[index]] + next[index].map { current[$0] } }
      )
      let isStable = (finer.max() ?? 0) == (partition.max() ?? 0)
      partition = finer
      if isStable { break }
    }
    classes = Dictionary(uniqueKeysWithValues: zip(values, partition))
    count = (partition.max() ?? 0) + 1
    initial = classes[start] ?? 0
    var samples = Array(repeating: start, count: count)
    for (value, number) in zip(values, partition) { samples[number] = value }
    self.samples = samples
  }

  /// Returns the class of a value that the mood can take.
  func number(of value: Int) -> Int { classes[value] ?? initial }

  /// Returns where every class comes by some changes, one after the other.
  func targets(of amounts: [Int]) -> [Int] {
    samples.map { sample in
      number(of: amounts.reduce(sample) { Self.clamp($0 + $1, to: bounds) })
    }
  }

  /// Returns which classes meet a comparison.
  func meeting(_ comparison: Condition.Comparison, _ limit: Int) -> [Bool] {
    samples.map { comparison.holds($0, limit) }
  }

  private static func clamp(_ value: Int, to bounds: ClosedRange<Int>) -> Int {
    min(max(value, bounds.lowerBound), bounds.upperBound)
  }

  /// Returns the values that changes can lead to, in order.
  private static func values(
    from start: Int,
    changes: Set<Int>,
    in bounds: ClosedRange<Int>
  ) -> [Int] {
    var found: Set = [start]
    var pending = [start]
    while let value = pending.popLast() {
      for change in changes {
        let next = clamp(value + change, to: bounds)
        if found.insert(next).inserted { pending.append(next) }
      }
    }
    return found.sorted()
  }

  /// Numbers equal keys alike, from 0, in the order of their first places.
  private static func numbered(_ keys: [[Int]]) -> [Int] {
    var numbers: [[Int]: Int] = [:]
    return keys.map { key in
      if let number = numbers[key] { return number }
      let number = numbers.count
      numbers[key] = number
      return number
    }
  }
}
