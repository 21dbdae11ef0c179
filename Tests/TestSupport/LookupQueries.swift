import Foundation

/// Queries as operators type them, each with the wordings that are right.
package struct LookupQueries {
  /// A query.
  package struct Query {
    /// What was typed.
    package let text: String
    /// Identifiers; one of them must come first, or among the first three.
    package let templates: Set<String>
    /// How it was typed: `romaji`, `kana`, `fragment`, `two-words` or `typo`.
    package let kind: String
  }

  /// How many queries there are, and how many of them found the right wording.
  package struct Tally {
    package private(set) var count = 0
    package private(set) var first = 0
    package private(set) var amongThree = 0

    package var firstShare: Double { Double(first) / Double(max(1, count)) }
    package var amongThreeShare: Double { Double(amongThree) / Double(max(1, count)) }
  }

  package let queries: [Query]

  /// Reads a file with a line for each query: text, identifiers parted by commas, kind, with tabs between them.
  package init(contentsOfFile path: String) throws {
    queries = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map { line in
      let cells = line.split(separator: "\t").map(String.init)
      guard cells.count == 3 else { throw CocoaError(.fileReadCorruptFile) }
      let templates = Set(cells[1].split(separator: ",").map(String.init))
      return Query(text: cells[0], templates: templates, kind: cells[2])
    }
  }

  /// Returns how a search does, by kind and over all, and a line for each query that it misses.
  ///
  /// - Parameter search: Gives the identifiers of the first three wordings.
  /// - Returns: How many were found, by the kind of query and by `all`, and what was not found first.
  package func score(_ search: (String) -> [String]) -> (tallies: [String: Tally], misses: [String])
  {
    var tallies: [String: Tally] = [:]
    var misses: [String] = []
    for query in queries {
      let found = search(query.text)
      let isFirst = found.first.map(query.templates.contains) ?? false
      let isAmongThree = found.prefix(3).contains(where: query.templates.contains)
      for key in [query.kind, "all"] {
        tallies[key, default: Tally()].note(isFirst: isFirst, isAmongThree: isAmongThree)
      }
      guard !isFirst else { continue }
      let place = isAmongThree ? "not first" : "missed"
      misses.append(
        "\(place): \(query.kind) 「\(query.text)」 \(found.prefix(3).joined(separator: " "))"
          + " instead of \(query.templates.sorted().joined(separator: " "))"
      )
    }
    return (tallies, misses)
  }
}

extension LookupQueries.Tally {
  fileprivate mutating func note(isFirst: Bool, isAmongThree: Bool) {
    count += 1
    first += isFirst ? 1 : 0
    amongThree += isAmongThree ? 1 : 0
  }
}
