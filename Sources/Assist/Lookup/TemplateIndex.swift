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

  let templates: [Template]
  /// The place of each template in `templates`, by its number.
  let order: [UInt32]
  /// The fields of all templates, field by field, as they are written.
  let letters: LookupTable<UInt16>
  /// The same as they sound; identifiers are silent.
  let sounds: LookupTable<UInt8>
  /// How the words sound that are longer than one letter, looked up from inside.
  let vocabulary: LookupTable<UInt8>
  let facets: LookupFacets
  let rarity: Rarity
  let synonyms: SynonymTable
  let splitting: @Sendable (String) -> [SpokenWord]
  /// The pairs of sounds of few templates; nil where there are many.
  let pairs: PairPostings?

  /// Up to how many templates the pairs of their sounds are listed, if nothing else is asked for.
  package static let mostListed = 4096

  /// Creates an index; asks for the words of every field once.
  ///
  /// - Parameters:
  ///   - templates: What can be found.
  ///   - knowledge: The company's tables, for its synonyms.
  ///   - mostListed: Up to so many templates, lists of the pairs of their sounds are kept.
  ///   - splitting: Gives the words of a text with their readings.
  package init(
    templates: [Template],
    knowledge: CompanyKnowledge,
    mostListed: Int = TemplateIndex.mostListed,
    splitting: @escaping @Sendable (String) -> [SpokenWord]
  ) {
    self.templates = templates
    self.splitting = splitting
    let lengths = templates.map { $0.title.unicodeScalars.count }
    let order = templates.indices.sorted { (lengths[$0], $0) < (lengths[$1], $1) }
    self.order = order.map { UInt32($0) }
    var texts = LookupTexts()
    for index in order { texts.append(templates[index], splitting: splitting) }
    rarity = texts.rarity
    vocabulary = texts.vocabulary()
    (letters, sounds) = texts.tables()
    let spoken = Field.allCases.filter { $0.similarityWeight > 0 }.count
    pairs =
      templates.count <= min(mostListed, Self.mostListed)
      ? PairPostings(sounds, texts: spoken * templates.count) : nil
    facets = LookupFacets(order.lazy.map { templates[$0] }, splitting: splitting)
    synonyms = SynonymTable(knowledge.synonyms, splitting: splitting)
  }

  /// Returns the number of the template to which a text of the tables belongs.
  func number(ofEntry entry: Int) -> Int { entry % templates.count }
}
