import Content
import JapaneseText

/// Knows what the company's tables open to everyone: its public facts, and the topics that anybody may answer.
struct OpenMatters: Sendable {
  /// The mark for a reply that names a public fact.
  static let fact = "public-fact"
  /// The mark for a call about a topic that anybody may answer.
  static let topic = "open-topic"

  /// The mark for a call in which the customer names a topic that not everybody may answer.
  static let closedTopic = "closed-topic"

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

  /// Returns the marks that hold of a reply; a call about several topics is as
  /// open as the narrowest of them.
  func marks(reply: NormalizedText, customer: NormalizedText) -> Set<String> {
    var marks: Set<String> = []
    if reply.scalars.indices.contains(where: {
      facts.longestMatch(in: reply.scalars, at: $0) != nil
    }) {
      marks.insert(Self.fact)
    }
    let named = topics(in: customer)
    let asked = named.isEmpty ? topics(in: reply) : named
    if !named.allSatisfy({ isOpen[$0] }) { marks.insert(Self.closedTopic) }
    if !asked.isEmpty, asked.allSatisfy({ isOpen[$0] }) { marks.insert(Self.topic) }
    return marks
  }

  /// Returns the topics that a text names; words inside longer words of the table do not count.
  private func topics(in text: NormalizedText) -> Set<Int> {
    var named: Set<Int> = []
    var start = 0
    while start < text.scalars.count {
      if let (topic, end) = topics.longestMatch(in: text.scalars, at: start) {
        named.insert(topic)
        start = max(end, start + 1)
      } else {
        start += 1
      }
    }
    return named
  }
}
