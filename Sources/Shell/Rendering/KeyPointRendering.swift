import ReplyCheck
import SourceDiagnostics

/// Sets why an utterance hits or misses a key point for a screen.
struct KeyPointRendering {
  let language: Language
  let wrapper: LineWrapper
  let style: Style

  /// Returns everything that is known, with what would change the decision: for whoever writes the key point.
  func text(for explanation: KeyPointExplanation, indent: String = "  ") -> String {
    var lines = [text(of: explanation, indent: indent)]
    let lead = Texts.suggestionLead(isHit: explanation.match.isHit)[language]
    let inner = indent + "  "
    if explanation.suggestions.isEmpty {
      lines.append(wrapper.wrap(Texts.noSuggestion[language], first: "\(inner)\(lead)："))
    }
    for suggestion in explanation.suggestions {
      lines.append(wrapper.wrap(Texts.suggestion(suggestion)[language], first: "\(inner)\(lead)："))
    }
    return lines.joined(separator: "\n")
  }

  /// Returns the decision and its grounds: for whoever said the words.
  func text(of explanation: KeyPointExplanation, indent: String = "  ") -> String {
    let match = explanation.match
    let decision = Texts.keyPointDecision(
      match.keyPoint,
      isHit: match.isHit,
      margin: explanation.margin
    )
    let inner = indent + "  "
    var lines = [
      style(match.isHit ? .good : .bad, wrapper.wrap(decision[language], first: indent))
    ]
    func add(_ label: LocalizedText, _ text: String) {
      lines.append(wrapper.wrap(text, first: "\(inner)\(label[language])："))
    }
    add(Texts.comparedPart, "「\(explanation.compared)」")
    if let example = explanation.example {
      add(Texts.nearestExample, Texts.neighbour(example)[language])
    }
    if let counter = explanation.counterExample {
      add(Texts.nearestCounterExample, Texts.neighbour(counter)[language])
    }
    let separator = language == .japanese ? "、" : ", "
    if !explanation.shared.isEmpty {
      add(Texts.sharedWords, explanation.shared.joined(separator: separator))
    }
    if !explanation.lacking.isEmpty {
      add(Texts.lackingWords, explanation.lacking.joined(separator: separator))
    }
    for words in explanation.missingWords {
      lines.append(wrapper.wrap(Texts.missingEntry(words)[language], first: inner))
    }
    for difference in explanation.differences {
      lines.append(wrapper.wrap(Texts.difference(difference)[language], first: inner))
    }
    return lines.joined(separator: "\n")
  }
}
