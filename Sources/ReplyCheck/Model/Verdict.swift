import Content
import JapaneseText

/// What rules and model together hold of a reply.
///
/// A rule that is certain wins where it fires. Of the others the model says whether they are right, and what else it
/// finds stands on the words that decided.
struct Verdict {
  /// Something that no rule found.
  struct Learned {
    let label: ModelLabel
    /// The words that decided, in scalars of the reading's text.
    let range: Range<Int>
  }

  private let chances: [Float]

  /// How likely a thing must be where a rule that is not certain says it too: of what such rules find, two thirds are
  /// right between this and the cut, and one in six below.
  private static let violationCutWithRule: Float = 0.1
  private static let actCutWithRule: Float = 0.25

  /// Creates a verdict.
  ///
  /// - Parameters:
  ///   - chances: How likely each label is, by column.
  ///   - context: What is known of the call; it rules some violations out.
  init(chances: [Float], context: ReplyContext) {
    var chances = chances
    if context.authority == .full {
      chances[ModelLabel.column(.unauthorizedAnswer)] = 0
      chances[ModelLabel.column(.unauthorizedPromise)] = 0
    }
    if context.isAfterWarning { chances[ModelLabel.column(.oneSidedHangup)] = 0 }
    self.chances = chances
  }

  /// Returns whether what a rule found stands.
  func admits(_ match: RuleEngine.Match) -> Bool {
    switch match.rule.target {
    case .act(let act):
      match.rule.isCertain || chances[ModelLabel.column(act)] > Self.actCutWithRule
    case .violation(let violation):
      match.rule.isCertain || chances[ModelLabel.column(violation)] > Self.violationCutWithRule
    case .advice, .mark: true
    }
  }

  /// Returns what the model finds beyond the rules, each with its words.
  func learned(
    beyond matches: [RuleEngine.Match],
    words: (ModelLabel) -> Range<Int>?
  ) -> [Learned] {
    var known: Set<ModelLabel> = []
    for match in matches {
      switch match.rule.target {
      case .act(let act): known.insert(.act(act))
      case .violation(let violation): known.insert(.violation(violation))
      case .advice, .mark: continue
      }
    }
    return ModelLabel.all.prefix(ModelLabel.decidedCount).enumerated().compactMap { column, label in
      guard chances[column] > ReplyModel.cut, !known.contains(label), let range = words(label)
      else { return nil }
      return Learned(label: label, range: range)
    }
  }
}
