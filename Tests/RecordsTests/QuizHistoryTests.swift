import Content
import Foundation
import Quiz
import Records
import TestSupport
import Testing

struct QuizHistoryTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func answer(_ name: String, isRight: Bool = true) throws -> QuizAnswer {
    QuizAnswer(question: name, day: try #require(CalendarDate("2026-11-24")), isRight: isRight)
  }

  @Test func `answers come back in their order, from a folder that was not there`() throws {
    let history = QuizHistory(path: "\(folder.path)/new/quiz.jsonl")
    #expect(history.answers().isEmpty)
    let given = [try answer("fact:代表者@1"), try answer("gap:a#b@2", isRight: false)]
    for answer in given { try history.append(answer) }
    #expect(history.answers() == given)
  }

  @Test func `a line that a crash cut off does not harm the next one`() throws {
    let path = "\(folder.path)/quiz.jsonl"
    let history = QuizHistory(path: path)
    try history.append(try answer("one"))
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(#"{"day":"2026-"#.utf8))
    try handle.close()
    #expect(history.answers() == [try answer("one")])
    try history.append(try answer("two"))
    #expect(history.answers() == [try answer("one"), try answer("two")])
  }

  @Test func `only the owner may read what was answered`() throws {
    let path = "\(folder.path)/quiz.jsonl"
    try QuizHistory(path: path).append(try answer("one"))
    let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(rights as? Int == 0o600)
  }

  @Test func `a folder that cannot be made is told`() throws {
    let file = "\(folder.path)/file"
    try Data().write(to: URL(filePath: file))
    let error = try #require(throws: RecordsError.self) {
      try QuizHistory(path: "\(file)/quiz.jsonl").append(try answer("one"))
    }
    #expect(error.code == .createFolder)
  }
}

struct CredoFileTests {
  @Test func `lines are kept, replaced and no more than five`() throws {
    let folder = try TemporaryFolder()
    let credo = CredoFile(path: "\(folder.path)/new/credo.txt")
    #expect(credo.lines().isEmpty)
    try credo.replace(with: ["一つめ", "二つめ"])
    #expect(credo.lines() == ["一つめ", "二つめ"])
    try credo.replace(with: (1...9).map { "\($0)行め" })
    #expect(credo.lines() == ["1行め", "2行め", "3行め", "4行め", "5行め"])
    let rights = try FileManager.default.attributesOfItem(
      atPath: "\(folder.path)/new/credo.txt"
    )[.posixPermissions]
    #expect(rights as? Int == 0o600)
  }

  @Test func `a file that is no text holds no lines`() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/credo.txt"
    try Data([0xFF, 0xFE, 0x00]).write(to: URL(filePath: path))
    #expect(CredoFile(path: path).lines().isEmpty)
  }
}
