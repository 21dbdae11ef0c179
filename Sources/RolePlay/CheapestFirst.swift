/// A queue that gives the element with the least cost first: a binary heap.
struct CheapestFirst<Element, Cost: Comparable> {
  private var heap: [(element: Element, cost: Cost)] = []

  mutating func insert(_ element: Element, at cost: Cost) {
    heap.append((element, cost))
    var child = heap.count - 1
    while child > 0, heap[child].cost < heap[(child - 1) / 2].cost {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// Takes the cheapest element out; nil where there is none.
  mutating func popFirst() -> (element: Element, cost: Cost)? {
    guard let last = heap.popLast() else { return nil }
    guard let first = heap.first else { return last }
    heap[0] = last
    var parent = 0
    while true {
      var child = 2 * parent + 1
      if child + 1 < heap.count, heap[child + 1].cost < heap[child].cost { child += 1 }
      guard child < heap.count, heap[child].cost < heap[parent].cost else { return first }
      heap.swapAt(child, parent)
      parent = child
    }
  }
}
