import Content
import RolePlay
import SourceDiagnostics

/// Sets what happens in a call for a screen.
struct EffectRendering {
  let language: Language
  let wrapper: LineWrapper
  let style: Style

  /// Returns what an effect shows; nil where it shows nothing by itself.
  func text(for effect: Effect) -> String? {
    switch effect {
    case .say(.customer, let words): style(.customer, speech(.customer, words))
    case .say(.supervisor, let words): style(.supervisor, speech(.supervisor, words))
    case .say(.narration, let words): narration(words)
    case .advise(let words, _):
      style(.advice, wrapper.wrap(words, first: "  \(Texts.advice[language])："))
    case .moveUnanswered(let move): narration(Texts.unanswered(move)[language])
    case .replyUnanswered: narration(Texts.unansweredReply[language])
    case .putCallAside(let time): narration(Texts.putAside(until: time)[language])
    case .beginCall(let number, let time):
      style(.heading, wrapper.wrap(Texts.nextCall(number, at: time)[language]))
    case .showMoodChange, .setMark, .enterScene, .endCall, .rejectEvent: nil
    }
  }

  /// Returns the time of the call and the customer's feelings, with what the last turn changed.
  func state(of call: Call) -> String {
    let last = call.turns.last.flatMap { $0.call == call.number ? $0 : nil }
    let before = last?.before.moods ?? [:]
    let moods = call.rolePlay.moods.map { mood in
      let value = call.moods[mood.name] ?? mood.initial
      let change = value - (before[mood.name] ?? value)
      let sign = change > 0 ? "＋\(change)" : "−\(-change)"
      return "\(mood.name)\(value)" + (change == 0 ? "" : "（\(sign)）")
    }
    let time = Texts.callTime(seconds: call.elapsedSeconds)[language]
    return style(
      .faint,
      wrapper.wrap(([time] + moods).joined(separator: "　"), first: "  〔", rest: "    ") + "〕"
    )
  }

  private func speech(_ speaker: Line.Speaker, _ words: String) -> String {
    wrapper.wrap("\(words)」", first: "\(Texts.speaker(speaker)[language])「")
  }

  private func narration(_ words: String) -> String {
    style(.narration, wrapper.wrap("\(words)）", first: "（"))
  }
}
