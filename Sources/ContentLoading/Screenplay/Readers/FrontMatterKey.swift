/// The keys of a kind of front matter; the one table for parsing and for 「もしかして」.
protocol FrontMatterKeys: Hashable, CaseIterable, RawRepresentable<String>, Sendable {
  /// The key in English.
  var alias: String { get }
  /// Whether a file cannot be without it.
  var isRequired: Bool { get }
}

extension FrontMatterKeys {
  /// Finds the key of a name, in either language and any width.
  init?(_ name: TextSlice) {
    let folded = name.trimmed.folded
    let key = Self.allCases.first {
      WidthFolding.key($0.rawValue) == folded || WidthFolding.key($0.alias) == folded
    }
    guard let key else { return nil }
    self = key
  }
}

/// The keys of a role-play's front matter.
enum FrontMatterKey: String, FrontMatterKeys {
  case format = "形式"
  case number = "番号"
  case title = "題名"
  case direction = "方向"
  case difficulty = "難しさ"
  case topic = "話題"
  case passMark = "合格"
  case opening = "開始"
  case authority = "権限"
  case customerKinds = "お客様の種類"
  case customerName = "相手の名"
  case character = "お客様像"
  case startsAt = "日時"

  var alias: String {
    switch self {
    case .format: "format"
    case .number: "number"
    case .title: "title"
    case .direction: "direction"
    case .difficulty: "difficulty"
    case .topic: "topic"
    case .passMark: "pass"
    case .opening: "start"
    case .authority: "authority"
    case .customerKinds: "customer-kinds"
    case .customerName: "customer-name"
    case .character: "character"
    case .startsAt: "starts"
    }
  }

  var isRequired: Bool {
    switch self {
    case .authority, .customerKinds, .customerName, .character, .startsAt: false
    default: true
    }
  }
}

/// The keys of a kind of customer's front matter.
enum CharacterKey: String, FrontMatterKeys {
  case format = "形式"
  case name = "名前"

  var alias: String {
    switch self {
    case .format: "format"
    case .name: "name"
    }
  }

  var isRequired: Bool { true }
}
