package import Content
import Dispatch
import Synchronization

/// Walks through several cases at once, as many as the machine has cores: each takes seconds.
package struct Explorations: Sendable {
  private let byPlace: [Int: Exploration]

  /// Walks through cases.
  ///
  /// - Parameters:
  ///   - rolePlays: Cases without errors.
  ///   - limits: The company's numbers for a call that does not get on.
  package init(of rolePlays: [RolePlay], limits: CompanyLimits) {
    let found = Mutex<[Int: Exploration]>([:])
    DispatchQueue.concurrentPerform(iterations: rolePlays.count) { place in
      guard let exploration = Exploration(rolePlays[place], limits: limits) else { return }
      found.withLock { $0[place] = exploration }
    }
    byPlace = found.withLock { $0 }
  }

  /// The exploration of the case at a place; nil where the case has too many states to prove anything.
  package subscript(place: Int) -> Exploration? {
    byPlace[place].flatMap { $0.isComplete ? $0 : nil }
  }
}
