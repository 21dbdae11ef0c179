import Foundation
import Records
import RolePlay
import TestSupport
import Testing

struct JournalTests {
  private let folder: TemporaryFolder
  private let attempts: AttemptFolder

  init() throws {
    folder = try TemporaryFolder()
    attempts = try AttemptFolder(path: "\(folder.path)/data/otai/attempts")
  }

  @Test(arguments: JournalEntry.samples)
  func `every entry comes back as it was written`(entry: JournalEntry) throws {
    let data = try JSONEncoder().encode(entry)
    #expect(try JSONDecoder().decode(JournalEntry.self, from: data) == entry)
    #expect(!data.contains(0x0A))
  }

  @Test func `a call comes back as it was`() throws {
    var writer = try attempts.begin(.sample())
    for event in Event.samples { try writer.append(.event(event)) }
    let attempt = try onlyAttempt()
    #expect(attempt.header == .sample())
    #expect(attempt.events == Event.samples)
    #expect(attempt.isOpen)
  }

  @Test func `a turn that was taken back did not happen`() throws {
    let attempt = try attempt(after: [
      .event(.callConnected), .event(.samples[1]), .event(.samples[2]), .turnTakenBack,
    ])
    #expect(attempt.events == [.callConnected, Event.samples[1]])
  }

  @Test func `the connection of the call cannot be taken back`() throws {
    let attempt = try attempt(after: [.event(.callConnected), .turnTakenBack, .turnTakenBack])
    #expect(attempt.events == [.callConnected])
  }

  @Test func `a graded call is over until its last turn is taken back`() throws {
    let entries: [JournalEntry] = [
      .event(.callConnected), .event(.samples[1]), .attemptEnded(.sample),
    ]
    let ended = try attempt(after: entries)
    #expect(ended.result == .sample)
    #expect(!ended.isOpen)
    let again = try attempt(after: entries + [.turnTakenBack])
    #expect(again.result == nil)
    #expect(again.isOpen)
  }

  @Test func `a dropped call is not gone on with`() throws {
    let attempt = try attempt(after: [.event(.callConnected), .attemptDropped])
    #expect(attempt.isDropped)
    #expect(!attempt.isOpen)
  }

  @Test func `two attempts in one second keep their order`() throws {
    for seed in UInt64(0)..<12 {
      var writer = try attempts.begin(.sample(seed: seed))
      try writer.append(.event(.callConnected))
    }
    #expect(attempts.attempts().attempts.map(\.header.seed) == Array(0..<12))
  }

  @Test func `attempts are read oldest first`() throws {
    for began in [300, 20, 1000] { _ = try attempts.begin(.sample(began: began)) }
    #expect(attempts.attempts().attempts.map(\.header.began) == [20, 300, 1000])
  }

  @Test func `only one program at a time writes to a journal`() throws {
    let first = try attempts.begin(.sample())
    let path = first.path
    #expect { _ = try JournalWriter(path: path) } throws: { error in
      (error as? RecordsError)?.code == .journalInUse
    }
    #expect(first.path == path)
  }

  @Test func `a journal that was written on since it was read is in use`() throws {
    let read = try attempt(after: [.event(.callConnected)])
    var other = try JournalWriter(resuming: read)
    try other.append(.turnTakenBack)
    let path = other.path
    _ = consume other
    #expect { _ = try JournalWriter(resuming: read) } throws: { error in
      (error as? RecordsError)?.code == .journalInUse
    }
    let again = try #require(attempts.attempts().attempts.first { $0.path == path })
    _ = try JournalWriter(resuming: again)
  }

  @Test func `an open attempt can be dropped, and still counts as played`() throws {
    let open = try attempt(after: [.event(.callConnected), .event(.samples[1])])
    try attempts.drop(open)
    let dropped = try onlyAttempt()
    #expect(dropped.isDropped)
    #expect(!dropped.isOpen)
    #expect(dropped.isPlayed)
  }

  @Test func `a call in which nothing was said was not played`() throws {
    #expect(try !attempt(after: [.event(.callConnected)]).isPlayed)
    #expect(try attempt(after: [.event(.callConnected), .attemptEnded(.sample)]).isPlayed)
  }

  @Test func `a long name of a case still makes a file`() throws {
    let name = String(repeating: "切らせてくれない電話", count: 40)
    let header = AttemptHeader(rolePlay: name, digest: "0", seed: 1, began: 1, basis: "")
    _ = try attempts.begin(header)
    #expect(try onlyAttempt().header == header)
  }

  // MARK: Helpers

  private func attempt(after entries: [JournalEntry]) throws -> Attempt {
    var writer = try attempts.begin(.sample())
    for entry in entries { try writer.append(entry) }
    let path = writer.path
    return try #require(attempts.attempts().attempts.first { $0.path == path })
  }

  private func onlyAttempt() throws -> Attempt {
    let (found, damaged) = attempts.attempts()
    #expect(damaged == [])
    #expect(found.count == 1)
    return try #require(found.first)
  }
}
