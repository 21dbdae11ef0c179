extension TemplateIndex {
  /// How a word was found, with what that is worth.
  private enum Quality {
    static let written = 1.0
    static let sounded = 0.9
    static let synonym = 0.75
    static let mistyped = 0.4
    static let similar = 0.3
  }

  /// The least part of a long word's pairs that makes a text similar.
  private static let leastSharedPairs = 0.3

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
      // The more of a field a word covers, the more the field is about it.
      let coverage = Double(form.letters.count) / Double(index.texts[field].count)
      best[field] = max(best[field] ?? 0, quality * (0.95 + 0.05 * coverage))
    }
  }

  /// Returns the worth of each template from the qualities in its fields: one minus what every field leaves open.
  private func combined(_ qualities: [Int: Double]) -> [Int: Double] {
    var open: [Int: Double] = [:]
    for (field, quality) in qualities.sorted(by: { $0.key < $1.key }) {
      open[template(of: field), default: 1] *= 1 - quality * weight(of: field)
    }
    return open.mapValues { 1 - $0 }
  }

  /// Returns the worth of the templates that have something like a word.
  private func mistypedScores(of word: QueryWord) -> [Int: Double] {
    var best: [Int: Double] = [:]
    for form in word.guesses {
      let index = form.isSound ? sounds : letters
      for (field, distance) in fields(near: form, in: index, tolerance: word.tolerance) {
        let quality = Quality.mistyped / Double(distance)
        best[field] = max(best[field] ?? 0, quality)
      }
      guard best.isEmpty, form.letters.count >= 4 else { continue }
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
    let errors = min(tolerance, count >= 4 ? 2 : 1)
    let candidates = Set(
      ApproximateMatch.pieces(of: form.letters, errors: errors).flatMap(index.texts)
    )
    var distances: [Int: Int] = [:]
    for field in candidates {
      let distance = ApproximateMatch.distance(of: form.letters, in: index.texts[field])
      if distance <= errors { distances[field] = max(1, distance) }
    }
    return distances
  }

  private func template(of field: Int) -> Int { field / Field.allCases.count }

  private func weight(of field: Int) -> Double {
    Field.allCases[field % Field.allCases.count].weight
  }
}
