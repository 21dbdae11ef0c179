import Assist
import Content
import JapaneseText
import SourceDiagnostics

/// A place for values that no test looks at the place of.
let somewhere = SourceRange(line: 1, columns: 1..<2)

/// Builds a template.
func template(
  _ id: String,
  _ title: String,
  _ wording: String,
  acts: [Act] = [],
  situations: [String] = [],
  clauses: [String] = [],
  speaker: Answerers = .everyone,
  tone: Template.Tone = .polite,
  presupposing words: [String] = [],
  after customer: String? = nil
) -> Template {
  Template(
    id: id,
    title: title,
    wording: Wording(wording),
    acts: acts,
    situations: situations,
    clauses: clauses.compactMap { ClauseReference($0) },
    speaker: speaker,
    tone: tone,
    customerExamples: customer.map { [$0] } ?? [],
    presupposedWords: words,
    range: somewhere
  )
}

/// Builds a topic.
func topic(
  _ name: String,
  _ words: String...,
  answerers: Answerers = .supervisor,
  decider: String = "上席"
) -> Topic {
  Topic(
    name: name,
    words: words,
    answerers: answerers,
    decider: decider,
    clauses: [ClauseReference(policy: "authority", clause: "table")],
    range: somewhere
  )
}

/// Gives readings of the words that the tests use; everything else reads as it is written.
struct SampleReading {
  private static let readings = [
    ("折り返し", "オリカエシ"), ("折返し", "オリカエシ"), ("電話", "デンワ"), ("責任者", "セキニンシャ"), ("保留", "ホリュウ"),
    ("名乗り", "ナノリ"), ("時刻", "ジコク"), ("解約", "カイヤク"), ("理由", "リユウ"), ("期限", "キゲン"), ("料金", "リョウキン"),
    ("案内", "アンナイ"), ("詫び", "ワビ"), ("承認", "ショウニン"), ("確認", "カクニン"), ("少々", "ショウショウ"), ("待ち", "マチ"),
    ("東京", "トウキョウ"), ("権限外", "ケンゲンガイ"), ("質問", "シツモン"), ("断り", "コトワリ"), ("終話", "シュウワ"),
    ("答え", "コタエ"),
  ]

  /// Splits a text at the words that have a reading, and at the signs.
  static func words(_ text: String) -> [SpokenWord] {
    var words: [SpokenWord] = []
    var rest = Substring(text)
    var open = ""
    func close() {
      if !open.isEmpty { words.append(SpokenWord(surface: open, reading: open)) }
      open = ""
    }
    while let first = rest.first {
      if let (surface, reading) = readings.first(where: { rest.hasPrefix($0.0) }) {
        close()
        words.append(SpokenWord(surface: surface, reading: reading))
        rest = rest.dropFirst(surface.count)
      } else if first.isLetter || first.isNumber {
        open.append(first)
        rest = rest.dropFirst()
      } else {
        close()
        words.append(SpokenWord(surface: String(first), reading: String(first)))
        rest = rest.dropFirst()
      }
    }
    close()
    return words
  }
}

/// Bytes in memory, as a cache would keep them in a file; unchecked, because nobody writes them.
final class Kept: HeldBytes, @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer

  init(_ bytes: some Collection<UInt8>) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    copy.copyBytes(from: bytes)
    self.bytes = UnsafeRawBufferPointer(copy)
  }

  deinit { bytes.deallocate() }
}

/// Knows no word.
struct NoWords: Tokenizer {
  func tokens(in text: String) -> [Token] { [] }
}

/// A handful of templates that share words.
enum SampleTemplates {
  static let callback = template(
    "callback",
    "折り返しのご案内（時刻つき）",
    "確認のうえ、本日{{時刻}}までに責任者からお電話を差し上げます。",
    acts: [.offerCallback, .stateDeadline, .escalate],
    situations: ["折り返し", "権限外の質問"],
    clauses: ["callbacks#deadline"],
    after: "お前が答えろ。今すぐここで言え"
  )
  static let hold = template(
    "hold",
    "保留のお願い",
    "確認いたしますので、少々お待ちいただけますでしょうか。",
    acts: [.hold],
    situations: ["お調べ"],
    clauses: ["callbacks#hold"],
    tone: .short
  )
  static let apology = template(
    "apology",
    "お詫び",
    "お待たせして申し訳ございません。折り返しが遅くなりました。",
    acts: [.apology],
    situations: ["お待たせ"]
  )
  static let reason = template(
    "reason",
    "お断りの理由",
    "責任者の承認を得てお答えする決まりでございます。",
    acts: [.explainReason, .refuse],
    situations: ["権限外の質問"],
    clauses: ["compliance#answering"],
    tone: .firm
  )
  static let cancel = template(
    "cancel",
    "解約の料金",
    "東京のお客様の解約の料金は{{金額}}でございます。",
    acts: [.inform],
    situations: ["光回線の解約と解約金"],
    speaker: .skilled(["解約担当"])
  )

  static let all = [callback, hold, apology, reason, cancel]

  static let knowledge = CompanyKnowledge(
    topics: [topic("光回線の解約と解約金", "解約")],
    synonyms: [
      SynonymGroup(word: "折り返し", others: ["コールバック", "かけ直す"]),
      SynonymGroup(word: "責任者", others: ["SV", "上司"]),
    ]
  )

  static let index = TemplateIndex(
    templates: TemplateList(all),
    knowledge: knowledge,
    splitting: { SampleReading.words($0) }
  )
}
