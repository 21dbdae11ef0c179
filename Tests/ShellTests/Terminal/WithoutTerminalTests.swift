import Foundation
import Records
import RolePlay
import TestSupport
import Testing

extension AtTheTerminal {
  struct WithoutTerminalTests {
    private let installation: Installation

    init() throws {
      installation = try Installation()
    }

    @Test func `a script gets results alone, without prompt, colour or history`() throws {
      let run = try installation.run(input: "折り返し\n：なし\n:policy privacy#basic\n")
      #expect(run.status == 0)
      #expect(run.output.hasPrefix("1. "))
      #expect(run.output.contains("privacy#basic"))
      #expect(run.error.contains("「：なし」"))
      for text in [run.output, run.error] {
        #expect(!text.contains("\u{1B}"))
        #expect(!text.contains("> "))
        #expect(!text.contains("Otai 応対"))
      }
      #expect(!FileManager.default.fileExists(atPath: installation.history))
    }

    @Test(arguments: ["", "\n", "\r\n\r\n", "折り返し", "：終了", "\u{0}\u{0}\n", "：\n:\n"])
    func `any end of the input is an end`(input: String) throws {
      #expect(try installation.run(input: input).status == 0)
    }

    @Test func `a call from a file is recorded as one at a terminal`() throws {
      let run = try installation.run(
        ["practice", "KJ-07", "--seed", "7"],
        input: "みなと暮らしサービスの佐藤でございます\r\n：メモ 森さん、お願いします\r\n"
      )
      #expect(run.status == 0)
      #expect(try installation.journals.attempts().attempts.first?.events.count == 3)
    }

    @Test(arguments: [[], ["practice", "KJ-07"]])
    func `takes a line of a megabyte`(arguments: [String]) throws {
      let line = String(repeating: "あ", count: 350_000)
      let run = try installation.run(arguments, input: "\(line)\n：なし\n")
      #expect(run.status == 0)
      #expect(run.error.contains("「：なし」"))
    }
  }
}
