import Content
import JapaneseText

/// Makes the statements of a reading.
struct StatementReader {
  private typealias Place = (concept: Concepts.Concept, range: Range<Int>)

  private let reading: ReplyReading
  private let acts: [(act: Act, range: Range<Int>)]
  /// The concepts of each clause.
  private var places: [[Place]]
  private var frames: [Frames.Frame] = []

  /// Prepares to read.
  ///
  /// - Parameters:
  ///   - reading: The text.
  ///   - acts: What the rules found that it does, in scalars of the reading's text.
  ///   - concepts: What words mean.
  init(_ reading: ReplyReading, acts: [(act: Act, range: Range<Int>)], concepts: Concepts) {
    self.reading = reading
    self.acts = acts
    let analysis = reading.analysis
    places = Array(repeating: [], count: analysis.clauses.count)
    for mention in concepts.mentions(in: reading) {
      guard let clause = analysis.clause(at: mention.range.lowerBound),
        mention.range.upperBound <= analysis.clauses[clause].range.upperBound
      else { continue }
      places[clause].append(mention)
    }
    frames = analysis.clauses.map(frame)
  }

  /// Returns every sentence, what one tells before it goes on to ask, and all that is told as one.
  func statements() -> [Statement] {
    let analysis = reading.analysis
    var all: [Statement] = []
    var told: [Range<Int>] = []
    for sentence in analysis.sentences {
      let kind = kind(of: sentence)
      all.append(statement(of: [sentence.clauses], kind))
      if kind == .tells || kind == .requests { told.append(sentence.clauses) }
      let turn = sentence.clauses.dropLast().last { analysis.clauses[$0].link == .contrast }
      if kind != .tells, let turn {
        let part = sentence.clauses.lowerBound..<(turn + 1)
        all.append(statement(of: [part], .tells))
        if kind != .requests { told.append(part) }
      }
    }
    if told.count > 1 { all.append(statement(of: told, .tells)) }
    return all
  }

  private func statement(of parts: [Range<Int>], _ kind: Statement.Kind) -> Statement {
    let clauses = reading.analysis.clauses
    var mentions = ConceptMap<Statement.Mention>()
    for clause in parts.joined() {
      let frame = Frames(frames[clause])
      for place in places[clause] {
        mentions.update(
          place.concept,
          default: Statement.Mention(frames: frame, range: place.range)
        ) { $0.frames.formUnion(frame) }
      }
    }
    let all = parts.joined().map { clauses[$0] }
    let main = all.last { $0.predicate.force != .courtesy } ?? all.last
    let range =
      (all.first?.range.lowerBound ?? 0)..<(all.last?.range.upperBound ?? 0)
    return Statement(
      kind: kind,
      mentions: mentions,
      acts: Set(acts.filter { $0.range.overlaps(range) }.map(\.act)),
      isNegative: main?.predicate.polarity == .negative,
      endsInCourtesy: all.last?.predicate.force == .courtesy,
      range: range
    )
  }

  private func kind(of sentence: Sentence) -> Statement.Kind {
    let analysis = reading.analysis
    guard let last = analysis.clauses[sentence.clauses].last else { return .tells }
    switch last.predicate.force {
    case .question, .confirmation: return .asks
    // 「承認が要りますか」 asks, too; 「いただけますか」 and 「ではないでしょうか」 do not.
    case .obligation, .exemption, .statement, .commitment, .inability, .risk:
      if sentence.isQuestion { return .asks }
    case .request, .offer, .guess, .rhetorical, .courtesy: break
    }
    let tail = Array(analysis.text.scalars[sentence.range].suffix(14))
    let repeats = tail.indices.contains { place in
      Self.repeating.contains { tail[place...].starts(with: $0) }
    }
    if repeats { return .asks }
    switch last.predicate.force {
    case .offer: return .offers
    case .request: return .requests
    default: return .tells
    }
  }

  private func frame(of clause: SentencePart) -> Frames.Frame {
    let scalars = reading.analysis.text.scalars[clause.range]
    var frame: Frames.Frame = []
    let isCourtesy = clause.predicate.force == .courtesy
    if clause.predicate.polarity == .negative, !isCourtesy { frame.insert(.negated) }
    if clause.link == .condition {
      frame.insert(.conditional)
      if Self.holds(Self.supposing, in: scalars) { frame.insert(.supposed) }
    }
    if isCourtesy, Self.holds(Self.lookingBack, in: scalars) { frame.insert(.regretted) }
    return frame
  }

  private static func holds(
    _ phrases: [[Unicode.Scalar]],
    in scalars: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    phrases.contains { phrase in
      scalars.indices.contains { scalars[$0...].starts(with: phrase) }
    }
  }

  private static let repeating = [
    "ございますね", "のですね", "なのですね", "ということですね", "とのことですね", "お尋ねですね",
  ]
  .map { Array($0.unicodeScalars) }

  private static let supposing = ["仮に", "もし", "万一", "万が一", "たとえ"].map { Array($0.unicodeScalars) }

  private static let lookingBack = ["たこと", "た件", "たのは", "たのも"].map { Array($0.unicodeScalars) }
}
