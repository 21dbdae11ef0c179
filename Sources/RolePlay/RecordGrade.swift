import Content

/// How an operator's record of a case was graded, beside the points.
package struct RecordGrade: Hashable, Sendable {
  /// One thing that the case asks of the record.
  package struct Item: Hashable, Sendable {
    package enum Outcome: String, Hashable, Codable, Sendable {
      case met
      case missed
      /// Nothing was promised, so no time has to stand there.
      case notAskedFor = "not-asked-for"
    }

    package let label: String
    package let isRequired: Bool
    package let outcome: Outcome
    /// What would have met it: the promised words, or a writing; empty where that is nothing to show.
    package let wanted: [String]
  }

  /// In the order of the case.
  package let items: [Item]
  /// What stands in no record, in the order of the rubric's kinds.
  package let faults: [CheckedRecord.Fault]
  /// The record as it was written; empty where none was.
  package let text: String

  package var isWritten: Bool { !text.isEmpty }
  /// How many items count.
  package var count: Int { items.count { $0.outcome != .notAskedFor } }
  package var metCount: Int { items.count { $0.outcome == .met } }
}

extension RecordGrade {
  /// Grades the records of all calls of a case together; nil where the case asks for none and none was written.
  init?(_ call: Call) {
    let records = call.records.map(\.record)
    let sheet = call.rolePlay.recordSheet
    guard sheet != nil || !records.isEmpty else { return nil }
    let labels = Set(records.flatMap(\.labels))
    text = records.map(\.text).joined(separator: "\n")
    let text = text
    items = (sheet?.items ?? []).map { item in
      switch item.mark {
      case .writings(let writings):
        let isMet = !text.isEmpty && labels.contains(item.label) == item.isRequired
        return Item(
          label: item.label,
          isRequired: item.isRequired,
          outcome: isMet ? .met : .missed,
          wanted: item.isRequired ? writings.prefix(1).map(\.text) : []
        )
      case .promisedTimes: return Self.promisedTimes(item, in: call)
      }
    }
    let kinds = RecordFault.allCases.filter(call.rubric.recordFaults.contains)
    faults = kinds.flatMap { kind in records.flatMap(\.faults).filter { $0.kind == kind } }
  }

  private static func promisedTimes(_ item: RecordSheet.Item, in call: Call) -> Item {
    let promises = call.promises.filter { $0.time != nil }
    let missing = promises.filter { promise in
      let number = call.turns[promise.turn].call
      return !call.records.contains { $0.call >= number && $0.record.names(promise, in: call) }
    }
    return Item(
      label: item.label,
      isRequired: item.isRequired,
      outcome: promises.isEmpty ? .notAskedFor : missing.isEmpty ? .met : .missed,
      wanted: missing.map(\.words)
    )
  }
}

extension CheckedRecord {
  /// Returns whether the record names the time of a promise, in whichever way.
  fileprivate func names(_ promise: Promise, in call: Call) -> Bool {
    guard let time = promise.time else { return false }
    let times = SpokenTimes(text).times
    if times.contains(where: { $0.isSame(as: time) }) { return true }
    guard let due = promise.due, let start = call.start(ofCall: call.turns[promise.turn].call)
    else { return times.contains { $0.clock != nil && $0.clock == time.clock } }
    return times.contains { $0.due(from: start, in: call.calendar) == due }
  }
}

extension SpokenTime {
  /// Returns whether two are named alike, however they are set as an end.
  fileprivate func isSame(as other: SpokenTime) -> Bool {
    (day, clock, isMorning, seconds) == (other.day, other.clock, other.isMorning, other.seconds)
  }
}
