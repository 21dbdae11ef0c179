package import SourceDiagnostics

/// What an operator's record of a call must hold, and what it must not, by the case.
package struct RecordSheet: Hashable, Sendable {
  /// A thing that the record must or must not hold.
  package struct Item: Hashable, Sendable {
    /// What the thing is known by.
    package enum Mark: Hashable, Sendable {
      /// Writings of which one stands in the record.
      case writings([Writing])
      /// Every time that the operator promised.
      case promisedTimes
    }

    package let label: String
    package let mark: Mark
    package let isRequired: Bool
    package let range: SourceRange

    package init(label: String, mark: Mark, isRequired: Bool, range: SourceRange) {
      self.label = label
      self.mark = mark
      self.isRequired = isRequired
      self.range = range
    }
  }

  /// Words that stand for a thing.
  package struct Writing: Hashable, Sendable {
    package let text: String
    /// Whether the customer's own words are asked for, kana and kanji as they are.
    package let isExact: Bool

    package init(_ text: String, isExact: Bool = false) {
      self.text = text
      self.isExact = isExact
    }
  }

  /// In the order of the case.
  package let items: [Item]

  package init(items: [Item]) {
    self.items = items
  }
}

/// What stands in no record, whatever the case.
package enum RecordFault: String, Hashable, Codable, CaseIterable, Sendable {
  case insult
  /// A guess at what the customer feels or intends.
  case speculation
  case cardNumber = "card-number"

  /// The name that trainers write and operators read.
  package var japaneseName: String {
    switch self {
    case .insult: Violation.insult.japaneseName
    case .speculation: Violation.speculation.japaneseName
    case .cardNumber: "カード番号"
    }
  }

  /// The violation by which the checker finds it; nil where it is found otherwise.
  package var violation: Violation? {
    switch self {
    case .insult: .insult
    case .speculation: .speculation
    case .cardNumber: nil
    }
  }
}
