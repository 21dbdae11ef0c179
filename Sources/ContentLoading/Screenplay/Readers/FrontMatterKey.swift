/// The keys of a screenplay's front matter; the one table for parsing and for 「もしかして」.
enum FrontMatterKey: String, CaseIterable, Sendable {
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

  /// The key in English.
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
    }
  }

  /// Whether a screenplay cannot be without it.
  var isRequired: Bool {
    switch self {
    case .authority, .customerKinds, .customerName: false
    default: true
    }
  }

  init?(_ name: TextSlice) {
    guard let key = Self.byName[name.trimmed.folded] else { return nil }
    self = key
  }

  private static let byName = WidthFolding.table(
    allCases.flatMap { [($0.rawValue, $0), ($0.alias, $0)] }
  )
}
