package import Assist
import Content
import Foundation
import ReplyCheck

/// Answers what customers said, as JSON.
package struct AssistRun {
  private let workplace: Workplace
  private let speaker: Operator

  package init(workplace: Workplace, speaker: Operator) {
    self.workplace = workplace
    self.speaker = speaker
  }

  /// Answers a record of a customer's turn.
  ///
  /// - Parameter line: A JSON object with `id` and `utterance`.
  /// - Returns: The answer as a line of JSON; nil where the line is no such record.
  package func answer(to line: [UInt8]) -> String? {
    // What is wrong with the record is told by its line's number, where the caller knows it.
    guard let record = try? JSONDecoder().decode(CustomerRecord.self, from: Data(line)) else {
      return nil
    }
    return answer(to: record.utterance, id: record.id)
  }

  /// Answers some words.
  ///
  /// - Parameters:
  ///   - words: What the customer said.
  ///   - id: What the caller calls them; nil where they have no name.
  /// - Returns: A line of JSON.
  package func answer(to words: String, id: String?) -> String {
    let (kinds, answer) = workplace.assist(words, as: speaker)
    return JSONLine.text(
      of: AssistRecord(
        id: Nullable(id),
        kinds: kinds.map(\.kind),
        topic: Nullable(answer.moment.settlement.topic?.name),
        authority: answer.moment.settlement.authority,
        mustDo: answer.mustDo,
        wording: Nullable(answer.composition?.text),
        templates: answer.composition?.templates.map(\.id) ?? [],
        clauses: answer.clauses.map(\.description)
      )
    )
  }
}

/// A customer's turn as a caller writes it down.
private struct CustomerRecord: Decodable {
  let id: String?
  let utterance: String
}

/// What to do about a customer's turn, as JSON.
private struct AssistRecord: Encodable {
  let id: Nullable<String>
  let kinds: [CustomerKind]
  let topic: Nullable<String>
  let authority: Authority
  let mustDo: [Act]
  let wording: Nullable<String>
  let templates: [String]
  let clauses: [String]
}
