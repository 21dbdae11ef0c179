package import Content
import JapaneseText
package import ReplyCheck

/// A record that an operator wrote, with what was found in it, so that replaying it needs no checker.
package struct CheckedRecord: Hashable, Codable, Sendable {
  /// The words; masked where they come from a journal.
  package let text: String
  /// The labels of the case's items whose writings stand in it.
  package let labels: [String]
  /// What stands in no record, with the words.
  package let faults: [Fault]

  /// A thing that stands in no record.
  package struct Fault: Hashable, Codable, Sendable {
    package let kind: RecordFault
    /// The words as they are written; empty for what nobody should read again.
    package let text: String

    package init(kind: RecordFault, text: String) {
      self.kind = kind
      self.text = text
    }
  }

  package init(text: String, labels: [String], faults: [Fault]) {
    self.text = text
    self.labels = labels
    self.faults = faults
  }

  /// Looks for a case's items in a record.
  ///
  /// - Parameters:
  ///   - text: The record as it was written.
  ///   - sheet: What the case asks for; nil asks for nothing.
  ///   - judgement: What the checker found outside quotations.
  ///   - holdsCardNumber: Whether a number in it may be a card's.
  package init(
    _ text: String,
    sheet: RecordSheet?,
    judgement: Judgement,
    holdsCardNumber: Bool
  ) {
    let letters = RecordLetters(text)
    let labels = (sheet?.items ?? []).filter { item in
      switch item.mark {
      case .writings(let writings): writings.contains(where: letters.hold)
      case .promisedTimes: false
      }
    }
    // The trained model learned how people speak to customers, not how they write: here the rules alone decide.
    let found = judgement.findings.filter { !$0.isLearned }.compactMap { finding -> Fault? in
      let kind = RecordFault.allCases.first {
        $0.violation != nil && $0.violation == finding.violation
      }
      return kind.map { Fault(kind: $0, text: finding.text) }
    }
    self.init(
      text: text,
      labels: labels.map(\.label),
      faults: found + (holdsCardNumber ? [Fault(kind: .cardNumber, text: "")] : [])
    )
  }

  /// Returns a record with what customers said in 「」 replaced by as many circles, for a checker that judges the operator.
  package static func withoutQuotations(_ text: String) -> String {
    var depth = 0
    return String(
      text.map { character -> Character in
        if character == "」" || character == "』" { depth = max(0, depth - 1) }
        defer { if character == "「" || character == "『" { depth += 1 } }
        return depth > 0 ? "○" : character
      }
    )
  }
}

/// A record with the call that it is about.
package struct WrittenRecord: Hashable, Sendable {
  /// The number of the call, from 1.
  package let call: Int
  package let record: CheckedRecord
}

/// The letters of a record, in one writing, without spaces.
private struct RecordLetters {
  private let exact: String
  private let loose: String

  init(_ text: String) {
    exact = Self.exact(text)
    loose = Self.loose(exact)
  }

  func hold(_ writing: RecordSheet.Writing) -> Bool {
    let wanted = Self.exact(writing.text)
    return writing.isExact ? exact.contains(wanted) : loose.contains(Self.loose(wanted))
  }

  private static func exact(_ text: String) -> String {
    NormalizedText(text).foldingCase.text.filter { !$0.isWhitespace }
  }

  /// Takes katakana for hiragana.
  private static func loose(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { Kana.hiragana($0) }))
  }
}
