package import Content

/// The templates, ready to be searched by what somebody types in a hurry.
///
/// Inside, templates are numbered by the length of their titles, then by their order: among templates that fit
/// equally well, one whose title says little else is more likely meant.
package final class TemplateIndex: Sendable {
  /// A text of a template that is searched, in the order in which the tables hold them.
  enum Field: Int, CaseIterable {
    case title
    case customerExample
    case wording
    /// The identifier, which only letters find.
    case identifier

    /// What a match in the field is worth.
    var weight: Double {
      switch self {
      case .title: 1
      case .wording: 0.7
      case .customerExample: 0.8
      case .identifier: 0.5
      }
    }

    /// What a match in each field is worth.
    static let weights = allCases.map(\.weight)

    /// What a word is worth of which a share stands in the field: nearly all of it counts like all.
    func worth(ofShare share: Double) -> Double {
      let half = 0.6
      let nearness = min(1, max(0, (share - half) / (1 - half)))
      let most = max(0.95 * weight, similarityWeight)
      return similarityWeight + (most - similarityWeight) * nearness
    }

    /// What similar words in the field are worth.
    var similarityWeight: Double {
      switch self {
      case .title: 0.82
      case .wording: 0.55
      case .customerExample: 0.62
      case .identifier: 0
      }
    }
  }

  let templates: TemplateList
  /// How many templates there are.
  let count: Int
  /// The place of each template in `templates`, by its number.
  let order: Column<UInt32>
  /// The fields of all templates, field by field, as they are written.
  let letters: LookupTable<UInt16>
  /// The same as they sound; identifiers are silent.
  let sounds: LookupTable<UInt8>
  /// How the words sound that are longer than one letter, looked up from inside.
  let spokenVocabulary: LookupTable<UInt8>
  /// The words of the wordings in which `letters` does not look up every kanji, looked up from inside.
  let writtenVocabulary: LookupTable<UInt16>
  let facets: LookupFacets
  let rarity: Rarity
  let synonyms: SynonymTable
  let splitting: @Sendable (String) -> [SpokenWord]
  /// The pairs of sounds of few templates; nil where there are many.
  let pairs: PairPostings?

  /// Up to how many templates the pairs of their sounds and all kanji of their wordings are listed, if nothing else is asked
  /// for.
  package static let mostListed = 4096

  /// Named anew whenever what is kept of an index, or how it is made, changes.
  package static let imageFormat = "otai template index 4"

  /// Creates an index; asks for the words of every field once.
  ///
  /// - Parameters:
  ///   - templates: What can be found.
  ///   - knowledge: The company's tables, for its synonyms.
  ///   - mostListed: Up to so many templates, the pairs of their sounds and all kanji of their wordings are listed.
  ///   - splitting: Gives the words of a text with their readings.
  package init(
    templates: TemplateList,
    knowledge: CompanyKnowledge,
    mostListed: Int = TemplateIndex.mostListed,
    splitting: @escaping @Sendable (String) -> [SpokenWord]
  ) {
    self.templates = templates
    count = templates.count
    self.splitting = splitting
    let lengths = templates.map { $0.title.unicodeScalars.count }
    let order = templates.indices.sorted { (lengths[$0], $0) < (lengths[$1], $1) }
    self.order = Column(order.map { UInt32($0) })
    let listsAll = templates.count <= min(mostListed, Self.mostListed)
    var texts = LookupTexts(looksUpAllKanji: listsAll)
    for index in order { texts.append(templates[index], splitting: splitting) }
    rarity = texts.rarity
    spokenVocabulary = texts.spokenVocabulary()
    writtenVocabulary = texts.writtenVocabulary()
    (letters, sounds) = texts.tables()
    let spoken = Field.allCases.filter { $0.similarityWeight > 0 }.count
    pairs = listsAll ? PairPostings(sounds, texts: spoken * templates.count) : nil
    facets = LookupFacets(order.lazy.map { templates[$0] }, splitting: splitting)
    synonyms = SynonymTable(knowledge.synonyms, splitting: splitting)
  }

  /// Opens an index that was made before, in time that does not depend on how much it holds.
  ///
  /// - Parameters:
  ///   - image: What `image` gave for the same templates; it begins at a multiple of 8.
  ///   - templates: The templates for which it was made.
  ///   - knowledge: The company's tables, for its synonyms.
  ///   - splitting: Gives the words of a text with their readings, as when it was made.
  /// - Throws: Where it was made for another number of templates, or is no image.
  package init(
    image: any HeldBytes,
    templates: TemplateList,
    knowledge: CompanyKnowledge,
    splitting: @escaping @Sendable (String) -> [SpokenWord]
  ) throws(IndexImageFault) {
    var reader = try IndexImageReader(image)
    self.templates = templates
    count = templates.count
    self.splitting = splitting
    order = try reader.column()
    letters = try LookupTable(from: &reader)
    sounds = try LookupTable(from: &reader)
    spokenVocabulary = try LookupTable(from: &reader)
    writtenVocabulary = try LookupTable(from: &reader)
    facets = try LookupFacets(from: &reader)
    rarity = try Rarity(from: &reader)
    pairs = reader.isAtEnd ? nil : try PairPostings(from: &reader)
    guard order.count == templates.count, reader.isAtEnd else { throw IndexImageFault() }
    synonyms = SynonymTable(knowledge.synonyms, splitting: splitting)
  }

  /// Everything that takes long to make, as bytes from which it can be opened again.
  package var image: [UInt8] {
    var writer = IndexImageWriter()
    writer.add(order)
    letters.write(to: &writer)
    sounds.write(to: &writer)
    spokenVocabulary.write(to: &writer)
    writtenVocabulary.write(to: &writer)
    facets.write(to: &writer)
    rarity.write(to: &writer)
    pairs?.write(to: &writer)
    return writer.bytes
  }

  /// Returns the number of the template to which a text of the tables belongs.
  func number(ofEntry entry: Int) -> Int { entry % count }
}
