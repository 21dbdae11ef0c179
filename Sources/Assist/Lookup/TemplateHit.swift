package import Content

/// A template that a query found.
package struct TemplateHit: Hashable, Sendable {
  package let template: Template
  /// How well it fits, above 0 and at most 1; comparable only within one result.
  package let score: Double
  /// What the score rests on, word by word, then the call and the desk; empty where nobody wanted to know.
  package let reasons: [LookupReason]
}

/// What a query found.
package struct LookupResult: Hashable, Sendable {
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
