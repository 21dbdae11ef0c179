import Assist
import Content
import ContentLoading
import Foundation
import MeCabTokenizer
import Shell
import TestSupport
import Testing

/// The index of wordings as the program keeps it from one start to the next.
struct KeptIndexTests {
  private let folder: TemporaryFolder
  private let tokenizer: MeCabTokenizer

  init() throws {
    folder = try TemporaryFolder()
    tokenizer = try MeCabTokenizer()
  }

  private func workplace(keeping: Bool = true) throws -> Workplace {
    Workplace(
      folder: try ContentFolder(path: ShippedWorkplace.root),
      scope: .desk,
      today: try #require(CalendarDate("2026-12-01")),
      tokenizer: tokenizer,
      cache: keeping ? ContentCache(folder: folder.path) : nil
    )
  }

  private var file: URL {
    get throws {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      let name = try #require(names.first { $0.hasSuffix(".index") })
      return URL(fileURLWithPath: "\(folder.path)/\(name)")
    }
  }

  private func found(_ workplace: Workplace) -> [[String]] {
    ["折り返し", "henkin", "kojinn jouhou", "なまえを きかれた", "解約 警告", "ごふまん"].map { query in
      workplace.index.hits(for: query, limit: 10).map { "\($0.template.id) \($0.score)" }
    }
  }

  @Test func `finds the same in the index that was kept, and makes a damaged one anew`() throws {
    let expected = found(try workplace(keeping: false))
    #expect(expected.allSatisfy { !$0.isEmpty })
    #expect(found(try workplace()) == expected)
    let sound = try Data(contentsOf: file)
    #expect(found(try workplace()) == expected)
    for damaged in [sound.prefix(1000), sound.dropLast(1), Data(sound.reversed()), Data()] {
      try damaged.write(to: file)
      #expect(found(try workplace()) == expected)
      #expect(try Data(contentsOf: file) == sound)
    }
  }
}
