/// Gives every clause of a document a name of its own.
///
/// The order of choice: `{#id}`, 第N条, a leading number, the name that the format carries, a running number. Numbers
/// that begin anew below a numbered clause or a 附則 take the name above them along.
struct ClauseIdentifiers {
  /// What a clause was called, and whether another had the name before.
  struct Name {
    let identifier: String
    /// The index of the heading that has the name already; nil where the name is new.
    let first: Int?
    /// Whether the author wrote the name.
    let isExplicit: Bool
  }

  private var taken: [String: Int] = [:]
  private var running = 0

  /// Returns a name for each heading, in their order.
  ///
  /// - Parameter headings: The headings with their levels, which count from 1.
  /// - Returns: As many names, each only once.
  static func names(for headings: [(heading: DocumentHeading, level: Int)]) -> [Name] {
    var identifiers = ClauseIdentifiers()
    let wanted = wantedNames(for: headings)
    // Numbered clauses keep their numbers, whatever stands between them.
    let reserved = Set(wanted.compactMap { $0 })
    return headings.indices.map { index in
      let isExplicit = headings[index].heading.identifier != nil
      let name = wanted[index] ?? identifiers.nextRunning(except: reserved)
      return identifiers.claim(name, at: index, isExplicit: isExplicit, except: reserved)
    }
  }

  private mutating func nextRunning(except reserved: Set<String>) -> String {
    repeat {
      running += 1
    } while reserved.contains("section-\(running)")
      || taken["section-\(running)"] != nil
    return "section-\(running)"
  }

  private mutating func claim(
    _ name: String,
    at index: Int,
    isExplicit: Bool,
    except reserved: Set<String>
  ) -> Name {
    guard let first = taken[name] else {
      taken[name] = index
      return Name(identifier: name, first: nil, isExplicit: isExplicit)
    }
    var suffix = 2
    while taken["\(name)-\(suffix)"] != nil || reserved.contains("\(name)-\(suffix)") {
      suffix += 1
    }
    taken["\(name)-\(suffix)"] = index
    return Name(identifier: "\(name)-\(suffix)", first: first, isExplicit: isExplicit)
  }

  private static func wantedNames(
    for headings: [(heading: DocumentHeading, level: Int)]
  ) -> [String?] {
    var above: [(level: Int, name: String?, isNumbered: Bool)] = []
    var supplement: String?
    var supplements = 0
    return headings.map { heading, level in
      above.removeAll { $0.level >= level }
      let number = ClauseNumber.prefix(of: heading.text)?.number
      var name = heading.identifier
      if case .supplement? = number {
        supplements += 1
        let own = supplements == 1 ? "supplement" : "supplement-\(supplements)"
        name = name ?? own
        supplement = name
      } else if case .named(let unit, _)? = number, unit != .article {
        supplement = nil
      }
      let isNumbered = number != nil
      name = name ?? number.map { full($0, below: above.last, in: supplement) }
      name = name ?? heading.fallbackIdentifier.flatMap { $0.isEmpty ? nil : $0 }
      above.append((level, name, isNumbered))
      return name
    }
  }

  private static func full(
    _ number: ClauseNumber,
    below parent: (level: Int, name: String?, isNumbered: Bool)?,
    in supplement: String?
  ) -> String {
    let own = number.identifier
    switch number {
    case .named(.article, _): return supplement.map { "\($0)-\(own)" } ?? own
    case .named(.division, _), .named(.subdivision, _):
      guard let parent, parent.isNumbered, let name = parent.name else { return own }
      return "\(name)-\(own)"
    case .named, .supplement: return own
    case .plain(let numbers):
      if let parent, parent.isNumbered, let name = parent.name, numbers.count == 1 {
        return "\(name)-\(own)"
      }
      return supplement.map { "\($0)-\(own)" } ?? own
    }
  }
}
