extension TemplateIndex {
  /// How a word was found, with what that is worth.
  private enum Quality {
    static let written = 1.0
    static let sounded = 0.9
    static let synonym = 0.75
    static let mistyped = 0.5
    static let similar = 0.4
  }

  /// The least part of a long word's pairs that makes a text similar.
  private static let leastSharedPairs = 0.3

  /// Running text has something like every short word; a mistyped one is looked for in names only.
  private static let longestShortWord = 4

  /// Returns what one word of a query is worth in each template that has it; above 0 and at most 1.
  func scores(of text: String) -> [Int: Double] {
    let word = QueryWord(text, reading: reading)
    guard !word.forms[0].letters.isEmpty else { return [:] }
    var best: [Int: Double] = [:]
    for form in word.forms {
      let quality = form.isSound ? Quality.sounded : Quality.written
      collect(form, quality: quality, into: &best)
    }
    for form in synonyms.lazy.filter({ $0.contain(word) }).flatMap(\.forms) {
      collect(form, quality: Quality.synonym, into: &best)
    }
    return best.isEmpty ? mistypedScores(of: word) : combined(best)
  }

  /// Keeps the best quality with which a form stands in each field.
  private func collect(_ form: QueryWord.Form, quality: Double, into best: inout [Int: Double]) {
    let index = form.isSound ? sounds : letters
    for field in index.texts(containing: form.letters) {
      let prominence = SearchText.prominence(of: form.letters, in: index.texts[field])
      best[field] = max(best[field] ?? 0, quality * prominence)
    }
  }

  /// Returns the worth of each template from the qualities in its fields: above all its best field, then the others.
  private func combined(_ qualities: [Int: Double]) -> [Int: Double] {
    var best: [Int: Double] = [:]
    var open: [Int: Double] = [:]
    for (field, quality) in qualities.sorted(by: { $0.key < $1.key }) {
      let template = template(of: field)
      let worth = quality * weight(of: field)
      best[template] = max(best[template] ?? 0, worth)
      open[template, default: 1] *= 1 - worth
    }
    return best.reduce(into: [:]) { scores, entry in
      scores[entry.key] = 0.9 * entry.value + 0.1 * (1 - (open[entry.key] ?? 1))
    }
  }

  /// Returns the worth of the templates that have something like a word.
  private func mistypedScores(of word: QueryWord) -> [Int: Double] {
    var best: [Int: Double] = [:]
    for form in word.guesses {
      let index = form.isSound ? sounds : letters
      for (field, distance) in fields(near: form, in: index, tolerance: word.tolerance) {
        let quality = Quality.mistyped * (1 - Double(distance) / Double(form.letters.count))
        best[field] = max(best[field] ?? 0, quality)
      }
      guard form.letters.count >= 4 else { continue }
      let shares = index.shares(of: form.letters, atLeast: Self.leastSharedPairs)
      for (field, share) in shares {
        best[field] = max(best[field] ?? 0, Quality.similar * share)
      }
    }
    var scores: [Int: Double] = [:]
    for (field, quality) in best {
      let score = quality * weight(of: field)
      scores[template(of: field)] = max(scores[template(of: field)] ?? 0, score)
    }
    return scores
  }

  /// Returns the fields that have a form with few errors, with their number, at least 1.
  private func fields(
    near form: QueryWord.Form,
    in index: GramIndex,
    tolerance: Int
  ) -> [Int: Int] {
    let count = form.letters.count
    guard count >= 3 else { return [:] }
    let errors = min(tolerance, count >= 5 ? 2 : 1)
    var candidates = Set(
      ApproximateMatch.pieces(of: form.letters, errors: errors).flatMap(index.texts)
    )
    let kanji = form.letters.filter(\.properties.isIdeographic)
    if !kanji.isEmpty {
      candidates.formIntersection(kanji.flatMap { index.texts(containing: [$0]) })
    }
    var distances: [Int: Int] = [:]
    for field in candidates where count > Self.longestShortWord || isName(field) {
      let distance = ApproximateMatch.distance(of: form.letters, in: index.texts[field])
      if distance <= errors { distances[field] = max(1, distance) }
    }
    return distances
  }

  private func isName(_ field: Int) -> Bool {
    switch Field.allCases[field % Field.allCases.count] {
    case .title, .acts, .situations: true
    case .references, .wording, .customerExample: false
    }
  }

  private func template(of field: Int) -> Int { field / Field.allCases.count }

  private func weight(of field: Int) -> Double {
    Field.allCases[field % Field.allCases.count].weight
  }
}
