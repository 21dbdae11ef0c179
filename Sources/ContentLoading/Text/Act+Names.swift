import Content

extension Act {
  private static let byName: [String: Act] = Dictionary(
    allCases.flatMap { [($0.japaneseName, $0), ($0.rawValue, $0)] }
  ) { first, _ in first }

  /// Returns the act of a Japanese or English name that is folded, or nil.
  static func named(_ name: String) -> Act? { byName[name] }
}
