/// How well a word of a query fits one template.
struct WordScore {
  /// The best place of a form, at most 1; 0 where no form of the word stands in the template.
  var exact = 0.0
  /// How similar the template is, at most 1; 0 where nothing compares.
  var similarity = 0.0

  /// How much the lesser of both adds.
  static let lesser = 0.05
  /// Less similar templates do not have the word.
  static let leastSimilarity = 0.22
  /// Less similar templates do not even come near it.
  static let leastNearness = 0.12
  private static let similarityWorth = 0.95
  /// How much of the similarity one field alone decides; the rest is what all fields together have.
  private static let oneField = 0.8

  /// What having one of several words counts beside how well it fits: more words come before better ones.
  static let presence = 0.2

  /// Both in one, at most 1 + `lesser`.
  var total: Double { max(exact, similarity) + Self.lesser * min(exact, similarity) }

  /// Whether the template has the word, or something so similar that it is most likely meant.
  var isFound: Bool { exact > 0 || similarity >= Self.leastSimilarity }

  init(_ word: PreparedWord, number: Int, in index: TemplateIndex) {
    exact = Self.exact(word, number, index)
    similarity = Self.similarity(word, number, index)
  }

  private static func exact(
    _ word: PreparedWord,
    _ number: Int,
    _ index: TemplateIndex
  ) -> Double {
    var best = 0.0
    let names = index.facets.names(of: number)
    for facet in word.facets where facet.worth > best && names.contains(facet.name) {
      best = facet.worth
    }
    for field in TemplateIndex.Field.allCases {
      let entry = index.entry(of: field, number: number)
      for form in word.written where form.form.quality * field.weight > best {
        let prominence = index.letters.prominence(of: form.letters, in: entry, inside: .anywhere)
        best = max(best, form.form.quality * field.weight * prominence)
      }
      for form in word.spoken where form.form.quality * field.weight > best {
        let inside: InsideWords = form.form.isStrict ? .nowhere : .within
        let prominence = index.sounds.prominence(of: form.sounds, in: entry, inside: inside)
        best = max(best, form.form.quality * field.weight * prominence)
      }
    }
    return best
  }

  private static func similarity(
    _ word: PreparedWord,
    _ number: Int,
    _ index: TemplateIndex
  ) -> Double {
    guard word.weight > 0 else { return 0 }
    var best = 0.0
    var all: (pairs: UInt64, pieces: UInt64) = (0, 0)
    for field in TemplateIndex.Field.allCases where field.similarityWeight > 0 {
      let entry = index.entry(of: field, number: number)
      let found = (
        word.pairs(in: entry, of: index.sounds), word.pieces(in: entry, of: index.letters)
      )
      best = max(best, field.similarityWeight * word.weight(of: found))
      all = (all.pairs | found.0, all.pieces | found.1)
    }
    let together = word.weight(of: all)
    return similarityWorth * (oneField * best + (1 - oneField) * together) / word.weight
  }
}

extension PreparedWord {
  /// Returns a bit for each pair of sounds of the word that stands in a text.
  func pairs(in entry: Int, of table: LookupTable<UInt8>) -> UInt64 {
    guard !pairWeights.isEmpty else { return 0 }
    let extent = table.extent(of: entry)
    guard extent.count >= 2 else { return 0 }
    var found: UInt64 = 0
    table.text.withUnsafeBufferPointer { text in
      pairNumbers.withUnsafeBufferPointer { numbers in
        var pair = Int(text[extent.lowerBound])
        for place in (extent.lowerBound + 1)..<extent.upperBound {
          pair = (pair << 7 | Int(text[place])) & 0x3FFF
          found |= 1 << UInt64(numbers[pair])
        }
      }
    }
    return found >> 1
  }

  /// Returns a bit for each piece of the word that stands in a text.
  func pieces(in entry: Int, of table: LookupTable<UInt16>) -> UInt64 {
    guard !pieces.isEmpty else { return 0 }
    let extent = table.extent(of: entry)
    var found: UInt64 = 0
    table.text.withUnsafeBufferPointer { text in
      for place in extent where LookupText.isKanji(text[place]) {
        for (number, piece) in pieces.enumerated() where piece.first == text[place] {
          // The unit that ends the text is no letter.
          if piece.second.map({ $0 == text[place + 1] }) ?? true { found |= 1 << UInt64(number) }
        }
      }
    }
    return found
  }

  /// Returns the weight of what was found.
  func weight(of found: (pairs: UInt64, pieces: UInt64)) -> Double {
    var sum = 0.0
    var pairs = found.pairs
    while pairs != 0 {
      sum += pairWeights[pairs.trailingZeroBitCount]
      pairs &= pairs - 1
    }
    var rest = found.pieces
    while rest != 0 {
      sum += pieces[rest.trailingZeroBitCount].weight
      rest &= rest - 1
    }
    return sum
  }
}

extension TemplateIndex {
  /// Returns the number of a text in the tables.
  func entry(of field: Field, number: Int) -> Int {
    field.rawValue * templates.count + number
  }
}
