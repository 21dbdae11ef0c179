import RolePlay
import SourceDiagnostics
import Terminal

/// How the program is used from the shell of the operating system, in the user's language.
package struct ProgramUsage {
  package static let version = "0.1.0"

  /// The words among the arguments: neither options of every command nor their values.
  private let words: [String]
  private let asksForHelp: Bool
  private let language: Language

  /// Looks at what was asked for.
  ///
  /// - Parameters:
  ///   - arguments: The arguments without the program's name.
  ///   - environment: The variables of the process.
  package init(arguments: [String], environment: [String: String]) {
    var words: [String] = []
    var language: String?
    var rest = arguments.prefix { $0 != "--" }
    asksForHelp = rest.contains { ["--help", "-h"].contains($0) }
    while let argument = rest.popFirst() {
      if ["--lang", "--content", "--role", "--skills", "--copy-with"].contains(argument) {
        let value = rest.popFirst()
        if argument == "--lang" { language = value }
      } else if argument.hasPrefix("--lang=") {
        language = String(argument.dropFirst("--lang=".count))
      } else if !argument.hasPrefix("-") {
        words.append(argument)
      }
    }
    self.words = words
    self.language = Language(option: language, environment: environment)
  }

  /// Whether an option names a level of practice.
  package static func knows(level: String) -> Bool { PracticeLevel(rawValue: level) != nil }

  /// What is said where templates to approve are chosen in more than one way.
  package static let oneWayToApprove = "TEMPLATE… | --all | --stale"

  /// Whether the program speaks a language that an option names.
  package static func speaks(_ language: String) -> Bool { Language(rawValue: language) != nil }

  /// The help for the command that was named, or for all of them; nil where none is asked for, by `--help`, `-h` or `help`.
  package var help: String? {
    guard asksForHelp || words.first == "help" else { return nil }
    guard let entry = named else { return overview }
    return
      "\(Texts.usage[language]) otai \(entry.synopsis)\n\n\(entry.summary[language])\n\n\(sharedOptions)"
  }

  /// Tells why the program ends.
  ///
  /// - Parameters:
  ///   - message: What the parser of arguments says; empty where a command has told already.
  ///   - isWrongUsage: Whether the arguments make no sense; otherwise the message was asked for, as a version is.
  package func report(_ message: String, isWrongUsage: Bool) {
    guard !message.isEmpty else { return }
    guard isWrongUsage else {
      _ = TerminalDevice.write(message + "\n")
      return
    }
    let hint = named.map { "otai help \($0.name)" } ?? "otai help"
    let text = Texts.wrongUsage(message, hint: hint)[language]
    TerminalDevice.write(PrintableText.escaping(text, keepingNewlines: true) + "\n", toError: true)
  }

  private var named: Entry? {
    let name = words.first == "help" ? words.dropFirst().first : words.first
    return Self.entries.first { $0.name == name }
  }

  private var overview: String {
    let width = Self.entries.map(\.synopsis.count).max() ?? 0
    let commands = Self.entries.map { entry in
      let gap = String(repeating: " ", count: width - entry.synopsis.count + 2)
      return "  otai \(entry.synopsis)\(gap)\(entry.summary[language])"
    }
    let prompt = "  otai" + String(repeating: " ", count: width + 3) + Texts.opensPrompt[language]
    return ([Texts.usage[language], prompt] + commands + ["", sharedOptions]).joined(
      separator: "\n"
    )
  }

  private var sharedOptions: String {
    let options: [(String, LocalizedText)] = [
      ("--content DIR", Texts.contentOption), ("--lang ja|en", Texts.languageOption),
      ("--role NAME", Texts.roleOption), ("--skills NAMES", Texts.skillsOption),
      ("--plain", Texts.plainOption), ("--copy-with CMD", Texts.copyOption),
    ]
    return options.map { name, text in
      "  \(name)\(String(repeating: " ", count: 16 - name.count))\(text[language])"
    }
    .joined(separator: "\n")
  }
}

