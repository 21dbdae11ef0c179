import Foundation

/// What a journal tells, as far as it can be read.
struct JournalReading {
  let path: String
  /// Nil where not even the first line can be read, or no line has ended yet.
  private(set) var attempt: Attempt?
  /// Whether the file, or a line of it that has ended, makes no sense to this program.
  private(set) var isDamaged = false
  /// The bytes of the lines that have ended.
  private var length = 0

  /// Reads a file up to its first line that makes no sense; of an attempt that was graded, its first and last line alone.
  init(path: String) {
    self.path = path
    guard let data = FileManager.default.contents(atPath: path) else {
      isDamaged = true
      return
    }
    guard let lastEnd = data.lastIndex(of: 0x0A) else { return }
    length = lastEnd + 1
    var lines = data[..<lastEnd].split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.count > 2, Self.entry(on: lines[lines.count - 1])?.isEnd == true {
      lines.removeSubrange(1..<(lines.count - 1))
    }
    for line in lines {
      // What cannot be decoded was damaged, or written by a later version: it must not be replayed past.
      guard let entry = Self.entry(on: line), take(entry) else {
        isDamaged = true
        attempt?.isCutShort = true
        return
      }
    }
  }

  private static func entry(on line: Data) -> JournalEntry? {
    // Why a line makes no sense is of no use to anybody who may read the journal.
    try? JSONDecoder().decode(JournalEntry.self, from: line)
  }

  /// Takes the next entry into account; returns false where it makes no sense here.
  private mutating func take(_ entry: JournalEntry) -> Bool {
    switch (entry, attempt) {
    case (.attemptBegan(let header), nil):
      guard (1...AttemptHeader.currentFormat).contains(header.format) else { return false }
      attempt = Attempt(path: path, header: header, length: length)
    case (.attemptBegan, _?), (_, nil): return false
    case (_, _?): attempt?.apply(entry)
    }
    return true
  }
}

extension JournalEntry {
  /// Whether it tells all that anybody asks of an attempt, with the header.
  fileprivate var isEnd: Bool {
    switch self {
    case .attemptEnded: true
    case .attemptBegan, .event, .turn, .turnTakenBack, .attemptDropped: false
    }
  }
}
