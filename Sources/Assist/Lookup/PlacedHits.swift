/// The templates that have a word, scored by the places at which it was found.
///
/// Titles stand before all other texts, so among the first places of a form is the best one of each template.
struct PlacedHits {
  /// A template and what its best place is worth.
  struct Hit {
    let number: UInt32
    fileprivate(set) var worth: Double
  }

  /// The most templates of a name that has the word, and of a synonym.
  private static let fewer = 16

  /// So many places of a table of templates that were found; there are fewer hits.
  private static let slots = 1 << 10
  /// The most templates.
  private static let most = 700

  /// Each template once.
  private(set) var hits: [Hit] = []
  /// The hit of each template, from 1, at the first free slot from its number on.
  private var slots = [UInt16](repeating: 0, count: Self.slots)

  /// Finds the first places of a word.
  init(of word: PreparedWord, in index: TemplateIndex, by finding: Finding) {
    hits.reserveCapacity(128)
    for form in word.written {
      let places = index.letters.places(of: form.letters, limit: Self.limit(form.form), by: finding)
      add(places, form.letters.count, form.form.quality, index.letters, index, .anywhere)
    }
    for form in word.spoken {
      let places = index.sounds.places(of: form.sounds, limit: Self.limit(form.form), by: finding)
      add(
        places,
        form.sounds.count,
        form.form.quality,
        index.sounds,
        index,
        form.form.place == .whole ? .whole : .anywhere
      )
    }
    for (name, worth) in word.facets {
      for number in index.facets.templates(of: Int(name)).prefix(Self.fewer) {
        note(number, worth)
      }
    }
  }

  private static func limit(_ form: QueryWord.Form) -> Int {
    form.synonym == nil ? Candidates.placesOfForm : fewer
  }

  private mutating func add<Unit>(
    _ places: ArraySlice<UInt32>,
    _ length: Int,
    _ quality: Double,
    _ table: LookupTable<Unit>,
    _ index: TemplateIndex,
    _ inside: InsideWords
  ) {
    let count = index.count
    for place in places {
      let entry = table.entry(of: place)
      let (field, number) = entry.quotientAndRemainder(dividingBy: count)
      let prominence = table.prominence(ofPlace: place, length: length, in: entry, inside: inside)
      let worth = quality * TemplateIndex.Field.weights[field] * prominence
      if worth > 0 { note(UInt32(number), worth) }
    }
  }

  private mutating func note(_ number: UInt32, _ worth: Double) {
    var slot = Int(number) & (Self.slots - 1)
    while slots[slot] != 0 {
      let hit = Int(slots[slot]) - 1
      if hits[hit].number == number {
        hits[hit].worth = max(hits[hit].worth, worth)
        return
      }
      slot = (slot + 1) & (Self.slots - 1)
    }
    guard hits.count < Self.most else { return }
    hits.append(Hit(number: number, worth: worth))
    slots[slot] = UInt16(hits.count)
  }
}
