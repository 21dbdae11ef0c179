package import Content
import JapaneseText

/// A template that a query found.
package struct TemplateHit: Hashable, Sendable {
  package let template: Template
  /// How well it fits, above 0 and at most 1; comparable only within one result.
  package let score: Double
}

/// The templates, ready to be searched by what somebody types in a hurry.
package struct TemplateIndex: Sendable {
  /// A part of a template that is searched.
  enum Field: Int, CaseIterable {
    case title
    case acts
    case situations
    /// The clauses, the group and the identifier.
    case references
    case wording
    case customerExample

    /// What a match in the field is worth.
    var weight: Double {
      switch self {
      case .title: 0.9
      case .acts: 0.75
      case .situations: 0.7
      case .references: 0.6
      case .wording: 0.5
      case .customerExample: 0.35
      }
    }
  }

  let templates: [Template]
  /// The fields of the templates as they are written, in the order of the templates, then of `Field.allCases`.
  let letters: GramIndex
  /// The same fields as they sound.
  let sounds: GramIndex
  let synonyms: [SynonymForms]
  let reading: @Sendable (String) -> String

  /// Creates an index; asks for the reading of every field once.
  ///
  /// - Parameters:
  ///   - templates: What can be found.
  ///   - knowledge: The company's tables, for its synonyms.
  ///   - reading: Gives the katakana of a text.
  package init(
    templates: [Template],
    knowledge: CompanyKnowledge,
    reading: @escaping @Sendable (String) -> String
  ) {
    self.templates = templates
    self.reading = reading
    let texts = templates.flatMap { template in
      Field.allCases.map { Self.text(of: $0, in: template) }
    }
    letters = GramIndex(texts.map(SearchText.letters))
    sounds = GramIndex(texts.map { SearchText.sounds(of: reading($0)) })
    synonyms = knowledge.synonyms.map { SynonymForms($0, reading: reading) }
  }

  /// Returns the templates that a query finds, best first.
  ///
  /// The words of a query are parted by spaces or 、 and may stand in any order. A template that has more of them always
  /// comes before one that has fewer. Each word counts by the best of its forms in each field: as typed, as it sounds, as
  /// a synonym; where no template has it in any form, as mistyped. Equal scores keep the order of the templates.
  ///
  /// - Parameters:
  ///   - query: What was typed: kanji, kana or Latin letters, from one letter on.
  ///   - limit: The most hits to return.
  /// - Returns: At most `limit` hits; none for an empty query.
  package func hits(for query: String, limit: Int) -> [TemplateHit] {
    let words = query.split { $0.isWhitespace || "、，,・".contains($0) }.map(String.init)
    var found = [Int](repeating: 0, count: templates.count)
    var sums = [Double](repeating: 0, count: templates.count)
    for word in words {
      for (template, score) in scores(of: word) {
        found[template] += 1
        sums[template] += score
      }
    }
    return templates.indices.filter { found[$0] > 0 }
      .map { index in
        let mean = sums[index] / Double(found[index])
        let score = (Double(found[index] - 1) + mean) / Double(words.count)
        return TemplateHit(template: templates[index], score: score)
      }
      .enumerated()
      .sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
      .prefix(max(0, limit))
      .map(\.element)
  }

  private static func text(of field: Field, in template: Template) -> String {
    switch field {
    case .title: template.title
    case .acts: template.acts.map(\.japaneseName).joined(separator: " ")
    case .situations: template.situations.joined(separator: " ")
    case .references:
      (template.clauses.map(\.description) + [template.group, template.id]).joined(separator: " ")
    case .wording:
      template.wording.parts.map { part in
        switch part {
        case .text(let text): text
        case .placeholder(let name): " \(name) "
        }
      }
      .joined()
    case .customerExample: template.customerExample ?? ""
    }
  }
}
