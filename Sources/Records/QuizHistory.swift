import Foundation
package import Quiz

/// What was answered in the quiz so far, in a file of the user.
package struct QuizHistory: Sendable {
  private let file: LineFile

  /// Names the file; it is made with the first answer.
  package init(path: String) {
    file = LineFile(path: path)
  }

  /// Returns the answers, oldest first; a line that makes no sense is passed over.
  package func answers() -> [QuizAnswer] {
    // An answer that is lost is asked for once more: no reason to stop anybody.
    file.lines().compactMap { try? JSONDecoder().decode(QuizAnswer.self, from: $0) }
  }

  /// Keeps an answer.
  package func append(_ answer: QuizAnswer) throws(RecordsError) {
    try file.append(encoding: answer)
  }
}
