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
  /// What each label needs where no rule finds it, by column.
  private let cuts: [Float]

  /// How likely a thing must be where a rule that is not certain says it too.
  ///
  /// On writers left out, more than half of the violations that such rules find are right where the model gives .1 to
  /// .45, and about one in ten below.
  private static let violationCutWithRule: Float = 0.15
  private static let actCutWithRule: Float = 0.15
  /// How likely a violation must be that no rule finds.
  ///
  /// A trainee who is wrongly blamed stops trusting every judgement,
  /// so more than even odds are asked for, and more yet where the customer's words tell next to nothing.
  private static let violationCut: Float = 0.55
  private static let cutWithoutMoment: Float = 0.8
  /// Whether something may be told depends on more than the words show.
  private static let tellingCut: Float = 0.7
  /// Slips of form are what rules are best at; the model adds only what is plainly not business Japanese.
  private static let keigoCut: Float = 0.75
  /// Customers' words of fewer letters tell next to nothing.
  private static let tellingLength = 8
  private static let actCut: Float = 0.45

  /// Creates a verdict.
  ///
  /// - Parameters:
  ///   - chances: How likely each label is, by column.
  ///   - context: What is known of the call; it rules some violations out.
  ///   - isOpenMatter: Whether the company's tables let everyone answer.
  ///   - isFormRuled: Whether the reply holds a form of which rules know when it is wrong.
  init(chances: [Float], context: ReplyContext, isOpenMatter: Bool, isFormRuled: Bool) {
    var chances = chances
    if context.authority == .full {
      chances[ModelLabel.column(.unauthorizedAnswer)] = 0
      chances[ModelLabel.column(.unauthorizedPromise)] = 0
    }
    if isOpenMatter { chances[ModelLabel.column(.unauthorizedAnswer)] = 0 }
    if context.isAfterWarning { chances[ModelLabel.column(.oneSidedHangup)] = 0 }
    self.chances = chances
    let isMomentTelling = context.customer.unicodeScalars.count >= Self.tellingLength
    let violationCut = isMomentTelling ? Self.violationCut : Self.cutWithoutMoment
    var cuts = ModelLabel.all.indices.map { $0 < Act.allCases.count ? Self.actCut : violationCut }
    let keigo = ModelLabel.column(.poorKeigo)
    cuts[keigo] = max(cuts[keigo], isFormRuled ? 1 : Self.keigoCut)
    for violation in [Violation.unauthorizedAnswer, .disclosure] {
      let column = ModelLabel.column(violation)
      cuts[column] = max(cuts[column], Self.tellingCut)
    }
    self.cuts = cuts
  }

  /// Returns whether what a rule found stands.
  func admits(_ match: RuleEngine.Match) -> Bool {
    switch match.rule.target {
    case .act(let act):
      match.rule.isCertain || chances[ModelLabel.column(act)] > Self.actCutWithRule
    case .violation(let violation):
      match.rule.isCertain || match.rule.taste != nil
        || chances[ModelLabel.column(violation)] > Self.violationCutWithRule
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
      guard chances[column] > cuts[column], !known.contains(label), let range = words(label)
      else { return nil }
      return Learned(label: label, range: range)
    }
  }
}