extension ProgramUsage {
  /// A command of the program.
  package struct Entry: Sendable {
    package let name: String
    let synopsis: String
    let summary: LocalizedText
  }

  /// Every command, in the order in which help shows them.
  package static let entries: [Entry] = [
    Entry(
      name: "practice",
      synopsis: "practice [ROLEPLAY] [--level foundation|hints|test] [--seed N]",
      summary: LocalizedText(
        "電話の練習を始める（foundation：ねらいと手本つき、hints：ヒントは減点、test：何も見せない）",
        en:
          "play a practice call (foundation: aim and model replies shown; hints: hints cost; test: nothing)"
      )
    ),
    Entry(
      name: "quiz",
      synopsis: "quiz [--more]",
      summary: LocalizedText("規程の問題に答える（一日10問）", en: "ten questions a day on the policies")
    ),
    Entry(
      name: "credo",
      synopsis: "credo",
      summary: LocalizedText("自分の心がけを書く、読み返す", en: "write your own lines of conduct")
    ),
    Entry(
      name: "lookup",
      synopsis: "lookup WORDS… [--limit N] [--why] [--json]",
      summary: LocalizedText("承認済みの言い回しを探す", en: "find approved wording")
    ),
    Entry(
      name: "assist",
      synopsis: "assist [WORDS…] [--json]",
      summary: LocalizedText(
        "お客様のことばから、答えてよいか、何をどう言うかを見る",
        en: "what the customer said: may I answer, what to do and say"
      )
    ),
    Entry(
      name: "check",
      synopsis: "check [FILE|WORDS…] [--authority none|full] [--json]",
      summary: LocalizedText("返事を確かめる（一行に一つ）", en: "grade replies, a line each")
    ),
    Entry(
      name: "keypoint",
      synopsis: "keypoint ROLEPLAY|FILE [POINT] [WORDS…] | --json",
      summary: LocalizedText("要点に当たるか外れるかと、その理由・直し方を見る", en: "why words hit or miss a key point")
    ),
    Entry(
      name: "policy",
      synopsis: "policy [REF]",
      summary: LocalizedText("規程や条文を読む", en: "read a policy or a clause")
    ),
    Entry(
      name: "lint",
      synopsis: "lint [PATH…] [--format text|json]",
      summary: LocalizedText("規程・言い回し・台本を点検する", en: "check all content")
    ),
    Entry(
      name: "test",
      synopsis: "test [PATH…]",
      summary: LocalizedText("台本の試しと規則の例を確かめる", en: "run the cases' trials and the rules' examples")
    ),
    Entry(
      name: "rehearse",
      synopsis: "rehearse ROLEPLAY --transcript FILE [--seed N] [--json]",
      summary: LocalizedText("記録のとおりに電話を進める", en: "play a transcript unattended")
    ),
    Entry(
      name: "approve",
      synopsis: "approve TEMPLATE…|--all|--stale --by NAME [--until DATE]",
      summary: LocalizedText(
        "言い回しを承認して台帳に書く（--stale：変わったものを一つずつ見て決める）",
        en: "approve templates in the ledger (--stale: walk through those that changed)"
      )
    ),
    Entry(
      name: "report",
      synopsis: "report wording [--json]",
      summary: LocalizedText(
        "よく使う言い回し、使わない言い回し、見つからなかった検索を見る",
        en: "which wordings are used, which never, and what was looked for in vain"
      )
    ),
    Entry(
      name: "import",
      synopsis: "import FILE.csv [--write]",
      summary: LocalizedText(
        "表計算の言い回しを取り込む（--write で書き込む）",
        en: "take templates over from a spreadsheet"
      )
    ),
    Entry(
      name: "export",
      synopsis: "export FILE.csv [--encoding utf-8|cp932]",
      summary: LocalizedText("言い回しを表計算のファイルに書き出す", en: "write the templates to a spreadsheet")
    ),
  ]
}
