import SourceDiagnostics

/// The keys of items that every screenplay shares; the one table for parsing and for 「もしかして」.
enum ItemKey: String, CaseIterable, Sendable {
  case example = "例"
  case counterExample = "違う例"
  case words = "語"
  case clauses = "根拠"
  case customer = "お客様"
  case supervisor = "上席"
  case narration = "ト書き"
  case authority = "権限"
  case modelReply = "手本"
  case moodChange = "気持ち"
  case mark = "しるし"
  case advice = "指導"
  case suppression = "指摘の除外"
  case transition = "→"
  case review = "講評"
  case input = "オペレーター"
  case expectation = "期待"
  case record = "記録"
  case required = "要る"
  case unwanted = "要らない"

  /// Whether conditions may stand in brackets behind the key.
  var allowsConditions: Bool {
    switch self {
    case .customer, .supervisor, .narration: true
    default: false
    }
  }

  init?(_ name: TextSlice) {
    guard let key = Self.byName[name.trimmed.folded] else { return nil }
    self = key
  }

  private static let byName = WidthFolding.table(allCases.map { ($0.rawValue, $0) })
}

/// A place where items with known keys stand.
enum ItemPlace: Sendable {
  case keyPoint
  case scene
  case reaction
  case habit
  case ending
  case trial
  case record

  /// The keys that may stand here.
  var keys: [ItemKey] {
    switch self {
    case .keyPoint: [.example, .counterExample, .words, .clauses]
    case .scene: [.customer, .supervisor, .narration, .authority]
    case .reaction:
      [
        .modelReply, .moodChange, .mark, .narration, .customer, .supervisor, .advice, .suppression,
        .clauses, .transition,
      ]
    case .habit:
      [.moodChange, .mark, .narration, .customer, .supervisor, .advice, .clauses]
    case .ending: [.supervisor, .customer, .narration, .review, .clauses]
    case .trial: [.input, .record, .expectation]
    case .record: [.required, .unwanted]
    }
  }

  /// What people call the place.
  var name: LocalizedText {
    switch self {
    case .keyPoint: LocalizedText("要点", en: "a key point")
    case .scene: LocalizedText("場面の初め", en: "the beginning of a scene")
    case .reaction: LocalizedText("見出し（###）の下", en: "a reaction (###)")
    case .habit: LocalizedText("お客様像の見出し（###）の下", en: "a customer's reaction (###)")
    case .ending: LocalizedText("結末", en: "an ending")
    case .trial: LocalizedText("試し", en: "a trial")
    case .record: LocalizedText("対応記録", en: "the record")
    }
  }
}
