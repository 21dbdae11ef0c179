package import Content
import JapaneseText

/// Whether an operator may settle a matter that a customer names, and who decides otherwise.
package struct AuthorityDecision: Hashable, Sendable {
  package let topic: Topic
  /// The words that name the topic; Unicode scalars of the text as given, half-open.
  package let range: Range<Int>
  package let authority: Authority
  /// Who decides; nil where the operator may.
  package let decider: String?

  /// The clauses that the answer rests on.
  package var clauses: [ClauseReference] { topic.clauses }
}

/// The company's table of who may settle what, ready to be asked.
package struct AuthorityTable: Sendable {
  private struct Word {
    let letters: [Unicode.Scalar]
    /// The index of the topic.
    let topic: Int
  }

  private let topics: [Topic]
  /// The longest first, then in the order of the table.
  private let words: [Word]

  package init(topics: [Topic]) {
    self.topics = topics
    let words = topics.enumerated().flatMap { index, topic in
      (topic.words + [topic.name]).map { word in
        Word(letters: Skeleton(NormalizedText(word).foldingSpelling).letters, topic: index)
      }
    }
    self.words = words.enumerated()
      .sorted { ($1.element.letters.count, $0.offset) < ($0.element.letters.count, $1.offset) }
      .map(\.element)
  }

  /// Returns what the table says of the topic that a text names with the longest words, or nil where it names none.
  package func decision(on text: String, for speaker: Operator) -> AuthorityDecision? {
    decisions(on: text, for: speaker).first
  }

  /// Returns what the table says of every topic that a text names.
  ///
  /// Width, case and the kind of kana do not matter, nor do the particles を, は, が and の and marks between words, so that
  /// 「光回線、解約したい」 names what the table calls 「光回線を解約」. Words inside longer words of the table do not count by
  /// themselves.
  ///
  /// - Parameters:
  ///   - text: What the customer said.
  ///   - speaker: Who would answer.
  /// - Returns: One decision a topic, the longest words first, then in the order of the table.
  package func decisions(on text: String, for speaker: Operator) -> [AuthorityDecision] {
    let normalized = NormalizedText(text).foldingSpelling
    let skeleton = Skeleton(normalized)
    var taken: [Range<Int>] = []
    var named: Set<Int> = []
    var decisions: [AuthorityDecision] = []
    for word in words {
      let places = Self.places(of: word.letters, in: skeleton.letters).filter { place in
        !taken.contains {
          $0 != place && $0.lowerBound <= place.lowerBound && place.upperBound <= $0.upperBound
        }
      }
      taken += places
      guard let place = places.first, named.insert(word.topic).inserted else { continue }
      let topic = topics[word.topic]
      let isAllowed = topic.answerers.include(speaker)
      decisions.append(
        AuthorityDecision(
          topic: topic,
          range: normalized.originalRange(of: skeleton.range(of: place)),
          authority: isAllowed ? .full : .none,
          decider: isAllowed ? nil : topic.decider
        )
      )
    }
    return decisions
  }

  /// Returns every place where letters stand in a text.
  private static func places(
    of letters: [Unicode.Scalar],
    in text: [Unicode.Scalar]
  ) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var start = 0
    while let place = SearchText.firstIndex(of: letters, in: text, from: start) {
      places.append(place..<(place + letters.count))
      start = place + 1
    }
    return places
  }
}

/// The letters of a text without what speakers leave out or change in a hurry.
private struct Skeleton {
  let letters: [Unicode.Scalar]
  /// Where each letter stands in the whole text.
  private let places: [Int]

  init(_ text: NormalizedText) {
    let kept = SearchText.letters(of: text).enumerated().filter { !Self.omitted.contains($1) }
    letters = kept.map(\.element)
    places = kept.map(\.offset)
  }

  /// Returns the part of the whole text from the first to the last letter of a part that is not empty.
  func range(of part: Range<Int>) -> Range<Int> {
    places[part.lowerBound]..<(places[part.upperBound - 1] + 1)
  }

  private static let omitted = Set("をはがの、。，．・,.!?！？…「」『』 \n".unicodeScalars)
}
