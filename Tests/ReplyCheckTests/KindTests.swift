import Content
import Foundation
import JapaneseText
import MeCabTokenizer
import ReplyCheck
import SourceDiagnostics
import TestSupport
import Testing

/// The kinds of call that a customer's words show.
struct KindTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private let reader: CustomerReader

  init() throws {
    reader = CustomerReader(tokenizer: try MeCabTokenizer())
  }

  /// A customer's turn with its kinds.
  private struct Turn: Decodable {
    let id: String
    let utterance: String
    let kinds: [CustomerKind]
  }

  private static func turns(of name: String) throws -> [Turn] {
    let file = root.appending(path: "Tests/Records/customers/\(name).jsonl")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Turn.self, from: Data($0.utf8))
    }
  }

  @Test func `the rules have no faults, and do what their examples say`() {
    let faults = RuleSet.kinds.diagnostics.map {
      "\($0.file):\($0.range.start.line): \($0.message.english)"
    }
    #expect(faults == [])
    for rule in RuleSet.kinds.rules {
      #expect(!rule.fires.isEmpty && !rule.silent.isEmpty, "\(rule.id)")
      for example in rule.fires {
        #expect(reader.rulesMatching(example.utterance).contains(rule.id), "\(example.utterance)")
      }
      for example in rule.silent {
        #expect(!reader.rulesMatching(example.utterance).contains(rule.id), "\(example.utterance)")
      }
    }
  }

  @Test func `every phrase of the classes is written as texts are spelt`() throws {
    let file = Self.root.appending(path: "Sources/ReplyCheck/Rules/kinds.words")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    for line in lines where !line.hasPrefix("#") {
      let parts = line.split(separator: ": ", maxSplits: 1)
      try #require(parts.count == 2, "\(line)")
      for phrase in parts[1].split(separator: "|") {
        #expect(NormalizedText(String(phrase)).foldingSpelling.text == phrase)
      }
    }
  }

  @Test func `the program carries a model of less than a megabyte`() throws {
    #expect(KindModel.standard != nil)
    let file = Self.root.appending(path: "Sources/CReplyModel/kind.model")
    let size = try #require(file.resourceValues(forKeys: [.fileSizeKey]).fileSize)
    #expect(size > 100_000 && size < 1_000_000)
  }

  @Test func `what it learned from it mostly knows`() throws {
    var agreements = (both: 0, said: 0, meant: 0)
    for turn in try Self.turns(of: "shared") {
      let kinds = reader.kinds(of: turn.utterance).map(\.kind)
      #expect(!kinds.isEmpty && kinds == CustomerKind.allCases.filter(kinds.contains))
      agreements.both += Set(kinds).intersection(turn.kinds).count
      agreements.said += kinds.count
      agreements.meant += turn.kinds.count
    }
    let f1 = Double(2 * agreements.both) / Double(agreements.said + agreements.meant)
    #expect(f1 > 0.95)
  }

  @Test func `every kind names its words in the words as given`() throws {
    for turn in try Self.turns(of: "shared").prefix(80) {
      let words = "\u{1F600}ｱﾉ､" + turn.utterance
      let count = words.unicodeScalars.count
      for ground in reader.kinds(of: words) {
        #expect(!ground.range.isEmpty && ground.range.upperBound <= count, "\(words)")
        #expect(ground.range.clamped(to: 0..<1).isEmpty, "the picture in front decides nothing")
      }
    }
  }

  @Test(arguments: [
    ("", [CustomerKind]()), ("……", []), ("ガス臭いんです、子どもがぐったりしてて", [.emergency]),
    ("死ぬほど忙しいんだけど、住所変更ってどこでできます？", [.ordinary]),
  ])
  func `reads plain cases`(words: String, expected: [CustomerKind]) {
    #expect(reader.kinds(of: words).map(\.kind) == expected)
  }

  @Test func `without a model the rules decide alone`() throws {
    let alone = CustomerReader(tokenizer: try MeCabTokenizer(), rules: .kinds, model: nil)
    #expect(alone.kinds(of: "台所がガス臭いんです。").map(\.kind) == [.emergency])
    #expect(alone.kinds(of: "住所変更をお願いします。").isEmpty)
  }
}
