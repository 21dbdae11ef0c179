/// A day of the week, in the order in which a count of days from year 1 meets them.
package enum Weekday: String, Hashable, Codable, CaseIterable, Sendable {
  case sunday
  case monday
  case tuesday
  case wednesday
  case thursday
  case friday
  case saturday

  /// The one Chinese character that stands for it.
  package var japaneseName: Character {
    switch self {
    case .sunday: "日"
    case .monday: "月"
    case .tuesday: "火"
    case .wednesday: "水"
    case .thursday: "木"
    case .friday: "金"
    case .saturday: "土"
    }
  }

  /// Returns the day of a character, or nil for any other one.
  package init?(_ name: Character) {
    guard let day = Self.allCases.first(where: { $0.japaneseName == name }) else { return nil }
    self = day
  }
}
