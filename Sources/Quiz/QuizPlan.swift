package import Content
import JapaneseText

/// An answer that somebody gave on a day.
package struct QuizAnswer: Hashable, Codable, Sendable {
  /// The identifier of the question.
  package let question: String
  /// The day, as `YYYY-MM-DD`.
  package let day: String
  package let isRight: Bool

  package init(question: String, day: CalendarDate, isRight: Bool) {
    self.question = question
    self.day = day.description
    self.isRight = isRight
  }
}

/// Chooses what to ask on a day: what was missed, what is due again, and something new.
///
/// A question that was answered right comes back after growing times, one that was missed the next day (the boxes of
/// Leitner 1972).
package struct QuizPlan: Sendable {
  /// How many questions make a day.
  package static let questionsPerDay = 10
  /// The days until a question comes back, by how often it was answered right in a row.
  private static let intervals = [1, 2, 5, 12, 30, 90]
  /// How many of a day's questions are repetitions, as long as there is anything new.
  private static let mostRepetitions = 6

  private struct Record {
    var streak = 0
    var lastDay: CalendarDate
  }

  private let records: [String: Record]
  private let today: CalendarDate
  /// How many questions were answered today.
  package let answeredToday: Int

  /// Looks at what was answered so far, oldest first; an answer whose day makes no sense does not count.
  package init(history: [QuizAnswer], today: CalendarDate) {
    var records: [String: Record] = [:]
    var count = 0
    for answer in history {
      guard let day = CalendarDate(answer.day) else { continue }
      let streak = answer.isRight ? (records[answer.question]?.streak ?? 0) + 1 : 0
      records[answer.question] = Record(streak: streak, lastDay: day)
      if day == today { count += 1 }
    }
    self.records = records
    self.today = today
    answeredToday = count
  }

  /// Returns what to ask now.
  ///
  /// - Parameters:
  ///   - questions: Every question there is.
  ///   - count: How many at most.
  /// - Returns: Due questions first, the missed and the longest overdue before others, then new ones of every kind in turn.
  ///   Nothing comes twice on a day. The same history gives the same questions.
  package func questions(from questions: [Question], count: Int) -> [Question] {
    let seen = questions.filter { records[$0.id] != nil && !wasAsked(today: $0) }
    let due = seen.filter { overdue($0) >= 0 }.sorted(by: comesFirst)
    let new = taken(inTurnFrom: questions.filter { records[$0.id] == nil })
    let repetitions = due.prefix(max(Self.mostRepetitions, count - new.count))
    let chosen = repetitions.prefix(count)
    return Array(chosen + new.prefix(count - chosen.count))
  }

  private func wasAsked(today question: Question) -> Bool {
    records[question.id]?.lastDay == today
  }

  /// The days since a question was due; negative before.
  private func overdue(_ question: Question) -> Int {
    guard let record = records[question.id] else { return 0 }
    let interval = Self.intervals[min(record.streak, Self.intervals.count - 1)]
    return record.lastDay.days(until: today) - interval
  }

  private func comesFirst(_ left: Question, _ right: Question) -> Bool {
    let streaks = (records[left.id]?.streak ?? 0, records[right.id]?.streak ?? 0)
    if (streaks.0 == 0) != (streaks.1 == 0) { return streaks.0 == 0 }
    return (overdue(right), left.id) < (overdue(left), right.id)
  }

  /// Returns questions of every kind in turn, those of a kind in an order that has nothing to do with the documents'.
  private func taken(inTurnFrom questions: [Question]) -> [Question] {
    var byKind = Dictionary(grouping: questions, by: \.kind).mapValues { questions in
      questions.map { (Spelling($0.id).key, $0) }.sorted { $0.0 < $1.0 }.map(\.1)[...]
    }
    var result: [Question] = []
    while result.count < questions.count {
      for kind in Question.Kind.allCases {
        if let next = byKind[kind]?.popFirst() { result.append(next) }
      }
    }
    return result
  }
}
