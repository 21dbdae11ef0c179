import Content
import JapaneseText
import ReplyCheck
package import RolePlay

/// What a workplace has worked out before, so that many calls of one case need not work it out again.
struct WorkplaceMemory {
  /// Everything on which the judgement of words depends.
  struct Moment: Hashable {
    let rolePlay: String
    let customer: Spelling
    let authority: Authority
    let isAfterWarning: Bool
    let words: Spelling
  }

  /// How much is kept.
  private static let limit = 100_000

  /// By the digest of the case.
  var planners: [String: Planner?] = [:]
  /// The key points that wordings hit, by the case, then by the template.
  var hits: [String: [String: Set<String>]] = [:]
  private(set) var speeches: [String: [Spelling: Speech]] = [:]
  private(set) var judgements: [Moment: Judgement] = [:]

  mutating func remember(_ judgement: Judgement, at moment: Moment) {
    if judgements.count >= Self.limit { judgements = [:] }
    judgements[moment] = judgement
  }

  mutating func remember(_ speech: Speech, of words: Spelling, in rolePlay: String) {
    if speeches[rolePlay]?.count ?? 0 >= Self.limit { speeches[rolePlay] = [:] }
    speeches[rolePlay, default: [:]][words] = speech
  }
}

extension Workplace {
  /// The company's numbers for a call that does not get on.
  var limits: CompanyLimits { CompanyLimits(library.knowledge.settings) }

  /// Returns what finds the way through a case; nil where it is too large.
  func planner(for rolePlay: RolePlay) -> Planner? {
    if let known = memory.planners[rolePlay.memoryKey] { return known }
    let planner = Planner(rolePlay, limits: limits)
    memory.planners[rolePlay.memoryKey] = planner
    return planner
  }

  /// Returns the key points of a case that a wording hits, in about the words in which it is filled.
  func keyPointHits(of template: Template, saying words: String, in rolePlay: RolePlay) -> Set<
    String
  > {
    let key = rolePlay.memoryKey
    if let known = memory.hits[key]?[template.id] { return known }
    let found = speech(words, in: rolePlay).keyPoints.filter(\.isHit).map(\.keyPoint)
    memory.hits[key, default: [:]][template.id] = Set(found)
    return Set(found)
  }

  /// Grades what the operator says now in a call, from memory where the same words came up at the same moment before.
  package func reply(_ utterance: String, in call: Call) -> CheckedReply {
    let context = call.replyContext
    let moment = WorkplaceMemory.Moment(
      rolePlay: call.rolePlay.memoryKey,
      customer: Spelling(context.customer),
      authority: context.authority,
      isAfterWarning: context.isAfterWarning,
      words: Spelling(utterance)
    )
    let words = moment.words
    let key = moment.rolePlay
    guard let speech = memory.speeches[key]?[words] else {
      let heard = checker.hear(utterance, in: context, for: call.rolePlay.keyPoints)
      memory.remember(heard.judgement, at: moment)
      memory.remember(heard.speech, of: words, in: key)
      return CheckedReply(utterance, heard.judgement, heard.speech)
    }
    if let judgement = memory.judgements[moment] {
      return CheckedReply(utterance, judgement, speech)
    }
    let judgement = checker.check(utterance, in: context)
    memory.remember(judgement, at: moment)
    return CheckedReply(utterance, judgement, speech)
  }

  private func speech(_ utterance: String, in rolePlay: RolePlay) -> Speech {
    let words = Spelling(utterance)
    if let known = memory.speeches[rolePlay.memoryKey]?[words] { return known }
    let speech = checker.speech(utterance, for: rolePlay.keyPoints)
    memory.remember(speech, of: words, in: rolePlay.memoryKey)
    return speech
  }
}

extension RolePlay {
  /// What tells its content from that of every other case.
  fileprivate var memoryKey: String { digest + id }
}

extension CheckedReply {
  /// Puts together what was found in an utterance.
  fileprivate init(_ utterance: String, _ judgement: Judgement, _ speech: Speech) {
    self.init(
      text: utterance,
      moras: speech.moras,
      judgement: judgement,
      keyPoints: speech.keyPoints
    )
  }
}
