import Foundation

/// The folder that holds a journal for every attempt.
package struct AttemptFolder: Sendable {
  package let path: String

  /// Names the folder and creates it (mode 0700) where it is missing.
  package init(path: String) throws(RecordsError) {
    self.path = path
    try PrivateFile.createFolder(path)
  }

  /// Begins the journal of a new attempt.
  ///
  /// - Parameter header: What the attempt starts from.
  /// - Returns: The attempt; its journal has the header on disk.
  /// - Throws: Where the journal cannot be written.
  package func begin(_ header: AttemptHeader) throws(RecordsError) -> Attempt {
    var number = 0
    while true {
      let suffix = number == 0 ? "" : "-\(number)"
      let file = "\(path)/\(header.began)-\(header.rolePlay)\(suffix).jsonl"
      if var writer = try JournalWriter(creating: file) {
        try writer.append(.attemptBegan(header))
        return Attempt(path: file, header: header)
      }
      number += 1
    }
  }

  /// Reads every attempt, oldest first; those that are over without their events.
  ///
  /// A last line without an end, as a crash leaves it, is passed over, and so is a journal that a crash left before its first
  /// line ended. A journal with a line that cannot be read counts up to there, and can no longer be gone on with.
  ///
  /// - Returns: The attempts, and the paths of the journals that could not be read to their end.
  package func attempts() -> (attempts: [Attempt], damaged: [String]) {
    // A folder that cannot be listed holds nothing to go on with; writing to it will say why.
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let journals = names.filter { $0.hasSuffix(".jsonl") }
      // Of attempts at one case in one second the longer name is the later one.
      .sorted { ($0.count, $0) < ($1.count, $1) }
      .map { JournalReading(path: "\(path)/\($0)") }
    let attempts = journals.compactMap(\.attempt)
    return (
      attempts.sorted { $0.header.began < $1.header.began },
      journals.filter(\.isDamaged).map(\.path).sorted()
    )
  }
}
