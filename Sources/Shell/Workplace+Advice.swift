package import Assist
package import Content
import MeCabTokenizer
import ReplyCheck
package import RolePlay

/// What to say or do next in a call.
package struct Advice: Hashable, Sendable {
  /// The heading that has to win.
  package let reaction: Reaction
  /// What is asked for: acts, key points or one move.
  package let terms: [Term]
  /// Approved wordings that do it; nil for a move, and where no approved wording does.
  package let composition: Composition?
  /// Whether the way leads to a pass.
  package let passes: Bool

  /// The move that is asked for; nil for words.
  package var move: Move? {
    terms.lazy.compactMap { if case .move(let move) = $0 { move } else { nil } }.first
  }

  /// What an operator who follows it says or does; nil where there is no wording.
  package var input: OperatorInput? {
    move.map { .move($0, argument: nil) } ?? composition.map { .utterance($0.text) }
  }
}

extension Workplace {
  /// How many other headings are tried where no approved wording reaches the best.
  private static let alternatives = 6

  /// Returns what to say or do next, or nil where no good ending can be reached any more.
  ///
  /// The heading is the next on the best way; where no approved wording makes it win, the next best way is taken, as long as
  /// it passes as well. Only then comes advice without wording.
  package func advice(for call: Call) -> Advice? {
    guard let planner = planner(for: call.rolePlay) else { return nil }
    var best: Advice?
    var unwanted: Set<Reaction> = []
    for _ in 0...Self.alternatives {
      guard let step = planner.step(for: call, avoiding: unwanted) else { break }
      if let best, best.passes, !step.passes { break }
      let advice = advice(for: step, in: call)
      if let input = advice.input, call.wins(step.reaction, by: imaginedEvent(input, in: call)) {
        return advice
      }
      best = best ?? advice
      unwanted.insert(step.reaction)
    }
    return best
  }

  private func advice(for step: Planner.Step, in call: Call) -> Advice {
    let (terms, composition) =
      switch step.input {
      case .move(let move, _): ([Term.move(move)], Composition?.none)
      case .reply(let terms): (terms, composition(of: terms, winning: step.reaction, in: call))
      }
    return Advice(
      reaction: step.reaction,
      terms: terms,
      composition: composition,
      passes: step.passes
    )
  }

  /// Returns approved wordings that make a heading win, said now; nil where none do.
  package func composition(
    of terms: [Term],
    winning reaction: Reaction,
    in call: Call
  ) -> Composition? {
    composer.composition(
      of: terms,
      for: need(for: terms, winning: reaction, in: call),
      kinds: call.rolePlay.customerKinds,
      known: known(in: call),
      hits: { self.keyPointHits(of: $0, saying: $1, in: call.rolePlay) },
      judge: { words in
        let reply = self.reply(words, in: call)
        return Composer.Hearing(
          terms: Set(reply.judgement.acts.map(Term.act))
            .union(reply.keyPoints.filter(\.isHit).map { .keyPoint($0.keyPoint) }),
          isClean: reply.judgement.violations.isEmpty
        )
      },
      accepts: { words in
        call.wins(reaction, by: .operatorSpoke(self.reply(words, in: call)))
      }
    )
  }

  private func need(for terms: [Term], winning reaction: Reaction, in call: Call) -> Need {
    let direction = call.direction
    let isFirst = !call.turns.contains { $0.call == call.number }
    let moments =
      (isFirst ? [Template.firstWords] : [])
      + (direction == .outbound ? [Template.outboundCall] : [])
    return Need(
      acts: terms.compactMap { if case .act(let act) = $0 { act } else { nil } },
      situations: call.rolePlay.customerKinds.map(\.japaneseName) + moments,
      topic: call.rolePlay.topic,
      authority: call.authority,
      customer: call.lastCustomerLine,
      direction: direction,
      isAfterWarning: call.warningCount > 0,
      matter: matter(of: call),
      models: reaction.modelReplies
    )
  }

  /// What a call is about: what the operator was told before it, the words of its topic, and what the customer said.
  private func matter(of call: Call) -> String {
    let topic = library.knowledge.topics.first { $0.name == call.rolePlay.topic }
    return
      ([call.rolePlay.title, call.rolePlay.explanation] + (topic.map { [$0.name] + $0.words } ?? [])
      + call.turns.map(\.customer)).joined(separator: "\n")
  }

  /// What is known of the call for the gaps of wordings, and what holds in any call of the house.
  private func known(in call: Call) -> [String: String] {
    let examples = Dictionary(library.placeholders.map { ($0.name, $0.example) }) { first, _ in
      first
    }
    return examples.filter { Self.houseGaps.contains($0.key) }.merging(certain(in: call)) { $1 }
  }

  /// Returns what is known for certain of a call, for the gaps of wordings.
  func certain(in call: Call) -> [String: String] {
    var certain = ["経過分": String(max(1, call.elapsedSeconds / 60))]
    certain["お客様名"] = call.rolePlay.customerName
    return certain
  }
}
