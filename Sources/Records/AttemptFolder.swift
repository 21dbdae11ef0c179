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
    var file: String
    repeat {
      file = "\(path)/\(header.began)-\(header.rolePlay)\(number == 0 ? "" : "-\(number)").jsonl"
      number += 1
    } while FileManager.default.fileExists(atPath: file)
    let writer = try JournalWriter(path: file)
    try writer.append(.attemptBegan(header))
    return Attempt(path: file, header: header)
  }

  /// Reads every attempt, oldest first.
  ///
  /// A last line without an end, as a crash leaves it, is passed over; a journal whose first line cannot be read is left out
  /// and named in `damaged`.
  ///
  /// - Returns: The attempts, and the paths of the journals that could not be read.
  package func attempts() -> (attempts: [Attempt], damaged: [String]) {
    // A folder that cannot be listed holds nothing to go on with; writing to it will say why.
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    var attempts: [Attempt] = []
    var damaged: [String] = []
    for name in names.sorted() where name.hasSuffix(".jsonl") {
      let file = "\(path)/\(name)"
      if let attempt = Self.attempt(at: file) {
        attempts.append(attempt)
      } else {
        damaged.append(file)
      }
    }
    return (attempts.sorted { $0.header.began < $1.header.began }, damaged)
  }

  /// Reads one journal up to its first line that makes no sense; nil where not even the header does.
  private static func attempt(at file: String) -> Attempt? {
    guard let data = FileManager.default.contents(atPath: file) else { return nil }
    let decoder = JSONDecoder()
    var attempt: Attempt?
    for line in data.split(separator: 0x0A).prefix(data.last == 0x0A ? .max : lineCount(data) - 1) {
      // An entry that a later version wrote ends what this version can replay.
      guard let entry = try? decoder.decode(JournalEntry.self, from: line) else { break }
      if case .attemptBegan(let header) = entry {
        guard header.format == AttemptHeader.currentFormat else { return nil }
        attempt = Attempt(path: file, header: header)
      } else {
        attempt?.apply(entry)
      }
    }
    return attempt
  }

  private static func lineCount(_ data: Data) -> Int {
    max(1, data.split(separator: 0x0A).count)
  }
}
