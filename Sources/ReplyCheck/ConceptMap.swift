/// What is known of each of a few concepts, in the order in which they were added.
///
/// A sentence speaks of about ten, so that to look at them in turn is faster than to hash; of most that it does not speak
/// of a bit tells at once.
struct ConceptMap<Value: Sendable>: Sendable {
  private(set) var concepts: [Concepts.Concept] = []
  private(set) var values: [Value] = []
  private var bits: UInt64 = 0

  /// Returns the place of a concept among the concepts, or nil.
  @inline(__always)
  func place(of concept: Concepts.Concept) -> Int? {
    guard bits & concept.bit != 0 else { return nil }
    for place in concepts.indices where concepts[place] == concept { return place }
    return nil
  }

  /// Returns what is known of a concept, or nil.
  subscript(concept: Concepts.Concept) -> Value? { place(of: concept).map { values[$0] } }

  /// Changes what is known of a concept, or adds it.
  mutating func update(
    _ concept: Concepts.Concept,
    default value: Value,
    _ change: (inout Value) -> Void
  ) {
    if let place = place(of: concept) { return change(&values[place]) }
    bits |= concept.bit
    concepts.append(concept)
    values.append(value)
    change(&values[values.count - 1])
  }
}
