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
      case .customerExample: 0.75
      case .identifier: 0.5
      }
    }

    /// What a match in each field is worth.
    static let weights = allCases.map(\.weight)

    /// What similar words in the field are worth.
    var similarityWeight: Double {
      switch self {
      case .title: 0.95
      case .wording: 0.45
      case .customerExample: 0.65
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
  /// So many templates are all looked at for every query.
  let fewTemplates: Int

  /// How many templates are all looked at for every query, if nothing else is asked for.
  package static let fewTemplates = 512

  /// Creates an index; asks for the words of every field once.
  ///
  /// - Parameters:
  ///   - templates: What can be found.
  ///   - knowledge: The company's tables, for its synonyms.
  ///   - fewTemplates: So many templates are all looked at for every query; of more, only those that have its words.
  ///   - splitting: Gives the words of a text with their readings.
  package init(
    templates: [Template],
    knowledge: CompanyKnowledge,
    fewTemplates: Int = TemplateIndex.fewTemplates,
    splitting: @escaping @Sendable (String) -> [SpokenWord]
  ) {
    self.templates = templates
    self.splitting = splitting
    self.fewTemplates = fewTemplates
    let lengths = templates.map { $0.title.unicodeScalars.count }
    let order = templates.indices.sorted { (lengths[$0], $0) < (lengths[$1], $1) }
    self.order = order.map { UInt32($0) }
    var texts = LookupTexts()
    for index in order { texts.append(templates[index], splitting: splitting) }
    rarity = texts.rarity
    vocabulary = texts.vocabulary()
    (letters, sounds) = texts.tables()
    facets = LookupFacets(order.lazy.map { templates[$0] }, splitting: splitting)
    synonyms = SynonymTable(knowledge.synonyms, splitting: splitting)
  }

  /// Returns the number of the template to which a text of the tables belongs.
  func number(ofEntry entry: Int) -> Int { entry % templates.count }
}
