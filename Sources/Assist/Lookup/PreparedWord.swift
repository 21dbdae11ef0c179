/// A word of a query with everything that is the same for all templates; shared, because all of them are compared with it.
final class PreparedWord {
  /// A form that is compared with how texts are written.
  struct Written {
    let letters: [UInt16]
    let form: QueryWord.Form
  }

  /// A form that is compared with how texts sound.
  struct Spoken {
    let sounds: [UInt8]
    let form: QueryWord.Form
  }

  /// A kanji, or a kanji with the letter behind it.
  struct Piece {
    let first: UInt16
    let second: UInt16?
    let weight: Double

    var letters: [UInt16] { [first] + (second.map { [$0] } ?? []) }
  }

  let written: [Written]
  let spoken: [Spoken]
  /// Find `written` and `spoken` in a text, in the same order.
  let writtenForms: FormFinder<UInt16>
  let spokenForms: FormFinder<UInt8>
  /// What each name that has the word is worth.
  let facets: [(name: UInt16, worth: Double)]
  /// How the word sounds, to be compared piece by piece.
  let sounds: [UInt8]
  let pieces: [Piece]
  /// For each pair of sounds the number of the word's pair, from 1; 0 for all others, empty where none is compared.
  let pairNumbers: [UInt8]
  let pairWeights: [Double]
  /// The pairs, each once, by their numbers in tables of pairs.
  let pairs: [Int]
  /// The weight of all pairs together.
  let pairsWeight: Double
  /// Compares the word sound by sound; nil where it is not compared.
  let alignment: Alignment?
  /// The weight of all pairs and pieces together; 0 where nothing is compared piece by piece.
  let weight: Double

  /// Whether the company's table has the whole word.
  let isExplained: Bool
  /// What the best form is worth; 0 where there is none.
  let best: Double

  /// Whether the word is compared piece by piece, too.
  var isCompared: Bool { weight > 0 }

  /// How much more a whole name is worth than a part of one.
  private static let wholeName = 1.2

  /// The most pairs, so that a bit for each fits into a word of the machine.
  private static let mostPairs = 60

  /// Prepares a word.
  ///
  /// - Parameters:
  ///   - word: The word, read where it is compared piece by piece.
  ///   - index: Where it is looked for.
  ///   - inPieces: Whether it is compared piece by piece, too.
  init(_ word: QueryWord, in index: TemplateIndex, inPieces: Bool) {
    let forms = word.forms + index.synonyms.forms(for: word, guessing: inPieces)
    isExplained = index.synonyms.explains(word)
    // What stands nowhere need not be looked for.
    written = forms.compactMap { form in
      guard case .letters(let units) = form.units, !units.isEmpty,
        Self.stands(units, index.letters, index.facets.letters)
          || !index.writtenVocabulary.range(of: units).isEmpty
      else { return nil }
      return Written(letters: units, form: form)
    }
    spoken = forms.compactMap { form in
      guard case .sounds(let units) = form.units, !units.isEmpty,
        Self.stands(units, index.sounds, index.facets.sounds)
          || form.place == .within && !index.spokenVocabulary.range(of: units).isEmpty
      else { return nil }
      return Spoken(sounds: units, form: form)
    }
    writtenForms = FormFinder(
      written.map { .init(units: $0.letters, quality: $0.form.quality, inside: .anywhere) }
    )
    spokenForms = FormFinder(
      spoken.map { .init(units: $0.sounds, quality: $0.form.quality, inside: $0.form.place) }
    )
    best = (written.map(\.form.quality) + spoken.map(\.form.quality)).max() ?? 0
    facets = Self.facets(written, spoken, in: index)
    sounds = word.sounds
    let pieces = inPieces ? Self.pieces(of: word.letters, in: index) : []
    let compares = inPieces && (word.sounds.count >= 3 || !pieces.isEmpty)
    self.pieces = compares ? pieces : []
    (pairNumbers, pairs, pairWeights) =
      compares && word.sounds.count >= 2
      ? Self.pairs(of: word.sounds, in: index) : ([], [], [])
    alignment =
      compares && word.sounds.count >= 3 && word.sounds.count <= Self.mostPairs
      ? Alignment(word.sounds, weight: index.rarity.weight) : nil
    pairsWeight = pairWeights.reduce(0, +)
    weight = pairsWeight + self.pieces.map(\.weight).reduce(0, +)
  }

  /// Returns whether a form stands in any text or name.
  private static func stands<Unit>(
    _ units: [Unit],
    _ texts: LookupTable<Unit>,
    _ names: LookupTable<Unit>
  ) -> Bool {
    !texts.range(of: units).isEmpty || !names.range(of: units).isEmpty
  }

  private static func pairs(
    of sounds: [UInt8],
    in index: TemplateIndex
  ) -> ([UInt8], [Int], [Double]) {
    var numbers = [UInt8](repeating: 0, count: LookupText.pairCount)
    var weights: [Double] = []
    var pairs: [Int] = []
    for (first, second) in zip(sounds, sounds.dropFirst()) where weights.count < mostPairs {
      let pair = LookupText.pair(first, second)
      guard numbers[pair] == 0 else { continue }
      weights.append(index.rarity.weight(first, second))
      pairs.append(pair)
      numbers[pair] = UInt8(weights.count)
    }
    return (numbers, pairs, weights)
  }

  private static func pieces(of letters: [UInt16], in index: TemplateIndex) -> [Piece] {
    // A kanji says more than a sound.
    let worth = 1.5
    var pieces: [Piece] = []
    for place in letters.indices where LookupText.isKanji(letters[place]) && pieces.count < 62 {
      let first = letters[place]
      guard !pieces.contains(where: { $0.first == first && $0.second == nil }) else { continue }
      pieces.append(
        Piece(first: first, second: nil, weight: worth * index.rarity.weight(first))
      )
      guard place + 1 < letters.count else { continue }
      let second = letters[place + 1]
      let count = min(
        index.count,
        index.letters.range(of: [first, second]).count
          + index.writtenVocabulary.range(of: [first, second]).count
      )
      pieces.append(
        Piece(first: first, second: second, weight: worth * index.rarity.weight(ofTemplates: count))
      )
    }
    return pieces
  }

  private static func facets(
    _ written: [Written],
    _ spoken: [Spoken],
    in index: TemplateIndex
  ) -> [(name: UInt16, worth: Double)] {
    let facets = index.facets
    var worths: [UInt16: Double] = [:]
    func note(_ entry: Int, _ quality: Double, _ isWhole: Bool) {
      let worth = quality * facets.kinds[entry].weight * (isWhole ? wholeName : 1)
      worths[UInt16(entry)] = max(worths[UInt16(entry)] ?? 0, worth)
    }
    for word in written {
      for place in facets.letters.places[facets.letters.range(of: word.letters)] {
        let entry = facets.letters.entry(of: place)
        let prominence = facets.letters.prominence(of: word.letters, in: entry, inside: .anywhere)
        let isWhole = facets.letters.extent(of: entry).count == word.letters.count
        note(entry, word.form.quality * prominence, isWhole)
      }
    }
    for word in spoken {
      for place in facets.sounds.places[facets.sounds.range(of: word.sounds)] {
        let entry = facets.sounds.entry(of: place)
        let prominence = facets.sounds.prominence(of: word.sounds, in: entry, inside: .nowhere)
        let isWhole = facets.sounds.extent(of: entry).count == word.sounds.count
        note(entry, word.form.quality * prominence, isWhole)
      }
    }
    return worths.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
