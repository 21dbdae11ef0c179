import Foundation
import TestSupport
import Testing

/// The JSON that other programs read: one object a line, always with the same keys.
@Suite(.serialized)
struct ContractTests {
  private let installation: Installation

  init() throws {
    installation = try Installation()
  }

  @Test func `answers a search with records`() throws {
    let run = try installation.run(["lookup", "折り返し", "--json"])
    #expect(run.status == 0)
    let records = try objects(run.output)
    #expect(!records.isEmpty && records.count <= 10)
    for record in records {
      #expect(Set(record.keys) == ["id", "title", "wording", "score", "acts", "clauses", "status"])
      #expect(record["status"] as? String == "approved")
      #expect(record["wording"] as? String != "")
    }
    let scores = records.compactMap { $0["score"] as? Double }
    #expect(scores.count == records.count && scores == scores.sorted(by: >))
  }

  @Test func `answers records of replies in their order`() throws {
    let input = """
      {"id":"b2","customer":"返金しろ","authority":"none","utterance":"😀必ず返金します。"}
      {"id":"a1","customer":"","authority":"full","utterance":"はい"}

      {"id":"c3","utterance":"了解しました。"}
      """
    let run = try installation.run(["check", "--json"], input: input)
    #expect(run.status == 1)
    let records = try objects(run.output)
    #expect(records.map { $0["id"] as? String } == ["b2", "a1", "c3"])
    for record in records {
      #expect(Set(record.keys) == ["id", "acts", "violations", "findings"])
      for finding in record["findings"] as? [[String: Any]] ?? [] { try expectFinding(finding) }
    }
    #expect(records[0]["violations"] as? [String] == ["unauthorized-promise"])
    #expect(records[1]["violations"] as? [String] == [])
    #expect(records[2]["violations"] as? [String] == ["poor-keigo"])
  }

  @Test func `tells a line that is no record and answers the rest`() throws {
    let input =
      "{\"id\":\"a\",\"utterance\":\"はい\"}\nnonsense\n{\"id\":\"b\",\"utterance\":\"はい\"}\n"
    let run = try installation.run(["check", "--json"], input: input)
    #expect(run.status == 1)
    #expect(try objects(run.output).map { $0["id"] as? String } == ["a", "b"])
    #expect(run.error.contains("2行目"))
  }

  @Test func `answers records of key points`() throws {
    let input =
      #"{"id":"p1","point":"許可","examples":["お答えするには、上長の承認が必要でございます"],"counter":[],"utterance":"上長の承認が必要でございます"}"#
    let run = try installation.run(["keypoint", "--json"], input: input)
    let record = try #require(try objects(run.output).first)
    #expect(Set(record.keys) == ["id", "hit"])
    #expect(record["id"] as? String == "p1" && record["hit"] as? Bool == true)
  }

  @Test func `tells why words miss a key point that is being written`() throws {
    let file = "\(installation.folder.path)/points.md"
    try """
    # 要点
    ## 承認が要る
    - 例：「ご返金には、上席の承認が必要でございます」
    - 違う例：「すぐにご返金いたします」
    """
    .write(toFile: file, atomically: true, encoding: .utf8)
    let hit = try installation.run(["keypoint", file, "ご返金には、責任者の許可を得なければなりません"])
    #expect(hit.status == 0 && hit.output.contains("要点「承認が要る」：当たり"))
    let miss = try installation.run(["keypoint", file, "承認が要る", "承認が要りますか"])
    #expect(miss.status == 1 && miss.output.contains("外れ") && miss.output.contains("尋ねる"))
    let none = try installation.run(["keypoint"])
    #expect(none.status == 64)
  }

