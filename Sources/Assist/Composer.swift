package import Content

/// Composes what can be said at a moment of a call, from approved wordings only.
///
/// Equal needs give equal compositions: the search has a fixed order and no other source.
package struct Composer: Sendable {
  /// What a judge heard in some words.
  package struct Hearing: Hashable, Sendable {
    /// The acts and key points that the words meet.
    package let terms: Set<Term>
    /// Whether they break no rule.
    package let isClean: Bool

    package init(terms: Set<Term>, isClean: Bool) {
      self.terms = terms
      self.isClean = isClean
    }
  }

  /// How many wordings are said in one breath at most.
  private static let longest = 3
  /// How many wordings for the same part are tried with others.
  private static let breadth = 8
  /// How many wordings that suit the moment are listened to.
  private static let candidates = 60
  /// What it costs that a wording turns the call where nobody asked for that.
  private static let turning = 4
  /// What it costs that the operator has to fill a gap in their head.
  private static let gap = 2
  /// What one more wording in the same breath costs.
  private static let joint = 2
  /// The acts that turn a call, so that they are only said where they are asked for.
  private static let turns: Set<Act> = [.endCall, .warn, .hold, .escalate, .offerCallback]
  /// How many compositions are tried before the search is given up.
  private static let attempts = 80

  private let templates: [Template]
  private let suggester: Suggester
  /// The company's facts by name.
  private let values: [String: String]
  /// The facts, and an example for every other gap.
  private let fillings: [String: String]

  /// Creates a composer.
  ///
  /// - Parameters:
  ///   - templates: Only those that may be suggested: the approved ones.
  ///   - knowledge: The company's tables, for topics and facts.
  ///   - placeholders: The gaps with their examples.
  package init(templates: [Template], knowledge: CompanyKnowledge, placeholders: [Placeholder]) {
    self.templates = templates
    suggester = Suggester(templates: templates, knowledge: knowledge)
    values = Dictionary(knowledge.facts.map { ($0.name, $0.value) }) { first, _ in first }
    fillings = Dictionary(placeholders.map { ($0.name, $0.example) }) { first, _ in first }
      .merging(values) { $1 }
  }

  /// Returns the words of a wording with every gap filled: by what is known of the call, the company's facts, else an example.
  package func filled(_ wording: Wording, with known: [String: String] = [:]) -> String? {
    var text = ""
    for part in wording.parts {
      switch part {
      case .text(let words): text += words
      case .placeholder(let name):
        guard let filling = known[name] ?? fillings[name] else { return nil }
        text += filling
      }
    }
    return text
  }

  private func shown(_ wording: Wording, with known: [String: String]) -> String {
    wording.parts.map { part in
      switch part {
      case .text(let words): words
      case .placeholder(let name): known[name] ?? values[name] ?? "〔\(name)〕"
      }
    }
    .joined()
  }

  /// Returns wordings that together do what is wanted, said in their natural order.
  ///
  /// What takes nothing for granted that the moment does not have comes first, then fewer wordings before more, those that do
  /// little besides before others, then those that suit the moment best.
  ///
  /// - Parameters:
  ///   - wanted: The acts and key points that are asked for; at least one.
  ///   - need: The moment, for what may be said and what suits it.
  ///   - kinds: The kinds of call that the case names; wordings for other kinds are left out.
  ///   - known: What is known for gaps, by their names, such as the customer's name.
  ///   - hits: Tells which key points the words of a wording hit, whatever the moment.
  ///   - judge: Tells what is heard in some words at this moment.
  ///   - accepts: Whether words that do what is wanted really lead on.
  /// - Returns: The first composition that is accepted; nil where none is found.
  package func composition(
    of wanted: [Term],
    for need: Need,
    kinds: [CustomerKind] = [],
    known: [String: String] = [:],
    hits: (Template, String) -> Set<String>,
    judge: (String) -> Hearing,
    accepts: (String) -> Bool
  ) -> Composition? {
    let wanted = Set(wanted)
    guard !wanted.isEmpty else { return nil }
    let misfits = Dictionary(zip(templates.map(\.id), suggester.misfits(for: need))) { $1 }
    let parts = candidates(for: wanted, need: need, kinds: kinds, known: known, hits: hits)
      .enumerated().compactMap { rank, candidate in
        part(
          candidate.0,
          candidate.1,
          misfit: misfits[candidate.0.id] ?? 0,
          rank: rank,
          for: wanted,
          known: known,
          judge: judge
        )
      }
    var tried = 0
    for group in groups(of: parts, covering: wanted) {
      tried += 1
      guard tried <= Self.attempts else { return nil }
      let ordered = group.sorted {
        $0.place != $1.place
          ? $0.place < $1.place : $0.rank.lexicographicallyPrecedes($1.rank)
      }
      let text = ordered.map(\.text).joined()
      let hearing = judge(text)
      guard hearing.isClean, hearing.terms.isSuperset(of: wanted), accepts(text) else { continue }
      let marked = ordered.map { shown($0.template.wording, with: known) }.joined()
      return Composition(templates: ordered.map(\.template), text: text, shown: marked)
    }
    return nil
  }

  /// Returns one wording by itself; nil where it may not be said at a moment, or a gap of it cannot be filled.
  func composition(of template: Template, for need: Need, known: [String: String]) -> Composition? {
    guard suggester.mayBeSaid(template, need), !template.situations.contains(Template.firstWords),
      let text = filled(template.wording, with: known)
    else { return nil }
    let shown = shown(template.wording, with: known)
    return Composition(templates: [template], text: text, shown: shown)
  }

  /// A wording that does something of what is wanted.
  private struct Part {
    let template: Template
    let text: String
    /// What it does of what is wanted.
    let terms: Set<Term>
    /// Where it stands in a reply.
    let place: Int
    /// How much it says that is not so or that nobody asked for, 0 for nothing.
    let cost: Int
    /// The less the better: what breaks a rule by itself, the cost, what else it does, how it suits.
    let rank: [Int]
  }

  /// Returns what may be said and may do something of what is wanted, filled, what suits the moment best first.
  private func candidates(
    for wanted: Set<Term>,
    need: Need,
    kinds: [CustomerKind],
    known: [String: String],
    hits: (Template, String) -> Set<String>
  ) -> [(Template, String)] {
    let points = Set(wanted.compactMap { if case .keyPoint(let name) = $0 { name } else { nil } })
    let suited = suggester.suggestions(for: need, limit: templates.count).lazy
      .map { ($0.template, self.filled($0.template.wording, with: known)) }
      .filter { $0.1 != nil }
      .prefix(Self.candidates)
    let known =
      Array(suited)
      + others(
        than: suited.map(\.0),
        hitting: points,
        need: need,
        known: known,
        hits: hits
      )
    let isOpening =
      wanted.contains(.act(.greeting)) || need.situations.contains(Template.firstWords)
    return known.compactMap { template, text in
      guard let text, template.isMeant(forAnyOf: kinds),
        isOpening || !template.situations.contains(Template.firstWords)
      else { return nil }
      return (template, text)
    }
  }

  /// Returns the wordings besides some that hit a key point that is wanted.
  private func others(
    than suited: [Template],
    hitting points: Set<String>,
    need: Need,
    known: [String: String],
    hits: (Template, String) -> Set<String>
  ) -> [(Template, String?)] {
    guard !points.isEmpty else { return [] }
    let seen = Set(suited.map(\.id))
    return templates.compactMap { template in
      guard !seen.contains(template.id), suggester.mayBeSaid(template, need),
        let text = filled(template.wording, with: known),
        !hits(template, text).isDisjoint(with: points)
      else { return nil }
      return (template, text)
    }
  }

  private func part(
    _ template: Template,
    _ text: String,
    misfit: Int,
    rank: Int,
    for wanted: Set<Term>,
    known: [String: String],
    judge: (String) -> Hearing
  ) -> Part? {
    let hearing = judge(text)
    let met = hearing.terms.intersection(wanted)
    guard !met.isEmpty else { return nil }
    let acts = hearing.terms.compactMap(\.act)
    let unasked = hearing.terms.subtracting(wanted).compactMap(\.act)
    let cost =
      misfit + Self.gap * openGaps(of: template, known: known)
      + Self.turning * unasked.count(where: Self.turns.contains)
    return Part(
      template: template,
      text: text,
      terms: met,
      place: acts.contains(.endCall)
        ? Self.order.count : acts.map(Self.place).min() ?? Self.order.count,
      cost: cost,
      rank: [hearing.isClean ? 0 : 1, cost, unasked.count > 2 ? 1 : 0, rank]
    )
  }

  /// Returns how many gaps of a wording neither the call nor the company's facts fill.
  private func openGaps(of template: Template, known: [String: String]) -> Int {
    template.wording.placeholders.count { known[$0] == nil && values[$0] == nil }
  }

  /// Returns groups of wordings that cover everything that is wanted, the best first.
  private func groups(of parts: [Part], covering wanted: Set<Term>) -> [[Part]] {
    let ranked = parts.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }
    var groups: [[Part]] = ranked.filter { $0.terms == wanted }.map { [$0] }
    groups += extended([], by: ranked, missing: wanted, upTo: 2).filter { $0.count == 2 }
    groups += extended([], by: ranked, missing: wanted, upTo: Self.longest).filter { $0.count == 3 }
    return groups.enumerated()
      .map { (cost: $1.reduce(Self.joint * $1.count) { $0 + $1.cost }, place: $0, group: $1) }
      .sorted { ($0.cost, $0.place) < ($1.cost, $1.place) }
      .map(\.group)
  }

  /// Returns a group with more parts, each of which adds the first thing that is still missing.
  private func extended(
    _ group: [Part],
    by parts: [Part],
    missing: Set<Term>,
    upTo length: Int
  ) -> [[Part]] {
    guard !missing.isEmpty else { return [group] }
    guard group.count < length else { return [] }
    let most = parts.map { $0.terms.intersection(missing).count }.max() ?? 0
    let rarest = missing.min { left, right in
      let counts = [left, right].map { term in parts.count { $0.terms.contains(term) } }
      return (counts[0], left.sortKey) < (counts[1], right.sortKey)
    }
    guard let rarest, most > 0 else { return [] }
    return parts.filter { $0.terms.contains(rarest) }.prefix(Self.breadth).flatMap { part in
      extended(
        group + [part],
        by: parts,
        missing: missing.subtracting(part.terms),
        upTo: length
      )
    }
  }

  /// The natural order of a reply: who speaks, the feelings, the matter, what is offered, what is asked.
  private static let order: [Act] = [
    .greeting, .thanks, .empathy, .apology, .announceRecording, .restate, .inform, .explainReason,
    .refuse, .warn, .offerAlternative, .offerCallback, .stateDeadline, .escalate, .hold,
    .verifyIdentity, .ask, .endCall,
  ]

  private static func place(of act: Act) -> Int { order.firstIndex(of: act) ?? order.count }

  /// Returns wordings in the order in which a reply says them, by what each does first; equals stay as they are.
  ///
  /// That something is told as well, beside what a wording is for, does not bring it forward.
  package static func inNaturalOrder(_ templates: [Template]) -> [Template] {
    templates.enumerated()
      .map { offset, template in
        let purposes = template.acts.filter { $0 != .inform }
        let places = (purposes.isEmpty ? template.acts : purposes).map(place)
        return (place: places.min() ?? order.count, offset: offset, template: template)
      }
      .sorted { ($0.place, $0.offset) < ($1.place, $1.offset) }
      .map(\.template)
  }
}

extension Term {
  fileprivate var act: Act? {
    if case .act(let act) = self { act } else { nil }
  }

  /// A fixed order among terms.
  fileprivate var sortKey: String {
    switch self {
    case .act(let act): "a\(act.rawValue)"
    case .keyPoint(let name): "k\(name)"
    case .violation(let violation): "v\(violation.rawValue)"
    case .move(let move): "m\(move.rawValue)"
    case .circumstance(let circumstance): "c\(circumstance.rawValue)"
    }
  }
}

extension Template {
  /// Returns whether the wording is meant for one of some kinds of call; one that names no kind is meant for all.
  ///
  /// So is one for ordinary business, which comes up in the worst of calls too.
  package func isMeant(forAnyOf kinds: [CustomerKind]) -> Bool {
    let meantFor = CustomerKind.allCases.filter { situations.contains($0.japaneseName) }
    return meantFor.isEmpty || kinds.isEmpty || meantFor.contains(.ordinary)
      || meantFor.contains(where: kinds.contains)
  }
}
