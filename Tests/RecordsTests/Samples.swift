import Content
import Records
import ReplyCheck
import RolePlay
import SourceDiagnostics

extension AttemptHeader {
  static func sample(seed: UInt64 = 7, began: Int = 1_767_225_600) -> AttemptHeader {
    AttemptHeader(
      rolePlay: "kirasetekurenai",
      digest: "0f9a",
      seed: seed,
      began: began,
      basis: "pace 7/2/60"
    )
  }
}

extension AttemptResult {
  static let sample = AttemptResult(
    ending: "上席へ引き継ぎ",
    passed: true,
    score: 85,
    ended: 1_767_226_000
  )
}

extension Event {
  /// A call with one of everything that a journal keeps.
  static let samples: [Event] = [
    .callConnected,
    .operatorSpoke(.sample("お客様、それは違います。番号は***-****-****でございますね🎉")),
    .operatorMoved(.note, argument: "契約の件\n「至急」"),
    .operatorMoved(.hold, argument: nil),
    .operatorSpoke(
      CheckedReply(text: "", moras: 0, judgement: Judgement(), keyPoints: [])
    ),
  ]
}

extension JournalEntry {
  static let samples: [JournalEntry] =
    [.attemptBegan(.sample()), .turnTakenBack, .attemptEnded(.sample), .attemptDropped]
    + Event.samples.map(JournalEntry.event)
}

extension CheckedReply {
  /// A reply in which everything was found that a checker can find.
  static func sample(_ text: String) -> CheckedReply {
    CheckedReply(
      text: text,
      moras: 42,
      judgement: Judgement(
        grounds: [Judgement.ActGround(act: .explainReason, range: 0..<3, rule: "reason")],
        findings: [
          Finding(
            rule: "contradiction",
            violation: .argument,
            severity: .critical,
            range: 4..<11,
            text: "それは違います",
            message: LocalizedText("「それは違います」は言い争いになります。", en: "Do not argue."),
            clause: ClauseReference(policy: "compliance", clause: "no-retaliation"),
            correction: "さようでございますか。"
          ),
          Finding(
            rule: "keigo",
            violation: nil,
            severity: .advice,
            range: 0..<0,
            text: "",
            message: LocalizedText("助言", en: "advice")
          ),
        ]
      ),
      keyPoints: [
        KeyPointMatch(keyPoint: "許可と承認が要る", isHit: true, range: 0..<2, nearest: "承認が要ります"),
        KeyPointMatch(keyPoint: "立場は同じ", isHit: false, range: nil, nearest: nil),
      ]
    )
  }
}
