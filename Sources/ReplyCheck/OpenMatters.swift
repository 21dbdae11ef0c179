import Content
import JapaneseText

/// Knows what the company's tables open to everyone: its public facts, and the topics that anybody may answer.
struct OpenMatters: Sendable {
  /// The mark for a reply that names a public fact.
  static let fact = "public-fact"
  /// The mark for a call about a topic that anybody may answer.
  static let topic = "open-topic"

  private let facts: PhraseTrie
  private let topics: PhraseTrie
  private let isOpen: [Bool]

  init(_ knowledge: CompanyKnowledge) {
    var facts = PhraseTrie()
    for (index, fact) in knowledge.facts.enumerated() {
      let value = NormalizedText(fact.value).foldingSpelling
      if value.scalars.count >= 2 { facts.insert(value.scalars, value: index) }
    }
    self.facts = facts
    var topics = PhraseTrie()
    for (index, topic) in knowledge.topics.enumerated() {
      for word in topic.words {
        topics.insert(NormalizedText(word).foldingSpelling.scalars, value: index)
      }
    }
    self.topics = topics
    isOpen = knowledge.topics.map { $0.answerers == .everyone }
  }

  /// Returns the marks that hold of a reply; a topic is open where the longest word of any topic names an open one.
  func marks(reply: NormalizedText, customer: NormalizedText) -> Set<String> {
    var marks: Set<String> = []
    if reply.scalars.indices.contains(where: {
      facts.longestMatch(in: reply.scalars, at: $0) != nil
    }) {
      marks.insert(Self.fact)
    }
    let longest = longestTopic(in: customer) ?? longestTopic(in: reply)
    if let longest, isOpen[longest] { marks.insert(Self.topic) }
    return marks
  }

  private func longestTopic(in text: NormalizedText) -> Int? {
    var best: (topic: Int, length: Int)?
    for start in text.scalars.indices {
      guard let (topic, end) = topics.longestMatch(in: text.scalars, at: start) else { continue }
      if best.map({ end - start > $0.length }) ?? true { best = (topic, end - start) }
    }
    return best?.topic
  }
}
