import Assist
import Content
import RolePlay
import SourceDiagnostics

/// Sets what to say or do next for a screen, in three steps: what is asked for, what is missing, the words.
struct HintRendering {
  /// How far a hint goes; each one asked for at the same moment goes further.
  enum Step: Int {
    case situation
    case missing
    case wording

    /// The step after it; the last one stays.
    var next: Step { Step(rawValue: rawValue + 1) ?? .wording }
  }

  let workplace: Workplace
  let language: Language
  let wrapper: LineWrapper
  let style: Style

  /// Returns what the call asks for now.
  func text(for call: Call, step: Step) -> String {
    guard let advice = workplace.advice(for: call) else { return general(for: call) }
    switch step {
    case .situation:
      return section(Texts.hintHeading, advice.terms.map { Texts.aim(of: $0)[language] })
    case .missing:
      let missing = missing(advice.terms, in: call)
      return section(Texts.hintMissing, (missing.isEmpty ? advice.terms : missing).map(name))
    case .wording:
      return wording(of: advice)
    }
  }

  private func section(_ heading: LocalizedText, _ items: [String]) -> String {
    ([style(.heading, heading[language])] + items.map { wrapper.wrap($0, first: "  ・") })
      .joined(separator: "\n")
  }

  private func wording(of advice: Advice) -> String {
    if let move = advice.move {
      return section(Texts.hintMove, [Texts.command(for: move)[language]])
    }
    guard let composition = advice.composition else {
      return section(Texts.hintMissing, advice.terms.map(name)) + "\n"
        + wrapper.wrap(Texts.noWording[language], first: "  ")
    }
    let sources = composition.templates.map { "\($0.title)（\($0.id)）" }
    return
      ([style(.heading, Texts.hintWording[language])]
      + [wrapper.wrap("「\(composition.shown)」", first: "  ")]
      + sources.map { style(.faint, wrapper.wrap($0, first: "  ")) })
      .joined(separator: "\n")
  }

  /// Returns what the reply just before did not do of what is asked for, where it was said in the same scene.
  private func missing(_ terms: [Term], in call: Call) -> [Term] {
    guard let last = call.turns.last, last.scene == call.sceneName else { return terms }
    return terms.filter { !last.conduct.meets($0) }
  }

  private func name(_ term: Term) -> String {
    switch term {
    case .act, .violation, .circumstance: Texts.name(of: term)[language]
    case .keyPoint(let name): "\(Texts.keyPointIs[language])：\(name)"
    case .move(let move): "\(Texts.moveIs[language])：\(Texts.command(for: move)[language])"
    }
  }

  /// Returns what the scenes lead to where no way through the whole call is found.
  private func general(for call: Call) -> String {
    guard let hint = call.hint(), !hint.terms.isEmpty else {
      return wrapper.wrap(Texts.noHint[language])
    }
    return section(Texts.hintHeading, hint.terms.map { Texts.aim(of: $0)[language] })
  }
}
