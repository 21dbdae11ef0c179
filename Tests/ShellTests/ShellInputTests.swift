import SourceDiagnostics
import Testing

@testable import Shell

struct ShellInputTests {
  @Test(arguments: [
    (":hold 120", "hold", "120"),
    ("：保留　１２０", "hold", "１２０"),
    ("　：ほりゅう", "hold", ""),
    ("：ＨＯＬＤ", "hold", ""),
    (": hold", "hold", ""),
    ("：規程　privacy＃basic ", "policy", "privacy＃basic"),
    (":Policy 折り返し・預かり 取扱基準", "policy", "折り返し・預かり 取扱基準"),
    ("：メモ 保留にしてください。", "note", "保留にしてください。"),
    (":?", "help", ""), ("；応対 金返せ", "assist", "金返せ"), (";hold 5", "hold", "5"),
  ])
  func `tells a command and its argument in any width`(
    line: String,
    name: String,
    argument: String
  ) throws {
    let command = try #require(CommandTable.command(named: name))
    #expect(ShellInput(line: line) == .command(command, argument: argument))
  }

  @Test(arguments: ["お待たせいたしました。", "15:00にお電話いたします", "折り返し", "1：2", "；れんしう", ";)"])
  func `takes every other line as text`(line: String) {
    #expect(ShellInput(line: line) == .text(line))
  }

  @Test(arguments: ["", "   ", "　\t　"])
  func `takes spaces as nothing`(line: String) {
    #expect(ShellInput(line: line) == .empty)
  }

  @Test func `keeps the name of a command that does not exist`() {
    #expect(ShellInput(line: "：ほりゅ 5") == .unknownCommand("ほりゅ"))
    #expect(ShellInput(line: ":") == .unknownCommand(""))
  }
}

struct CommandTableTests {
  @Test func `gives every name to one command only`() {
    let names = CommandTable.all.flatMap(\.names)
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: CommandTable.all)
  func `finds a command by each of its names`(command: Command) {
    for name in command.names {
      #expect(CommandTable.command(named: name) == command)
      #expect(CommandTable.command(named: name.uppercased()) == command)
    }
  }

  @Test(arguments: [("ほりゅ", "：保留"), ("れんしゅ", "：練習"), ("polcy", "：規程"), ("終了う", "：終了")])
  func `suggests the nearest name`(typed: String, expected: String) {
    #expect(CommandTable.nearest(to: typed, in: .japanese).first == expected)
  }

  @Test func `suggests nothing for what resembles no command`() {
    #expect(CommandTable.nearest(to: "ありがとうございました", in: .japanese).isEmpty)
  }
}

extension Command: CustomTestStringConvertible {
  package var testDescription: String { names[0] }
}
