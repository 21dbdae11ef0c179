package import Content
import SourceDiagnostics

/// Where a call stands.
package enum Phase: Hashable, Sendable {
  /// Nobody has said a word yet.
  case ringing
  case talking(scene: Scene)
  /// The call is over, the case is not: it goes on with another call.
  case putAside(next: NextCall)
  case ended(ending: Ending)
}

extension Phase {
  /// The name of the scene, or nil while nobody talks.
  var sceneName: String? {
    switch self {
    case .ringing, .putAside, .ended: nil
    case .talking(let scene): scene.name
    }
  }
}

extension Ending {
  /// The ending of a call that the operator cut off where the case foresees no such thing.
  package static let cutOff = Ending(
    name: Messages.cutOffName,
    isGood: false,
    review: [Messages.cutOffReview],
    range: SourceRange(line: 1, columns: 1..<1)
  )
}
