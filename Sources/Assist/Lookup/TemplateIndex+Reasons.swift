import Content

extension TemplateIndex {
  /// Returns what the score of a template rests on.
  func reasons(
    for number: Int,
    words: [(text: String, prepared: PreparedWord)],
    in context: LookupContext
  ) -> [LookupReason] {
    var reasons = words.map { reason(for: $0.text, $0.prepared, number) }
    if let situation = situation(of: number, in: context) {
      reasons.append(.fitsCall(situation: situation))
    }
    if let entry = context.usage.entries[templates[Int(order[number])].id] {
      reasons.append(.used(times: entry.count))
    }
    return reasons
  }

  private func reason(for text: String, _ word: PreparedWord, _ number: Int) -> LookupReason {
    let score = WordScore(word, number: number, in: self)
    if score.exact > 0, score.exact >= score.similarity {
      if let reason = exactReason(for: text, word, number, worth: score.exact) { return reason }
    }
    guard score.similarity >= WordScore.leastNearness else { return .missing(text) }
    return similarReason(for: text, word, number)
  }

  /// Returns the form and the place that gave the score.
  private func exactReason(
    for text: String,
    _ word: PreparedWord,
    _ number: Int,
    worth: Double
  ) -> LookupReason? {
    let names = facets.names(of: number)
    if let facet = word.facets.first(where: { $0.worth == worth && names.contains($0.name) }) {
      return .written(text, in: .init(facets.kinds[Int(facet.name)]))
    }
    for field in Field.allCases {
      let entry = entry(of: field, number: number)
      let place = LookupReason.Place(field)
      for form in word.written {
        let prominence = letters.prominence(of: form.letters, in: entry, inside: .anywhere)
        guard form.form.quality * field.weight * prominence == worth else { continue }
        return form.form.synonym.map { .synonym($0, of: text, in: place) }
          ?? .written(text, in: place)
      }
      for form in word.spoken {
        let prominence = sounds.prominence(of: form.sounds, in: entry, inside: form.form.place)
        guard form.form.quality * field.weight * prominence == worth else { continue }
        return form.form.synonym.map { .synonym($0, of: text, in: place) }
          ?? .sounded(text, in: place)
      }
    }
    return nil
  }

  /// Returns the field that has most of the word.
  private func similarReason(
    for text: String,
    _ word: PreparedWord,
    _ number: Int
  ) -> LookupReason {
    var best: (field: Field, worth: Double, share: Double) = (.title, 0, 0)
    for field in Field.allCases where field.similarityWeight > 0 {
      let entry = entry(of: field, number: number)
      let found = (word.pairs(in: entry, of: sounds), word.pieces(in: entry, of: letters))
      let share = word.weight(of: found) / word.weight
      if share * field.similarityWeight > best.worth {
        best = (field, share * field.similarityWeight, share)
      }
    }
    return .similar(text, percent: Int((100 * best.share).rounded()), in: .init(best.field))
  }
}

extension LookupReason.Place {
  fileprivate init(_ field: TemplateIndex.Field) {
    self =
      switch field {
      case .title: .title
      case .wording: .wording
      case .customerExample: .customerExample
      case .identifier: .identifier
      }
  }

  fileprivate init(_ kind: LookupFacets.Kind) {
    self =
      switch kind {
      case .act: .act
      case .situation: .situation
      case .clause: .clause
      case .group: .group
      case .tone: .tone
      }
  }
}
