/// How well a word of a query fits one template.
struct WordScore {
  /// The best place of a form, at most 1; 0 where no form of the word stands in the template.
  var exact = 0.0
  /// What the best form is worth, wherever it stands.
  var quality = 0.0
  /// How similar the template is, at most 1; 0 where nothing compares.
  var similarity = 0.0

  /// So similar templates have the word.
  private static let surely = 0.5
  /// Less similar templates do not have the word.
  static let leastSimilarity = 0.26
  /// Less similar templates do not even come near it.
  static let leastNearness = 0.12
  private static let similarityWorth = 0.95
  /// How much of the similarity one field alone decides; the rest is what all fields together have.
  private static let oneField = 0.7

  /// Texts with less of the word are not compared sound by sound.
  private static let leastCounted = 0.2
  /// Less alike sounds are no better than their pairs.
  private static let leastAlike = 0.55
  private static let nearlySame = 0.8
  private static let fewKanji = 0.2
  private static let otherKanji = 0.5
  private static let facetQuality = 0.7

  /// How much the lesser of both counts.
  private static let otherShare = 0.3

  /// What having one of several words counts beside how well it fits: more words come before better ones.
  static let presence = 0.2

  /// The better of both, and a part of the other: of templates that have the same part of a word the one more like the whole
  /// of it comes first.
  var total: Double {
    let better = max(exact, similarity)
    return isExplained ? better : better + Self.otherShare * min(exact, similarity) * (1 - better)
  }

  /// How surely the template has the word, wherever it stands.
  var presence: Double { exact > 0 ? quality : similarity >= Self.surely ? similarity : 0 }

  /// Whether the template has the word, or something so similar that it is most likely meant.
  var isFound: Bool { exact > 0 || similarity >= Self.leastSimilarity }

  /// Whether the company's table tells what is meant, whatever the word looks like.
  private let isExplained: Bool
  /// What the similarity may be at most if the sounds stand in their order, about; 0 where sounds are not compared.
  private(set) var promise = 0.0

  /// Scores a template.
  ///
  /// - Parameters:
  ///   - word: The word of the query.
  ///   - number: The template.
  ///   - index: Where it stands.
  ///   - aligning: Whether the sounds are compared one by one; if not, they count as if they stood in no order.
  init(_ word: PreparedWord, number: Int, in index: TemplateIndex, aligning: Bool = true) {
    isExplained = word.isExplained
    noteExact(word, number, index)
    noteSimilarity(word, number, index, aligning)
  }

  private mutating func note(_ worth: Double, _ quality: Double) {
    if worth > exact { exact = worth }
    if worth > 0, quality > self.quality { self.quality = quality }
  }

  private mutating func noteExact(_ word: PreparedWord, _ number: Int, _ index: TemplateIndex) {
    let names = index.facets.names(of: number)
    for facet in word.facets where facet.worth > exact && names.contains(facet.name) {
      note(facet.worth, Self.facetQuality)
    }
    for field in TemplateIndex.Field.allCases where word.best * field.weight > exact {
      let entry = index.entry(of: field, number: number)
      word.writtenForms.find(in: entry, of: index.letters) { form, prominence in
        noteForm(prominence, form.quality, in: field)
      }
      word.spokenForms.find(in: entry, of: index.sounds) { form, prominence in
        noteForm(prominence, form.quality, in: field)
      }
    }
  }

  private mutating func noteForm(
    _ prominence: Double,
    _ quality: Double,
    in field: TemplateIndex.Field
  ) {
    guard quality * field.weight > exact else { return }
    note(quality * field.weight * prominence, quality)
  }

  private mutating func noteSimilarity(
    _ word: PreparedWord,
    _ number: Int,
    _ index: TemplateIndex,
    _ aligning: Bool
  ) {
    guard word.weight > 0 else { return }
    var best = 0.0
    var alike = 0.0
    var all: (pairs: UInt64, pieces: UInt64) = (0, 0)
    for field in TemplateIndex.Field.allCases where field.similarityWeight > 0 {
      let entry = index.entry(of: field, number: number)
      let found = (
        word.pairs(in: entry, of: index.sounds), word.pieces(in: entry, of: index.letters)
      )
      var weight = word.weight(of: found)
      if let alignment = word.alignment, weight > word.weight * Self.leastCounted {
        let promise = field.worth(ofShare: weight / word.weight) * weight
        self.promise = max(self.promise, promise)
        // A long wording need not be read where the title is more like the word already.
        let share = aligning && promise > best ? alignment.share(in: entry, of: index.sounds) : 0
        alike = max(alike, share)
        weight = word.weight(of: found, alike: share >= Self.leastAlike ? share : 0)
      }
      best = max(best, field.worth(ofShare: weight / word.weight) * weight)
      all = (all.pairs | found.0, all.pieces | found.1)
    }
    let together = word.weight(of: all)
    let similarity =
      Self.similarityWorth * (Self.oneField * best + (1 - Self.oneField) * together) / word.weight
    // With hardly any of the kanji, only what sounds nearly the same is meant.
    let kanji = word.weight(of: (0, all.pieces))
    let isOther =
      kanji < Self.fewKanji * (word.weight - word.pairsWeight) && alike < Self.nearlySame
    self.similarity = isOther ? similarity * Self.otherKanji : similarity
  }
}

extension PreparedWord {
  /// How much comparing sound by sound counts beside counting pairs of sounds.
  private static let alignedShare = 0.6
  /// What the sounds count where the kanji do not fit, as when they were converted wrongly.
  private static let soundsAlone = 0.9

  /// Returns the weight of what was found in a text, where so much of the word's sounds stands in their order.
  func weight(of found: (pairs: UInt64, pieces: UInt64), alike share: Double) -> Double {
    let pairs = weight(of: (found.pairs, 0))
    let both = weight(of: found) + Self.alignedShare * (share * pairsWeight - pairs)
    return max(both, Self.soundsAlone * share * weight)
  }

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
    field.rawValue * count + number
  }
}
