import ReplyCheck
import SourceDiagnostics

/// What is told about key points: why a sentence hits or misses one, and what would change that.
extension Texts {
  static func keyPointDecision(_ name: String, isHit: Bool, margin: Double) -> LocalizedText {
    let number = "\(margin < 0 ? "−" : "＋")\(tenths(abs(margin)))"
    let english = "\(margin < 0 ? "-" : "+")\(tenths(abs(margin)))"
    return LocalizedText(
      "要点「\(name)」：\(isHit ? "当たり" : "外れ")（点 \(number)。0より上で当たり）",
      en: "Key point 「\(name)」: \(isHit ? "hit" : "miss") (\(english); above 0 hits)"
    )
  }

  private static func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  static let comparedPart = LocalizedText("比べたところ", en: "compared")
  static let nearestExample = LocalizedText("近い例", en: "nearest example")
  static let nearestCounterExample = LocalizedText("近い違う例", en: "nearest counter-example")
  static let sharedWords = LocalizedText("通じた言葉", en: "shared")
  static let lackingWords = LocalizedText("足りない言葉", en: "lacking")

  static func neighbour(_ neighbour: KeyPointExplanation.Neighbour) -> LocalizedText {
    LocalizedText(
      "「\(neighbour.text)」（言葉の\(neighbour.percent)％が同じ意味）",
      en: "「\(neighbour.text)」 (\(neighbour.percent)% of its words)"
    )
  }

  static func missingEntry(_ words: [String]) -> LocalizedText {
    let list = words.joined(separator: "｜")
    return LocalizedText("語「\(list)」のどれもありません。", en: "None of the required 「\(list)」 occurs.")
  }

  static func difference(_ difference: KeyPointExplanation.Difference) -> LocalizedText {
    switch difference {
    case .asks:
      LocalizedText(
        "例は述べていますが、この文は尋ねるか、お客様の言葉を繰り返しています。",
        en: "It asks or repeats; the example tells."
      )
    case .apologises:
      LocalizedText(
        "例は述べていますが、この文はお詫びや断りの言葉で終わっています。",
        en: "It ends as an apology; the example tells."
      )
    case .polarity(let word):
      LocalizedText(
        "「\(word)」を打ち消すかどうかが、例と逆です。",
        en: "「\(word)」 is denied in one and not in the other."
      )
    case .supposed(let word):
      LocalizedText("「\(word)」は、仮の話としてしか言っていません。", en: "「\(word)」 is only supposed.")
    case .quoted(let words):
      LocalizedText("「\(words)」は引用なので、数えません。", en: "「\(words)」 is quoted and does not count.")
    case .regretted(let word):
      LocalizedText("「\(word)」は、済んだことのお詫びとして言っています。", en: "「\(word)」 is being apologised for.")
    case .counterExampleIsNearer(let words):
      LocalizedText(
        "例よりも、違う例に似ています\(words.isEmpty ? "" : "（\(words.joined(separator: "、"))）")。",
        en: "A counter-example is nearer than any example"
          + "\(words.isEmpty ? "" : " (\(words.joined(separator: ", ")))")."
      )
    case .acts(let missing, let added):
      LocalizedText(
        [
          missing.isEmpty ? nil : "例がしている「\(missing.joined(separator: "」「"))」をしていません。",
          added.isEmpty ? nil : "例にない「\(added.joined(separator: "」「"))」をしています。",
        ]
        .compactMap { $0 }.joined(),
        en: [
          missing.isEmpty ? nil : "Lacks the acts \(missing.joined(separator: ", ")).",
          added.isEmpty ? nil : "Adds the acts \(added.joined(separator: ", ")).",
        ]
        .compactMap { $0 }.joined(separator: " ")
      )
    }
  }

  static func suggestionLead(isHit: Bool) -> LocalizedText {
    isHit
      ? LocalizedText("当たってほしくなければ", en: "to make it miss")
      : LocalizedText("当たってほしければ", en: "to make it hit")
  }

  static func suggestion(_ suggestion: KeyPointExplanation.Suggestion) -> LocalizedText {
    switch suggestion {
    case .addExample(let text):
      LocalizedText("例に「\(text)」を足すと当たります。", en: "add the example 「\(text)」.")
    case .addCounterExample(let text):
      LocalizedText("違う例に「\(text)」を足すと外れます。", en: "add the counter-example 「\(text)」.")
    case .dropCounterExample(let text):
      LocalizedText("違う例「\(text)」を消すと当たります。", en: "drop the counter-example 「\(text)」.")
    case .widenEntry(let entry, let words):
      LocalizedText(
        "語「\(entry.joined(separator: "｜"))」に「\(words.joined(separator: "｜"))」を足すと当たります。",
        en:
          "widen the words 「\(entry.joined(separator: "｜"))」 by 「\(words.joined(separator: "｜"))」."
      )
    case .require(let words):
      LocalizedText(
        "語「\(words.joined(separator: "｜"))」を足すと外れます。",
        en: "require one of 「\(words.joined(separator: "｜"))」."
      )
    }
  }

  static let noSuggestion = LocalizedText(
    "一つ足すだけで変わる直し方は見つかりません。例や語を見直してください。",
    en: "No single change would do; look at the examples and words again."
  )

  static func keyPointsOverlap(_ point: String, _ other: String, example: String) -> LocalizedText {
    LocalizedText(
      "要点「\(point)」の例「\(example)」は、要点「\(other)」にも当たります。「\(other)」の違う例に足すか、語で分けてください",
      en:
        "the example 「\(example)」 of 「\(point)」 hits 「\(other)」, too; add it to the counter-examples there"
    )
  }

  static func otherKeyPoint(_ name: String) -> LocalizedText {
    LocalizedText("要点「\(name)」はここです", en: "「\(name)」 is here")
  }

  static func noSuchKeyPoint(_ place: String) -> LocalizedText {
    LocalizedText(
      "「\(place)」に要点がありません。「# 要点」の下に「## 名前」と「- 例：「…」」を書きます。",
      en: "There is no key point in 「\(place)」; write them below 「# 要点」."
    )
  }

  static let keyPointNeedsPlace = LocalizedText(
    "台本の番号か、要点を書いたファイルを指定してください（例：otai keypoint KJ-90 「ことば」）。",
    en: "Name a role-play or a file with key points: otai keypoint KJ-90 \"words\"."
  )
}
