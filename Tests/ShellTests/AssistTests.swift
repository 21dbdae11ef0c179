import Assist
import Content
import Foundation
import ReplyCheck
import Shell
import TestSupport
import Testing

/// What Otai tells an operator whose customer is on the line.
@Suite(.serialized)
struct AssistTests {
  private let installation: Installation

  init() throws {
    installation = try Installation()
  }

  private struct Answer: Decodable {
    let id: String?
    let kinds: [CustomerKind]
    let topic: String?
    let authority: Authority
    let mustDo: [Act]
    let wording: String?
    let templates: [String]
    let clauses: [String]
  }

  private func answers(_ output: String) throws -> [Answer] {
    try output.split(separator: "\n").map {
      try JSONDecoder().decode(Answer.self, from: Data($0.utf8))
    }
  }

  @Test func `answers records of customers in their order`() throws {
    let input = """
      {"id":"b","utterance":"台所がガス臭いんです、頭も痛くて。"}
      {"id":"a","utterance":"何時まで電話していいんですか。"}

      """
    let run = try installation.run(["assist", "--json"], input: input)
    #expect(run.status == 0)
    let answers = try answers(run.output)
    #expect(answers.map(\.id) == ["b", "a"])
    #expect(answers[0].kinds.first == .emergency && answers[0].mustDo == [.escalate])
    #expect(answers[1].topic == "会社の窓口と受付時間" && answers[1].authority == .full)
    for answer in answers {
      #expect(answer.wording != nil && !answer.templates.isEmpty && !answer.clauses.isEmpty)
    }
  }

  @Test func `words after the command are answered in the order in which they are needed`() throws {
    let run = try installation.run(["assist", "バカ野郎、今すぐ返金しろ"])
    #expect(run.status == 0)
    let places = ["お電話　：", "権限　　：", "いまする：", "こう言う："].map { run.output.firstRange(of: $0) }
    let starts = places.compactMap { $0?.lowerBound }
    #expect(starts.count == 4 && starts == starts.sorted())
    #expect(run.output.contains("料金課長") && run.output.contains("authority#refund"))
  }

