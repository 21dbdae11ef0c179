/// Digits that may be read as one number: groups that hyphens, spaces, commas, brackets or 「の」 join.
///
/// Marks that combine with a digit and invisible formatting belong to its group.
struct NumberRun {
  /// Digits with nothing between them.
  struct Group {
    /// The places of the digits.
    var positions: [Int] = []
    var values: [Int] = []
    /// What stands between the group before and this one.
    let joiner: ArraySlice<Unicode.Scalar>
    /// Whether the group says when or how much, and not who.
    var isHarmless = false
  }

  private var groups: [Group] = []
  /// The place behind the run.
  private(set) var end: Int

  /// Reads the longest run that starts at a place; nil where no digit stands there.
  init?(startingAt start: Int, in scalars: [Unicode.Scalar]) {
    guard scalars[start].spokenDigit != nil else { return nil }
    end = start
    var next: Int? = start
    while let first = next {
      var group = Group(joiner: scalars[end..<first])
      end = first
      while end < scalars.count {
        if let digit = scalars[end].spokenDigit {
          group.positions.append(end)
          group.values.append(digit)
        } else if !scalars[end].isAttached {
          break
        }
        end += 1
      }
      groups.append(group)
      next = Self.joinedDigit(behind: end, in: scalars)
    }
    markDates()
    markThousands()
    markAmounts(before: scalars[..<start].last, after: scalars[end...].prefix(2))
  }

  /// The stretches of groups that may identify somebody.
  var identifyingParts: [ArraySlice<Group>] {
    groups.split { $0.isHarmless }
  }

  // MARK: What says no more than when or how much

  /// A year of four digits that begins with 19 or 20, then one or two digits each for month and day.
  private mutating func markDates() {
    var index = 0
    while index + 2 < groups.count {
      let (year, month, day) = (groups[index].values, groups[index + 1], groups[index + 2])
      if year.count == 4, [19, 20].contains(year[0] * 10 + year[1]),
        1...12 ~= month.shortNumber, 1...31 ~= day.shortNumber
      {
        for part in index..<(index + 3) { groups[part].isHarmless = true }
        index += 3
      } else {
        index += 1
      }
    }
  }

  /// Amounts with a comma before every three digits.
  private mutating func markThousands() {
    var index = 0
    while index < groups.count {
      var last = index
      while last + 1 < groups.count, groups[last + 1].isThousands { last += 1 }
      if last > index, groups[index].values.count <= 3, groups[index].values[0] != 0 {
        for part in index...last { groups[part].isHarmless = true }
      }
      index = last + 1
    }
  }

  /// An amount of yen, or a time behind another number.
  private mutating func markAmounts(
    before: Unicode.Scalar?,
    after: ArraySlice<Unicode.Scalar>
  ) {
    if let before, "¥￥".unicodeScalars.contains(before), groups[0].values[0] != 0 {
      groups[0].isHarmless = true
    }
    let last = groups.count - 1
    let isApart =
      last == 0 || groups[last - 1].isHarmless || groups[last].joiner.contains(where: \.isPause)
    guard isApart, let unit = after.first(where: { !$0.properties.isWhitespace }) else { return }
    let isAmount = "円万億".unicodeScalars.contains(unit) && groups[last].values[0] != 0
    let isTime = "時分秒日月年回".unicodeScalars.contains(unit) && groups[last].values.count <= 4
    if isAmount || isTime { groups[last].isHarmless = true }
  }

  /// Returns the place of the digit that goes on with the number, behind at most three joining scalars.
  private static func joinedDigit(behind end: Int, in scalars: [Unicode.Scalar]) -> Int? {
    var place = end
    while place < scalars.count, place - end < 3, scalars[place].isJoiner { place += 1 }
    guard place > end, place < scalars.count, scalars[place].spokenDigit != nil else { return nil }
    return place
  }
}

extension NumberRun.Group {
  /// The number of one or two digits; 0 for a longer one.
  fileprivate var shortNumber: Int { values.count > 2 ? 0 : values.reduce(0) { $0 * 10 + $1 } }

  /// Whether the group goes on with an amount.
  fileprivate var isThousands: Bool {
    guard values.count == 3, joiner.count == 1, let comma = joiner.first else { return false }
    return comma == "," || comma == "，"
  }
}

extension Unicode.Scalar {
  /// The digit that the scalar stands for, in any script, kanji included; nil for anything else.
  var spokenDigit: Int? {
    switch properties.numericType {
    case .decimal, .digit: properties.numericValue.map { Int($0) }
    default: Self.kanjiDigits[self]
    }
  }

  private static let kanjiDigits: [Unicode.Scalar: Int] = [
    "〇": 0, "零": 0, "○": 0, "◯": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
    "九": 9,
  ]

  /// Whether the scalar is shown as a part of the one before it, or not at all.
  fileprivate var isAttached: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }

  /// Whether the scalar may stand inside a number.
  fileprivate var isJoiner: Bool {
    switch self {
    case "の", "(", ")", "（", "）", ".", "．", "・", "･", "/", "／", "ー", "ｰ", "−", "─": true
    default: properties.generalCategory == .dashPunctuation || isPause
    }
  }

  /// Whether the scalar may also stand between two numbers.
  fileprivate var isPause: Bool {
    properties.generalCategory == .spaceSeparator || self == "\t"
      || "、，,､".unicodeScalars.contains(self)
  }
}
