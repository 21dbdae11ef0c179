import Content

/// What several conditions together allow.
struct ConditionSet {
  /// What a comparison is about.
  private enum Subject: Hashable {
    case mood(String)
    case callTime
    case warnings
    /// Turns or seconds beyond the company's number; what the number is does not matter here.
    case companyLimit(CompanyLimits.Subject)
  }

  private var marks: [String: Bool] = [:]
  private var ranges: [Subject: Span] = [:]
  private var hasContradiction = false
  private let moods: [String: ClosedRange<Int>]

  /// Creates the set of conditions that all have to hold.
  ///
  /// - Parameters:
  ///   - conditions: Any conditions, in any order.
  ///   - moods: The bounds of each mood.
  init(_ conditions: [Condition], moods: [String: ClosedRange<Int>]) {
    self.moods = moods
    for condition in conditions {
      switch condition {
      case .mark(let name, let isSet):
        if marks.updateValue(isSet, forKey: name) == !isSet { hasContradiction = true }
      case .mood(let name, let comparison, let number):
        narrow(.mood(name), to: Span(comparison, number))
      case .callTime(let comparison, let seconds):
        narrow(.callTime, to: Span(comparison, seconds))
      case .warnings(let comparison, let number):
        narrow(.warnings, to: Span(comparison, number))
      case .companyLimit(let subject, let comparison):
        narrow(.companyLimit(subject), to: Span(comparison, 0))
      }
    }
  }

  /// Whether no call can ever meet all of them.
  var isImpossible: Bool {
    hasContradiction || ranges.values.contains(where: \.isEmpty)
  }

  /// Returns whether a condition holds whenever these hold.
  func implies(_ condition: Condition) -> Bool {
    switch condition {
    case .mark(let name, let isSet): marks[name] == isSet
    case .mood(let name, let comparison, let number):
      span(of: .mood(name)).isInside(Span(comparison, number))
    case .callTime(let comparison, let seconds):
      span(of: .callTime).isInside(Span(comparison, seconds))
    case .warnings(let comparison, let number):
      span(of: .warnings).isInside(Span(comparison, number))
    case .companyLimit(let subject, let comparison):
      span(of: .companyLimit(subject)).isInside(Span(comparison, 0))
    }
  }

  private mutating func narrow(_ subject: Subject, to span: Span) {
    ranges[subject] = self.span(of: subject).intersection(span)
  }

  /// What the conditions, or else the bounds, leave of a number.
  private func span(of subject: Subject) -> Span {
    if let span = ranges[subject] { return span }
    switch subject {
    case .callTime, .warnings: return Span(lower: 0, upper: .max)
    case .companyLimit: return Span(lower: .min, upper: .max)
    case .mood(let name):
      return moods[name].map { Span(lower: $0.lowerBound, upper: $0.upperBound) }
        ?? Span(lower: .min, upper: .max)
    }
  }

  /// The numbers from one to another, none where the lower is above the upper.
  private struct Span {
    let lower: Int
    let upper: Int

    init(lower: Int, upper: Int) {
      self.lower = lower
      self.upper = upper
    }

    init(_ comparison: Condition.Comparison, _ number: Int) {
      switch comparison {
      case .atLeast: self.init(lower: number, upper: .max)
      case .above: self.init(lower: number + 1, upper: .max)
      case .atMost: self.init(lower: .min, upper: number)
      case .below: self.init(lower: .min, upper: number - 1)
      }
    }

    var isEmpty: Bool { lower > upper }

    func intersection(_ other: Span) -> Span {
      Span(lower: max(lower, other.lower), upper: min(upper, other.upper))
    }

    func isInside(_ other: Span) -> Bool { lower >= other.lower && upper <= other.upper }
  }
}

extension ScreenplayDraft {
  /// The bounds of each mood.
  var moodBounds: [String: ClosedRange<Int>] {
    Dictionary(moods.map { ($0.value.name, $0.value.bounds) }) { first, _ in first }
  }
}
