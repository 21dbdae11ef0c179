package import Content

/// Wordings that are said one after the other.
package struct Composition: Hashable, Sendable {
  /// In the order in which they are said.
  package let templates: [Template]
  /// The words, every gap filled.
  package let text: String
  /// The words as they are shown: a gap that nothing known fills shows its name in 〔 〕.
  package let shown: String

  init(templates: [Template], text: String, shown: String) {
    self.templates = templates
    self.text = text
    self.shown = shown
  }

  /// Says wordings in the order given; nil where a gap has no value: an open gap is never given out.
  package init?(saying templates: [Template], filledWith values: [String: String]) {
    let parts = templates.compactMap { $0.wording.filled(with: values) }
    guard parts.count == templates.count, !parts.isEmpty else { return nil }
    let text = parts.joined()
    self.init(templates: templates, text: text, shown: text)
  }
}
