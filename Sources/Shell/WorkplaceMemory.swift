import Content
import ReplyCheck
import RolePlay

/// What a workplace has worked out before, so that many calls of one case need not work it out again.
struct WorkplaceMemory {
  /// Words that are compared and hashed by their bytes, which is much faster than by what they look like.
  struct Words: Hashable {
    private let bytes: [UInt8]

    init(_ text: String) { bytes = Array(text.utf8) }

    func hash(into hasher: inout Hasher) {
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }

  /// Everything on which the judgement of words depends.
  struct Moment: Hashable {
    let rolePlay: String
    let customer: Words
    let authority: Authority
    let isAfterWarning: Bool
    let words: Words
  }

  /// What is the same of words at every moment of a case.
  struct Speech {
    let moras: Int
    let keyPoints: [KeyPointMatch]
  }

  /// How much is kept.
  private static let limit = 100_000

  /// By the digest of the case.
  var planners: [String: Planner?] = [:]
  /// The key points that wordings hit, by the case, then by the template.
  var hits: [String: [String: Set<String>]] = [:]
  private(set) var speeches: [String: [Words: Speech]] = [:]
  private(set) var judgements: [Moment: Judgement] = [:]

  mutating func remember(_ judgement: Judgement, at moment: Moment) {
    if judgements.count >= Self.limit { judgements = [:] }
    judgements[moment] = judgement
  }

  mutating func remember(_ speech: Speech, of words: Words, in rolePlay: String) {
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

  /// Grades what an operator might say now, from memory where the same words came up at the same moment before.
  func imaginedReply(_ utterance: String, in call: Call) -> CheckedReply {
    let context = call.replyContext
    let moment = WorkplaceMemory.Moment(
      rolePlay: call.rolePlay.memoryKey,
      customer: WorkplaceMemory.Words(context.customer),
      authority: context.authority,
      isAfterWarning: context.isAfterWarning,
      words: WorkplaceMemory.Words(utterance)
    )
    let judgement = memory.judgements[moment] ?? checker.check(utterance, in: context)
    memory.remember(judgement, at: moment)
    let speech = speech(utterance, in: call.rolePlay)
    return CheckedReply(
      text: utterance,
      moras: speech.moras,
      judgement: judgement,
      keyPoints: speech.keyPoints
    )
  }

  private func speech(_ utterance: String, in rolePlay: RolePlay) -> WorkplaceMemory.Speech {
    let words = WorkplaceMemory.Words(utterance)
    if let known = memory.speeches[rolePlay.memoryKey]?[words] { return known }
    let speech = WorkplaceMemory.Speech(
      moras: moras(of: utterance),
      keyPoints: checker.match(rolePlay.keyPoints, in: utterance)
    )
    memory.remember(speech, of: words, in: rolePlay.memoryKey)
    return speech
  }
}

extension RolePlay {
  /// What tells its content from that of every other case.
  fileprivate var memoryKey: String { digest + id }
}
