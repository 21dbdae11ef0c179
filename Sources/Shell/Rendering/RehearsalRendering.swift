import Content
import RolePlay
import SourceDiagnostics

/// Sets a rehearsal for reading: what was said, and the scorecard.
struct RehearsalRendering {
  let workplace: Workplace
  let language: Language
  let wrapper: LineWrapper
  let style: Style

  /// Returns the whole call.
  func text(for rehearsal: Rehearsal) -> String {
    let effects = EffectRendering(language: language, wrapper: wrapper, style: style)
    var lines: [String] = []
    for step in rehearsal.steps {
      switch step.input {
      case nil: break
      case .utterance(let words):
        lines.append(wrapper.wrap(words, first: Texts.callPrompt[language]))
      case .move(let move, let argument):
        lines.append(
          wrapper.wrap("【\(move.japaneseName)】\(argument ?? "")", first: Texts.callPrompt[language])
        )
      case .record(let words):
        lines.append(wrapper.wrap(words, first: Texts.recordPrompt[language]))
      }
      lines += step.effects.compactMap(effects.text)
    }
    let scorecard = ScorecardRendering(
      workplace: workplace,
      language: language,
      wrapper: wrapper,
      style: style
    )
    return (lines + [scorecard.text(for: Scorecard(rehearsal.call))]).joined(separator: "\n")
  }
}
