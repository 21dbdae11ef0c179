/// Chooses the templates that are looked at for a query.
struct Candidates {
  /// The most places of a form, and templates of a name.
  static let placesOfForm = 32
  /// A word that so many templates have is looked for no further.
  static let enough = 10
  private static let placesOfPiece = 16
  /// The most words that hold a form, and places of each.
  private static let wordsAround = 12
  private static let placesOfWordAround = 6
  private static let mostSimilar = 32
  /// The most places of the rarest word of several, all of which are looked at.
  private static let placesOfRarest = LookupTable<UInt8>.fewPlaces

  private let index: TemplateIndex
  private let finding: Finding
  private var numbers: [UInt32] = []

  /// Returns the numbers of the templates that may fit best, ascending.
  static func numbers(
    for words: [PreparedWord],
    in index: TemplateIndex,
    by finding: Finding
  ) -> [UInt32] {
    var candidates = Candidates(index: index, finding: finding)
    for word in words { candidates.addForms(of: word) }
    if words.count > 1 { candidates.addRarest(of: words) }
    for word in words {
      candidates.addInsideWords(word)
      guard word.isCompared else { continue }
      if index.pairs == nil {
        candidates.addSimilar(to: word)
      } else {
        candidates.numbers += MostSimilar.numbers(to: word, in: index, by: finding)
      }
    }
    candidates.sort()
    return candidates.numbers
  }

  private init(index: TemplateIndex, finding: Finding) {
    self.index = index
    self.finding = finding
    numbers.reserveCapacity(256)
  }

  private mutating func sort() {
    numbers.sort()
    var last: UInt32?
    numbers.removeAll { number in
      defer { last = number }
      return number == last
    }
  }

  private mutating func add<Unit>(_ places: some Sequence<UInt32>, of table: LookupTable<Unit>) {
    for place in places {
      numbers.append(UInt32(index.number(ofEntry: table.entry(of: place))))
    }
  }

  private mutating func addForms(of word: PreparedWord) {
    for form in word.written {
      let places = index.letters.places(of: form.letters, limit: Self.placesOfForm, by: finding)
      add(places, of: index.letters)
    }
    for form in word.spoken {
      let places = index.sounds.places(of: form.sounds, limit: Self.placesOfForm, by: finding)
      add(places, of: index.sounds)
    }
    for (name, _) in word.facets {
      numbers += index.facets.templates(of: Int(name)).prefix(Self.placesOfForm)
    }
  }

  /// Adds all templates of the rarest of several words, so that those with all words are among them.
  private mutating func addRarest(of words: [PreparedWord]) {
    let counts = words.map { word in
      word.written.reduce(0) { $0 + index.letters.count(of: $1.letters, by: finding) }
        + word.spoken.reduce(0) { $0 + index.sounds.count(of: $1.sounds, by: finding) }
        + word.facets.reduce(0) { $0 + index.facets.templates(of: Int($1.name)).count }
    }
    let rarest = zip(counts, words).filter { $0.0 > 0 }.min { $0.0 < $1.0 }
    guard let (count, word) = rarest, count <= Self.placesOfRarest else { return }
    for form in word.written {
      add(index.letters.allPlaces(of: form.letters, by: finding), of: index.letters)
    }
    for form in word.spoken {
      add(index.sounds.allPlaces(of: form.sounds, by: finding), of: index.sounds)
    }
    for (name, _) in word.facets { numbers += index.facets.templates(of: Int(name)) }
  }

  /// Adds templates with words that hold the sounds or the letters somewhere behind their beginning.
  private mutating func addInsideWords(_ word: PreparedWord) {
    for form in word.written where form.form.synonym == nil {
      addWords(of: index.writtenVocabulary, around: form.letters, in: index.letters)
    }
    for form in word.spoken where form.form.synonym == nil && !form.form.isStrict {
      addWords(of: index.spokenVocabulary, around: form.sounds, in: index.sounds)
    }
  }

  private mutating func addWords<Unit>(
    of vocabulary: LookupTable<Unit>,
    around form: [Unit],
    in table: LookupTable<Unit>
  ) {
    for place in vocabulary.places(of: form, limit: Self.wordsAround, by: finding) {
      let whole = Array(vocabulary.text[vocabulary.extent(of: vocabulary.entry(of: place))])
      add(table.places(of: whole, limit: Self.placesOfWordAround, by: finding), of: table)
    }
  }

  /// Adds templates with words that begin like some part of the word, the rarest first.
  private mutating func addSimilar(to word: PreparedWord) {
    var pieces: [(count: Int, sounds: [UInt8], letters: [UInt16])] = []
    for start in word.sounds.indices.dropLast() {
      for length in [3, 2] where start + length <= word.sounds.count {
        let piece = Array(word.sounds[start..<(start + length)])
        pieces.append((index.sounds.count(of: piece, by: finding), piece, []))
      }
    }
    for piece in word.pieces {
      pieces.append((index.letters.count(of: piece.letters, by: finding), [], piece.letters))
    }
    var left = Self.mostSimilar
    for piece in pieces.filter({ $0.count > 0 }).sorted(by: { $0.count < $1.count }) where left > 0
    {
      let before = numbers.count
      if piece.letters.isEmpty {
        let places = index.sounds.places(
          of: piece.sounds,
          limit: Self.placesOfPiece,
          by: finding
        )
        add(places, of: index.sounds)
      } else {
        let places = index.letters.places(
          of: piece.letters,
          limit: Self.placesOfPiece,
          by: finding
        )
        add(places, of: index.letters)
      }
      left -= numbers.count - before
    }
  }
}
