package import Content
import ReplyCheck

/// A call-back with a time that the operator offered.
package struct Promise: Hashable, Sendable {
  /// The index of the turn in which the time was said.
  package let turn: Int
  /// The words of the whole utterance.
  package let text: String
  /// The words that name the time; Unicode scalars of the text, half-open.
  package let deadline: Range<Int>
  /// The time that was named; nil where the words name none that can be read.
  package let time: SpokenTime?
  /// The last minute that keeps it; nil where the case does not say when its call begins, or no time can be read.
  package let due: CalendarTime?

  /// The words that name the time.
  package var words: String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.dropFirst(deadline.lowerBound).prefix(deadline.count)
      )
    )
  }
}

/// What became of the promises of a call when the next one began.
package struct PromiseOutcome: Hashable, Sendable {
  package let mark: PromiseMark
  /// The number of the call that began with it.
  package let call: Int
  /// The index of the turn with the promise, or else of the last turn before the next call; nil where there is none.
  package let turn: Int?

  package init(mark: PromiseMark, call: Int, turn: Int?) {
    self.mark = mark
    self.call = call
    self.turn = turn
  }
}

extension Call {
  /// The call-backs with a time that the operator offered, by their turns.
  ///
  /// A time that is said after a call-back was offered without one belongs to it.
  package var promises: [Promise] {
    var promises: [Promise] = []
    var openOffer: Int?
    for (index, turn) in turns.enumerated() {
      let acts = turn.judgement.acts
      if openOffer != turn.call { openOffer = nil }
      let isOffer = acts.contains(.offerCallback)
      guard let text = turn.text,
        let deadline = turn.judgement.grounds.first(where: { $0.act == .stateDeadline }),
        isOffer || (openOffer != nil && !acts.contains(.hold))
      else {
        if isOffer { openOffer = turn.call }
        continue
      }
      openOffer = nil
      promises.append(promise(inTurn: index, text, deadline: deadline.range))
    }
    return promises
  }

  private func promise(inTurn index: Int, _ text: String, deadline: Range<Int>) -> Promise {
    let sentence = SpokenTimes(text.sentence(around: deadline)).promised
    let time = sentence ?? SpokenTimes(text).promised
    let now = start(ofCall: turns[index].call)?
      .adding(seconds: turns[index].before.elapsedSeconds)
    return Promise(
      turn: index,
      text: text,
      deadline: deadline,
      time: time,
      due: now.flatMap { now in time?.due(from: now, in: calendar) }
    )
  }

  /// Returns what becomes of the last promise of a call when the next one begins at a time.
  func promiseOutcome(at next: CalendarTime?) -> PromiseOutcome {
    let last = promises.last { turns[$0.turn].call == number && $0.due != nil }
    let mark: PromiseMark =
      if let due = last?.due, let next {
        next <= due && calendar.isOpen(on: due.date) ? .kept : .broken
      } else {
        .absent
      }
    return PromiseOutcome(mark: mark, call: number + 1, turn: last?.turn ?? turns.indices.last)
  }
}

extension String {
  /// Returns the sentence in which a range of scalars begins.
  fileprivate func sentence(around range: Range<Int>) -> String {
    let scalars = Array(unicodeScalars)
    let ends = Set("。！？!?".unicodeScalars)
    let start = min(range.lowerBound, scalars.count)
    let first = scalars[..<start].lastIndex(where: ends.contains).map { $0 + 1 } ?? 0
    let last = scalars[start...].firstIndex(where: ends.contains) ?? scalars.count
    return String(String.UnicodeScalarView(scalars[first..<last]))
  }
}
