import Content

/// What rules and model together hold of a customer's words.
///
/// A rule wins where it fires. Anger alone is never harassment, so what crosses a line must be much likelier where the
/// words are business as well, and words of which nothing is likely enough are the business that is likeliest.
struct KindVerdict {
  private let matches: [RuleEngine.Match]

  /// How likely the model must find a kind; chosen on writers that it had not seen.
  private enum Cut {
    static let business: Float = 0.35
    /// Business beside something else, since it mostly stands alone.
    static let businessBesides: Float = 0.55
    static let crossing: Float = 0.5
    /// What crosses a line, in words that are likely business.
    static let crossingBesides: Float = 0.95
    /// What the rules for emergencies did not find.
    static let emergency: Float = 0.7
    /// What crosses a line, where nothing is likely.
    static let last: Float = 0.35
  }

  init(matches: [RuleEngine.Match]) {
    self.matches = matches
  }

  /// What the rules found, in scalars of the reading's text.
  var ruled: [KindGround] {
    matches.compactMap { match in
      guard case .mark(let name) = match.rule.target, let kind = CustomerKind(rawValue: name) else {
        return nil
      }
      return KindGround(kind: kind, range: match.range, rule: match.rule.id)
    }
  }

  /// Returns the kinds that the model finds beyond the rules, by column.
  ///
  /// - Parameter chances: How likely each kind is, by column.
  /// - Returns: Ascending; empty only where rules found something.
  func learned(chances: [Float]) -> [Int] {
    let kinds = CustomerKind.allCases
    let ruled = Set(ruled.map(\.kind))
    let denied = Set(
      matches.compactMap { match -> String? in
        guard case .mark(let name) = match.rule.target, name.hasPrefix("not-") else { return nil }
        return String(name.dropFirst(4))
      }
    )
    let open = kinds.indices.filter {
      !ruled.contains(kinds[$0]) && !denied.contains(kinds[$0].rawValue)
    }
    let isBusiness = kinds.indices.contains {
      kinds[$0].isBusiness && chances[$0] > Cut.business
    }
    let crossing = open.filter { column in
      guard !kinds[column].isBusiness else { return false }
      let cut = isBusiness ? Cut.crossingBesides : Cut.crossing
      return chances[column] > (kinds[column] == .emergency ? Cut.emergency : cut)
    }
    let isAlone = ruled.isEmpty && crossing.isEmpty
    let asks = [CustomerKind.disclosureRequest, .accommodation].contains { kind in
      kinds.firstIndex(of: kind).map { chances[$0] > Cut.crossing } ?? false
    }
    let business = open.filter { column in
      guard kinds[column].isBusiness else { return false }
      let besides = !isAlone || asks && [.ordinary, .complaint].contains(kinds[column])
      return chances[column] > (besides ? Cut.businessBesides : Cut.business)
    }
    // Business with a grievance is a complaint, so only the likelier of the two is told.
    let either = [CustomerKind.ordinary, .complaint].compactMap(kinds.firstIndex)
    let lesser =
      either.allSatisfy(business.contains) ? either.min { chances[$0] < chances[$1] } : nil
    let likely = (crossing + business).sorted().filter { $0 != lesser }
    guard likely.isEmpty, ruled.isEmpty else { return likely }
    let best = open.max { chances[$0] < chances[$1] }
    let calm = open.filter { kinds[$0].isBusiness }.max { chances[$0] < chances[$1] }
    guard let best else { return [] }
    return [chances[best] > Cut.last ? best : calm ?? best]
  }
}