  @Test func `for every situation of every role-play the words pass and do what is due`() throws {
    let workplace = try ShippedWorkplace.open()
    let limits = CompanyLimits(workplace.library.knowledge.settings)
    var missing: [String] = []
    for rolePlay in workplace.library.rolePlays.compactMap(\.rolePlay) {
      for line in rolePlay.scenes.flatMap(\.lines) where line.speaker == .customer {
        let (kinds, answer) = workplace.assist(line.text)
        #expect(!kinds.isEmpty, "\(line.text)")
        guard let composition = answer.composition else {
          missing.append("\(answer.mustDo): \(line.text)")
          continue
        }
        let judgement = workplace.checker.check(
          composition.text,
          in: answer.moment.replyContext
        )
        #expect(judgement.findings.isEmpty, "\(line.text) → \(composition.text)")
        #expect(Set(judgement.acts).isSuperset(of: answer.mustDo), "\(composition.text)")
        let binding = answer.moment.duties(within: limits)
          .filter { $0 == .endCall || answer.moment.isEmergency }
        #expect(Set(judgement.acts).isSuperset(of: binding), "\(line.text)")
        for template in composition.templates {
          #expect(
            workplace.library.approvalStatus(of: template, on: workplace.today) == .approved
          )
        }
      }
    }
    #expect(missing == [])
  }

  @Test func `the role decides, by option, variable and file in this order`() throws {
    let config = URL(filePath: "\(installation.folder.path)/.config/otai")
    try FileManager.default.createDirectory(at: config, withIntermediateDirectories: true)
    let file = config.appending(path: "settings.yaml")
    try "役割：オペレーター\n技能：[解約担当]\n".write(to: file, atomically: true, encoding: .utf8)
    func authority(_ arguments: [String] = []) throws -> Authority? {
      let run = try installation.run(["assist", "定期便を解約したい", "--json"] + arguments)
      return try answers(run.output).first?.authority
    }
    #expect(try authority() == .full)
    #expect(try authority(["--skills", "修理担当"]) == Authority.none)
    installation.environment["OTAI_SKILLS"] = "billing"
    #expect(try authority() == Authority.none)
    #expect(try authority(["--role", "supervisor"]) == .full)
    installation.environment["OTAI_SKILLS"] = nil
    try "役割：社長\n技能：[解約担当]\n".write(to: file, atomically: true, encoding: .utf8)
    let faulty = try installation.run(["assist", "定期便を解約したい", "--json"])
    #expect(faulty.error.contains("settings.yaml:1:"))
    #expect(try answers(faulty.output).first?.authority == .full)
  }

  @Test func `may and who answer in one line with the clause`() throws {
    let run = try installation.run(input: "：答えてよいか 返金\n：担当 返金\n：役割\n：答えてよいか へんにゃん\n")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].contains("返金・減額") && lines[0].contains("authority#refund"))
    #expect(lines[1].contains("料金課長") && lines[1].contains("authority#refund"))
    #expect(lines[2].contains("オペレーター"))
    #expect(run.error.contains("権限表に"))
  }

  @Test func `a number takes what was just proposed, not what was found before`() throws {
    let run = try installation.run(input: "土下座\n：応対 録音してるの？\n：使う 1\n")
    let parts = run.output.components(separatedBy: "はい、録音しております。")
    #expect(parts.count == 3, "proposed once, then taken")
  }

  @Test func `says what a veteran would to plain words, also in kana only`() throws {
    let wanted: KeyValuePairs = [
      "主人が倒れて息してない": "emergency-injury",
      "こげくさいにおいがする": "emergency-fire",
      "誰か玄関のドアをたたいてる、たすけて": "emergency-violence",
      "せきにんしゃだせ": "transfer-to-supervisor",
      "家族の契約を教えろ": "third-party-family",
      "そっちの住所どこ": "info-representative-and-address",
      "録音してるの？": "info-recording-purpose",
      "解約したい": "cancel-ask-which",
      "二度とかけてくるな": "outbound-stop-calling",
      "もういいよ、ありがとう": "close-when-thanked",
      "返金しろ": "refuse-refund",
      "胸が苦しくて、ちょっと話せない": "emergency-injury",
      "ころすぞ、てめえ": "threat-name-it",
      "バカかお前は": "abuse-name-it",
    ]
    let input = wanted.map { "{\"id\":\"\($0.value)\",\"utterance\":\"\($0.key)\"}" }
    let run = try installation.run(["assist", "--json"], input: input.joined(separator: "\n"))
    let answers = try answers(run.output)
    #expect(answers.count == wanted.count)
    for answer in answers {
      #expect(answer.templates == [answer.id], "\(answer)")
    }
  }

  /// Sentences of people who had not seen what is proposed; floors keep how often it is what they would say.
  @Test(arguments: [
    (file: "unseen-1", share: 0.5), (file: "unseen-2", share: 0.7),
  ])
  func `proposes what a trainer would say to words never seen`(floor: (file: String, share: Double))
    throws
  {
    let workplace = try ShippedWorkplace.open()
    let file = ShippedWorkplace.root + "/Tests/Records/assist/\(floor.file).tsv"
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
    let misses = lines.filter { line in
      let columns = line.split(separator: "\t")
      let wanted = columns.dropFirst().first?.split(separator: ",").map(String.init) ?? []
      let (_, answer) = workplace.assist(String(columns[0]))
      return answer.composition?.templates.contains { wanted.contains($0.id) } != true
    }
    let share = 1 - Double(misses.count) / Double(lines.count)
    #expect(
      lines.count >= 100 && share >= floor.share,
      "\(share)\n\(misses.joined(separator: "\n"))"
    )
  }

  @Test func `proposes the same at every start`() throws {
    let file = ShippedWorkplace.root + "/Tests/Records/assist/unseen-2.tsv"
    let input = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
      .map { "{\"id\":\"\",\"utterance\":\"\($0.prefix { $0 != "\t" })\"}" }
      .joined(separator: "\n")
    let runs = try (0..<2).map { _ in try installation.run(["assist", "--json"], input: input) }
    #expect(runs[0].output.count > input.count && runs[0].output == runs[1].output)
  }

  @Test(arguments: [
    ("この役立たずの能なしのバカ野郎が、いつまで人を待たせたら気がすむんだ、おい", false), ("バカかお前は", true),
  ])
  func `repeats a customer's own words, and never an example`(words: String, isRepeated: Bool)
    throws
  {
    let run = try installation.run(["assist", words, "--json"])
    let wording = try #require(try answers(run.output).first?.wording)
    #expect(wording.contains("「\(words)」") == isRepeated)
    #expect(isRepeated || !wording.contains("役立たず"))
  }

  @Test func `the clock counts, and the note for the supervisor says it large`() throws {
    let run = try installation.run(
      input: """
        ：警告
        ：通話
        ：警告
        ：要求
        ：約束 15時に折り返し
        ：応対 お前が今ここで答えろ、待たない
        ：助けて
        ：通話 終わり

        """
    )
    // A warning is never lost for want of a clock.
    #expect(run.output.contains("警告2回") && run.output.contains("同じ要求1回"))
    let frame = run.output.split(separator: "\n").filter { "┏┃┗".contains($0.prefix(1)) }
    #expect(frame.count > 8)
    #expect(frame.contains { $0.contains("15時に折り返し") })
    #expect(frame.contains { $0.contains("時間拘束") })
  }
}