  @Test func `tells a rehearsal event by event and ends with the scorecard`() throws {
    let transcript = "\(installation.folder.path)/call.txt"
    try "みなと暮らしサービスの佐藤でございます\n:note 代わってください\n:end\n"
      .write(toFile: transcript, atomically: true, encoding: .utf8)
    let run = try installation.run(
      ["rehearse", "KJ-07", "--transcript", transcript, "--seed", "3", "--json"])
    #expect(run.status == 1)
    let records = try objects(run.output)
    let keys: [String: Set<String>] = [
      "operator": ["turn", "text", "move", "argument", "acts", "violations", "keyPoints"],
      "customer": ["turn", "text"], "supervisor": ["turn", "text"], "narration": ["turn", "text"],
      "advice": ["turn", "text"], "mood": ["turn", "mood", "from", "to"],
      "scene": ["turn", "scene"],
      "mark": ["turn", "mark"], "ending": ["turn", "ending", "good"],
      "scorecard": [
        "roleplay", "seed", "ending", "verdict", "score", "criteria", "critical", "profile",
        "record", "care", "seconds",
      ],
    ]
    for record in records {
      let type = try #require(record["type"] as? String)
      #expect(Set(record.keys) == keys[type, default: []].union(["type"]))
    }
    let card = try #require(records.last)
    #expect(card["type"] as? String == "scorecard")
    #expect(card["seed"] as? Int == 3 && card["verdict"] as? String == "fail")
    for line in card["criteria"] as? [[String: Any]] ?? [] {
      #expect(Set(line.keys) == ["id", "points", "max"])
    }
    for error in card["critical"] as? [[String: Any]] ?? [] {
      #expect(Set(error.keys) == ["violation", "turn", "text", "clause"])
    }
    #expect((card["critical"] as? [Any])?.isEmpty == false)
  }

  @Test func `gives the same rehearsal for the same seed`() throws {
    let transcript = "\(installation.folder.path)/call.txt"
    try "はい\n……\nはい\n".write(toFile: transcript, atomically: true, encoding: .utf8)
    let arguments = ["rehearse", "KJ-15", "--transcript", transcript, "--seed", "9", "--json"]
    #expect(try installation.run(arguments).output == installation.run(arguments).output)
  }

  @Test func `tells faults of content as records`() throws {
    let content = "\(installation.folder.path)/content"
    let folders = ["\(content)/Policies", "\(content)/Scripts/roleplays"]
    for folder in folders {
      try FileManager.default.createDirectory(
        atPath: folder,
        withIntermediateDirectories: true
      )
    }
    try "---\n番号: X-1\n---\n# 場面\n- 客：「はい」\n"
      .write(toFile: "\(folders[1])/x.md", atomically: true, encoding: .utf8)
    let run = try installation.run(["lint", "--content", content, "--format", "json"])
    #expect(run.status == 1)
    let records = try objects(run.output)
    #expect(!records.isEmpty)
    for record in records {
      #expect(
        Set(record.keys) == [
          "file", "line", "column", "severity", "rule", "message", "suggestions",
        ]
      )
    }
    let places = records.map {
      ($0["file"] as? String ?? "", $0["line"] as? Int ?? 0, $0["column"] as? Int ?? 0)
    }
    #expect(places.map(\.0) == places.map(\.0).sorted())
    #expect(places.allSatisfy { $0.1 >= 1 && $0.2 >= 1 })
  }

  @Test(arguments: [
    ["lookup"], ["nonsense"], ["check", "--authority", "half", "x"], ["practice", "--seed", "x"],
  ])
  func `exits with 64 for wrong usage`(arguments: [String]) throws {
    let run = try installation.run(arguments)
    #expect(run.status == 64)
    #expect(run.output.isEmpty && !run.error.isEmpty)
  }

  // MARK: Reading

  private func objects(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map { line in
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
      return try #require(value as? [String: Any])
    }
  }

  private func expectFinding(_ finding: [String: Any]) throws {
    #expect(
      Set(finding.keys) == [
        "rule", "violation", "severity", "start", "end", "text", "message", "clause", "template",
        "correction",
      ]
    )
    let start = try #require(finding["start"] as? Int)
    let end = try #require(finding["end"] as? Int)
    let text = try #require(finding["text"] as? String)
    #expect(end - start == text.unicodeScalars.count)
    #expect(["critical", "violation", "advice"].contains(finding["severity"] as? String))
  }
}
