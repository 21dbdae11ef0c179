package import Content
import Foundation

/// Something that was done with the wordings at a desk; its words are masked.
package enum DeskEntry: Hashable, Codable, Sendable {
  /// Wordings were given out, in their order, by identifier; `kinds` are those of the call, as far as it is known.
  case taken(templates: [String], kinds: [CustomerKind], isPractice: Bool, day: String, at: Int)
  /// A search found nothing.
  case missed(query: String, day: String, at: Int)
}

/// What was taken and what was looked for in vain at a desk so far, in a file of the user.
package struct DeskHistory: Sendable {
  /// The characters of a search that are kept.
  private static let longestQuery = 60
  private let file: LineFile

  /// Names the file; it is made with the first entry.
  package init(path: String) {
    file = LineFile(path: path)
  }

  /// Returns the entries, oldest first; a line that makes no sense is passed over.
  package func entries() -> [DeskEntry] {
    // A count that is one too low changes an order a little: no reason to stop anybody.
    file.lines().compactMap { try? JSONDecoder().decode(DeskEntry.self, from: $0) }
  }

  /// Keeps that wordings were given out.
  ///
  /// - Parameters:
  ///   - templates: Their identifiers, in the order in which they were said.
  ///   - kinds: The kinds of the call, as far as they are known.
  ///   - isPractice: Whether the call was a practice call.
  ///   - day: The day at the desk.
  ///   - seconds: Seconds since 1970-01-01 00:00 UTC.
  /// - Throws: Where the file cannot be written.
  package func keepTaken(
    _ templates: [String],
    kinds: [CustomerKind],
    isPractice: Bool,
    on day: CalendarDate,
    at seconds: Int
  ) throws(RecordsError) {
    try append(
      .taken(
        templates: templates,
        kinds: kinds,
        isPractice: isPractice,
        day: day.description,
        at: seconds
      )
    )
  }

  /// Keeps that a search found nothing, with numbers and addresses in it hidden.
  ///
  /// - Parameters:
  ///   - query: What was looked for.
  ///   - day: The day at the desk.
  ///   - seconds: Seconds since 1970-01-01 00:00 UTC.
  /// - Throws: Where the file cannot be written.
  package func keepMissed(
    _ query: String,
    on day: CalendarDate,
    at seconds: Int
  ) throws(RecordsError) {
    // What is cut off must be masked as a part of the whole.
    let words = String(Masking.masked(query).prefix(Self.longestQuery))
    try append(.missed(query: words, day: day.description, at: seconds))
  }

  private func append(_ entry: DeskEntry) throws(RecordsError) {
    try file.append(encoding: entry)
  }
}
