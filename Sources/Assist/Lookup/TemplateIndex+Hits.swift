import Content

extension TemplateIndex {
  /// What a call and a desk may add to the score of a template that fits them.
  private enum Bonus {
    static let fitsCall = 0.06
    static let used = 0.04
    /// With all of this a score is at most 1.
    static let most = 1 + WordScore.presence + fitsCall + used
  }

  /// A template that was looked at.
  private struct Scored {
    let number: Int
    let score: Double
    let isFound: Bool
    /// What comparing the sounds one by one may make of it; 0 where there is nothing to compare.
    var promise = 0.0
  }

  /// So many templates are compared with a query sound by sound: those that promise most.
  private static let compared = 10

  /// Returns the templates that a query finds, best first; none where nothing is found.
  ///
  /// - Parameters:
  ///   - query: What was typed: kanji, kana or Latin letters, from one letter on.
  ///   - limit: The most hits to return.
  ///   - context: The call that is on, and what the desk has taken so far.
  /// - Returns: At most `limit` hits; none for an empty query.
  package func hits(
    for query: String,
    limit: Int,
    in context: LookupContext = LookupContext()
  ) -> [TemplateHit] {
    let result = result(for: query, limit: limit, in: context)
    return result.isMiss ? [] : result.hits
  }

  /// Returns the templates that a query finds, best first, or where there are none those that come nearest.
  ///
  /// The words of a query are parted by spaces or 、 and may stand in any order. A word counts by the best of its forms
  /// (as typed, as it sounds, as a synonym) in the best of the fields, or by how much of it stands there. What fits the
  /// call, then what the desk takes most, comes first among templates that fit the query about equally well. Equal
  /// scores keep the order of the templates, so that the same query always gives the same order.
  ///
  /// - Parameters:
  ///   - query: What was typed: kanji, kana or Latin letters, from one letter on.
  ///   - limit: The most hits to return.
  ///   - context: The call that is on, and what the desk has taken so far.
  /// - Returns: At most `limit` hits; none for an empty query, or one to which nothing comes near.
  package func result(
    for query: String,
    limit: Int,
    in context: LookupContext = LookupContext()
  ) -> LookupResult {
    result(for: query, limit: limit, in: context, by: .indexed)
  }

  /// Returns the same by looking at every place of every text; to check and to compare.
  package func plainResult(for query: String, limit: Int) -> LookupResult {
    result(for: query, limit: limit, in: LookupContext(), by: .plain)
  }

  private func result(
    for query: String,
    limit: Int,
    in context: LookupContext,
    by finding: Finding
  ) -> LookupResult {
    let texts = query.unicodeScalars.split(whereSeparator: Self.isSeparator).map { String($0) }
    var words = texts.map(QueryWord.init)
    guard words.contains(where: { !$0.letters.isEmpty }), limit > 0 else {
      return LookupResult(hits: [], isMiss: false)
    }
    if words.count == 1 {
      let prepared = PreparedWord(words[0], in: self, inPieces: false)
      if isCommon(prepared, limit: limit, by: finding) {
        return result(placing: prepared, texts[0], limit: limit, in: context, by: finding)
      }
    }
    for index in words.indices {
      words[index].read { text in splitting(text).map(\.reading).joined() }
    }
    let prepared = words.map { word in
      let places = places(of: word, by: finding)
      var word = word
      word.addStems()
      // What the texts or the company's table have is no slip.
      if places == 0, self.places(of: word, by: finding) == 0, !synonyms.knows(word) {
        word.addSlips { sounds.count(of: $0, by: finding) > 0 }
      }
      let isPhrase = word.sounds.count >= Self.phrase && places < Self.few
      let isKnown = places > 0 || isInsideWords(word, by: finding)
      return PreparedWord(word, in: self, inPieces: !isKnown || isPhrase)
    }
    if prepared.count == 1, !prepared[0].isCompared, places(of: words[0], by: finding) > 0 {
      return result(placing: prepared[0], texts[0], limit: limit, in: context, by: finding)
    }
    let scored = scored(Candidates.numbers(for: prepared, in: self, by: finding), prepared, context)
    let isMiss = !scored.contains(where: \.isFound)
    let best = best(of: scored.filter { $0.isFound || isMiss }, limit: limit)
    return LookupResult(
      hits: hits(best, Array(zip(texts, prepared)), in: context),
      isMiss: isMiss
    )
  }

  /// Returns what a single word finds by the places where it stands.
  private func result(
    placing word: PreparedWord,
    _ text: String,
    limit: Int,
    in context: LookupContext,
    by finding: Finding
  ) -> LookupResult {
    let scored = PlacedHits(of: word, in: self, by: finding).hits.map { score(of: $0, in: context) }
    return LookupResult(
      hits: hits(best(of: scored, limit: limit), [(text, word)], in: context),
      isMiss: scored.isEmpty
    )
  }

