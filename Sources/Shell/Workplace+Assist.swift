package import Assist
import Content
import JapaneseText
package import ReplyCheck

extension Workplace {
  /// Returns what to tell an operator whose customer has just said something.
  ///
  /// - Parameters:
  ///   - words: What the customer said, or its key words.
  ///   - speaker: Who is on the line.
  ///   - call: What the clock shows; nil where none runs.
  /// - Returns: The kinds with their words, and the answer.
  package func assist(
    _ words: String,
    as speaker: Operator = Operator(),
    during call: CallSoFar? = nil
  ) -> (kinds: [KindGround], answer: AssistAnswer) {
    let reading = customerReader.reading(of: words)
    let moment = CustomerMoment(
      words: words,
      kinds: reading.kinds.map(\.kind),
      wantsSupervisor: reading.wantsSupervisor,
      saysGoodbye: reading.saysGoodbye,
      quote: quote(from: words, for: reading.kinds),
      settlement: settlement(of: words, for: speaker),
      speaker: speaker,
      call: call
    )
    // The same wordings are listened to for every tone and every way to answer.
    var heard: [Authority: [Spelling: Composer.Hearing]] = [:]
    let answer = adviser.answer(at: moment) { words, authority in
      let spelling = Spelling(words)
      if let known = heard[authority]?[spelling] { return known }
      let judgement = self.checker.check(words, in: moment.replyContext(for: authority))
      let hearing = Composer.Hearing(
        terms: Set(judgement.acts.map(Term.act)),
        isClean: judgement.findings.isEmpty
      )
      heard[authority, default: [:]][spelling] = hearing
      return hearing
    }
    return (reading.kinds, answer)
  }

  /// The longest words of a customer that an operator repeats, in letters.
  private static let longestQuote = 20

  /// Returns the sentence that shows what the customer should stop; nil where it is none, or too long.
  private func quote(from words: String, for kinds: [KindGround]) -> String? {
    guard let ground = kinds.first(where: { !$0.kind.isFair }) else { return nil }
    let scalars = Array(words.unicodeScalars)
    let ends = Set("。！？!?\n".unicodeScalars)
    let inside = ground.range.clamped(to: scalars.indices)
    let start = scalars[..<inside.lowerBound].lastIndex(where: ends.contains).map { $0 + 1 } ?? 0
    let end = scalars[inside.lowerBound...].firstIndex(where: ends.contains) ?? scalars.count
    // Key words are the operator's own.
    guard start < end, end - start <= Self.longestQuote,
      !scalars[start..<end].contains(where: \.properties.isWhitespace)
    else { return nil }
    var quote = String.UnicodeScalarView()
    quote.append(contentsOf: scalars[start..<end])
    return String(String(quote).trimmingSpaces)
  }

  /// Decides whether an operator may settle what some words ask for.
  package func settlement(of words: String, for speaker: Operator) -> Settlement {
    Settlement(of: words, for: speaker, by: authorityTable) { topic in
      isAnswerKnown(of: topic, to: speaker)
    }
  }

  /// Whether an approved wording that the operator may say, or a public clause, states the answer to a matter.
  private func isAnswerKnown(of topic: Topic, to speaker: Operator) -> Bool {
    let isWorded = approvedTemplates.contains { template in
      template.situations.contains(topic.name) && template.acts.contains(.inform)
        && template.speaker.include(speaker)
    }
    let isPublished = topic.clauses.contains { reference in
      library.policies.contains { $0.id == reference.policy && $0.isPublic }
        && library.clause(reference) != nil
    }
    return isWorded || isPublished
  }
}

extension CustomerMoment {
  /// In what context the operator's next words are judged.
  package var replyContext: ReplyContext { replyContext(for: settlement.authority) }

  /// In what context they are judged if the operator may answer the matter, or may not.
  fileprivate func replyContext(for authority: Authority) -> ReplyContext {
    ReplyContext(customer: words, authority: authority, isAfterWarning: isAfterWarning)
  }
}
