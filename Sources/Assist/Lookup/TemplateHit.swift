package import Content

/// A template that a query found; comparable with the hits of the same index only.
package struct TemplateHit: Equatable, Sendable {
  private let templates: TemplateList
  private let place: Int

  /// The template, made anew where it is kept elsewhere.
  package var template: Template { templates[place] }

  /// How well it fits, above 0 and at most 1; comparable only within one result.
  package let score: Double
  /// What the score rests on, word by word, then the call and the desk; empty where nobody wanted to know.
  package let reasons: [LookupReason]

  /// Creates a hit for the template at a place of all templates of the index.
  init(_ templates: TemplateList, at place: Int, score: Double, reasons: [LookupReason]) {
    self.templates = templates
    self.place = place
    self.score = score
    self.reasons = reasons
  }

  package static func == (left: Self, right: Self) -> Bool {
    (left.place, left.score) == (right.place, right.score) && left.reasons == right.reasons
  }
}

/// What a query found.
package struct LookupResult: Equatable, Sendable {
  /// Best first.
  package let hits: [TemplateHit]
  /// Whether nothing was found, and the hits are merely what comes nearest.
  package let isMiss: Bool

  package init(hits: [TemplateHit], isMiss: Bool) {
    self.hits = hits
    self.isMiss = isMiss
  }
}

/// Where a search is made.
package struct LookupContext: Hashable, Sendable {
  /// The situations and the topic of the call that is on, by their Japanese names.
  package let situations: Set<String>
  /// What the desk has taken so far.
  package let usage: Usage
  /// Whether the hits are to say what their scores rest on.
  package let wantsReasons: Bool

  package init(
    situations: Set<String> = [],
    usage: Usage = Usage(),
    wantsReasons: Bool = false
  ) {
    self.situations = situations
    self.usage = usage
    self.wantsReasons = wantsReasons
  }
}
