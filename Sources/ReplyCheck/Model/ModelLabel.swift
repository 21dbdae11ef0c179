package import Content

/// What the trained model decides about: the acts, the violations and two kinds of violations as helpers.
package enum ModelLabel: Hashable, Sendable {
  case act(Act)
  case violation(Violation)
  /// Any of insult, argument and threat.
  case hostile
  /// Any of the ways to say what is not the operator's to say.
  case answering

  /// All labels in the order of the model's columns; a power of two, so that a row of codes is aligned.
  package static let all: [ModelLabel] =
    Act.allCases.map(ModelLabel.act) + Violation.allCases.map(ModelLabel.violation)
    + [.hostile, .answering]

  /// The number of labels that are told to anybody; the helpers stand behind them.
  package static let decidedCount = Act.allCases.count + Violation.allCases.count

  /// The violations that a helper label stands for; nil for the others.
  package var helped: Set<Violation>? {
    switch self {
    case .hostile: [.insult, .argument, .threat]
    case .answering: [.unauthorizedAnswer, .disclosure, .unauthorizedPromise, .speculation]
    default: nil
    }
  }

  /// The column of an act.
  static func column(_ act: Act) -> Int { actColumns[act] ?? 0 }

  /// The column of a violation.
  static func column(_ violation: Violation) -> Int { violationColumns[violation] ?? 0 }

  private static let actColumns = Dictionary(
    uniqueKeysWithValues: zip(Act.allCases, 0...)
  )
  private static let violationColumns = Dictionary(
    uniqueKeysWithValues: zip(Violation.allCases, Act.allCases.count...)
  )
}
