package import Content

/// What a desk has taken so far: how often each wording was used, and when last.
package struct Usage: Hashable, Sendable {
  /// The use of one wording.
  package struct Entry: Hashable, Sendable {
    package let count: Int
    package let lastDay: CalendarDate

    package init(count: Int, lastDay: CalendarDate) {
      self.count = count
      self.lastDay = lastDay
    }
  }

  /// By the identifier of the template.
  package let entries: [String: Entry]
  private let mostOften: Int
  private let lastDay: CalendarDate?

  package init(_ entries: [String: Entry] = [:]) {
    self.entries = entries
    mostOften = entries.values.map(\.count).max() ?? 0
    lastDay = entries.values.map(\.lastDay).max()
  }

  /// Returns how much of the desk's use a wording has: 0 where it was never taken, at most 1.
  ///
  /// Three quarters for how often, beside the one taken most often; a quarter where it was taken on the last day on
  /// which anything was.
  package func share(of template: String) -> Double {
    guard let entry = entries[template], mostOften > 0 else { return 0 }
    let often = 0.75 * Double(entry.count) / Double(mostOften)
    return often + (entry.lastDay == lastDay ? 0.25 : 0)
  }
}
