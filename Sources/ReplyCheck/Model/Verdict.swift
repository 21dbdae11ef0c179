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
  /// Chosen, like all cuts, on writers left out in turn.
  private static let violationCutWithRule: Float = 0.15
  /// Slips of form are what rules are best at.
  private static let keigoCutWithRule: Float = 0.05
  private static let actCutWithRule: Float = 0.15
  /// How likely a thing must be that no rule finds.
  ///
  /// A trainee who is wrongly blamed stops trusting every judgement, so more than even odds are asked for.
  private static let cut: Float = 0.55
  /// The same of violations where the customer's words tell next to nothing.
  private static let cutWithoutMoment: Float = 0.9
  /// Customers' words of fewer letters tell next to nothing.
  private static let tellingLength = 8

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
    let violationCut = isMomentTelling ? Self.cut : Self.cutWithoutMoment
    var cuts = ModelLabel.all.indices.map { $0 < Act.allCases.count ? Self.cut : violationCut }
    if isFormRuled { cuts[ModelLabel.column(.poorKeigo)] = 1 }
    if context.customer.isEmpty {
      // Nobody knows whose data was told where nothing is known of who asked.
      for violation in [Violation.unauthorizedAnswer, .disclosure] {
        cuts[ModelLabel.column(violation)] = 1
      }
    }
    self.cuts = cuts
  }

  /// Returns whether what a rule found stands.
  func admits(_ match: RuleEngine.Match) -> Bool {
    guard let column = match.rule.column, !match.rule.isCertain else { return true }
    if case .act = match.rule.target { return chances[column] > Self.actCutWithRule }
    let isOfForm = column == ModelLabel.column(.poorKeigo)
    return match.rule.taste != nil
      || chances[column] > (isOfForm ? Self.keigoCutWithRule : Self.violationCutWithRule)
  }

  /// Returns what the model finds beyond the rules, each with its words.
  func learned(
    beyond matches: [RuleEngine.Match],
    words: (ModelLabel) -> Range<Int>?
  ) -> [Learned] {
    var known = ClassSet()
    for match in matches {
      if let column = match.rule.column { known.insert(column) }
    }
    // A refusal with a reason or a way out that a rule can point at is no bare one.
    let isSoftened = [Act.explainReason, .offerAlternative].contains {
      known.contains(ModelLabel.column($0))
    }
    if isSoftened { known.insert(ModelLabel.column(.bareRefusal)) }
    var learned: [Learned] = []
    for column in 0..<ModelLabel.decidedCount
    where chances[column] > cuts[column] && !known.contains(column) {
      let label = ModelLabel.all[column]
      if let range = words(label) { learned.append(Learned(label: label, range: range)) }
    }
    return learned
  }
}