  /// Returns whether so many templates have the word itself that no other need be looked at.
  private func isCommon(_ word: PreparedWord, limit: Int, by finding: Finding) -> Bool {
    let count = max(Candidates.enough, limit)
    return word.written.contains {
      $0.form.synonym == nil && letters.count(of: $0.letters, by: finding) >= count
    }
      || word.spoken.contains {
        $0.form.synonym == nil && sounds.count(of: $0.sounds, by: finding) >= count
      }
  }

  private static let phrase = 6
  private static let few = 3

  /// Returns at how many places a word begins with the word itself, names included.
  private func places(of word: QueryWord, by finding: Finding) -> Int {
    word.forms.reduce(0) { count, form in
      switch form.units {
      case .letters(let units):
        count + letters.count(of: units, by: finding) + facets.letters.range(of: units).count
      case .sounds(let units):
        count + sounds.count(of: units, by: finding) + facets.sounds.range(of: units).count
      }
    }
  }

  /// Returns whether some words have the word behind their beginnings.
  private func isInsideWords(_ word: QueryWord, by finding: Finding) -> Bool {
    word.forms.contains { form in
      switch form.units {
      case .letters(let units): writtenVocabulary.count(of: units, by: finding) > 0
      case .sounds(let units):
        form.place == .within && spokenVocabulary.count(of: units, by: finding) > 0
      }
    }
  }

  private func hits(
    _ scored: [Scored],
    _ words: [(text: String, prepared: PreparedWord)],
    in context: LookupContext
  ) -> [TemplateHit] {
    scored.map { scored in
      TemplateHit(
        templates,
        at: Int(order[scored.number]),
        score: scored.score,
        reasons: context.wantsReasons
          ? reasons(for: scored.number, words: words, in: context) : []
      )
    }
  }

  /// Returns how well a template fits in which a word was found.
  private func score(of hit: PlacedHits.Hit, in context: LookupContext) -> Scored {
    let number = Int(hit.number)
    let score = hit.worth + bonus(of: number, in: context)
    return Scored(number: number, score: score / Bonus.most, isFound: true)
  }

  private func bonus(of number: Int, in context: LookupContext) -> Double {
    var bonus = 0.0
    if !context.situations.isEmpty, situation(of: number, in: context) != nil {
      bonus += Bonus.fitsCall
    }
    if !context.usage.entries.isEmpty {
      bonus += Bonus.used * context.usage.share(of: templates[Int(order[number])].id)
    }
    return bonus
  }

  /// Returns how well templates fit that come near, those that promise most compared sound by sound.
  private func scored(
    _ numbers: [UInt32],
    _ words: [PreparedWord],
    _ context: LookupContext
  ) -> [Scored] {
    var scored = numbers.map { score(of: Int($0), words, in: context, aligning: false) }
    let promising = scored.indices.filter { scored[$0].promise > 0 }
      .sorted { (scored[$1].promise, $0) < (scored[$0].promise, $1) }
    for place in promising.prefix(Self.compared) {
      scored[place] = score(of: scored[place].number, words, in: context, aligning: true)
    }
    return scored.filter { $0.score > 0 }
  }

  /// Returns how well a template fits; a score of 0 where it does not come near.
  private func score(
    of number: Int,
    _ words: [PreparedWord],
    in context: LookupContext,
    aligning: Bool
  ) -> Scored {
    var total = 0.0
    var isFound = false
    var promise = 0.0
    for word in words {
      let score = WordScore(word, number: number, in: self, aligning: aligning)
      promise += score.promise
      isFound = isFound || score.isFound
      if score.isFound || score.similarity >= WordScore.leastNearness || words.count > 1 {
        total += score.total
      }
      if words.count > 1 { total += WordScore.presence * score.presence }
    }
    guard total > 0, isFound || total >= WordScore.leastNearness else {
      return Scored(number: number, score: 0, isFound: false, promise: promise)
    }
    let score = total / Double(words.count) + bonus(of: number, in: context)
    return Scored(number: number, score: score / Bonus.most, isFound: isFound, promise: promise)
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "　", "\t", "\n", "\r", "、", "，", ",", "・", "､", "･": true
    default: false
    }
  }

  /// Returns the best templates, best first; of equal ones those that stand first.
  private func best(of scored: [Scored], limit: Int) -> [Scored] {
    var best: [Scored] = []
    for candidate in scored {
      if best.count == limit, let last = best.last {
        guard precedes(candidate, last) else { continue }
        best.removeLast()
      }
      var place = best.count
      while place > 0, precedes(candidate, best[place - 1]) { place -= 1 }
      best.insert(candidate, at: place)
    }
    return best
  }

  private func precedes(_ left: Scored, _ right: Scored) -> Bool {
    left.score != right.score
      ? left.score > right.score : order[left.number] < order[right.number]
  }

  /// Returns the situation of the call for which a template is meant, or nil.
  func situation(of number: Int, in context: LookupContext) -> String? {
    for name in facets.names(of: number) where facets.kinds[Int(name)] == .situation {
      let situation = facets.names[Int(name)]
      if context.situations.contains(situation) { return situation }
    }
    return nil
  }
}
