import Content

/// Reads when a next call begins: `同日15時`, `翌日10時`, `翌営業日10時`, `3日後13時30分`, `2営業日後9時半`; who places it may follow:
/// `翌日10時に架電`.
enum NextCallReader {
  /// Returns the time that is written, or nil where it is none.
  static func time(_ slice: TextSlice) -> NextCallTime? {
    let (slice, direction) = direction(endingOf: slice.trimmed)
    guard let (day, rest) = day(slice), let hour = rest.leadingNumber, !hour.isSigned,
      0..<24 ~= hour.value, let minute = minute(behindHour: hour.rest)
    else { return nil }
    return NextCallTime(day: day, minute: hour.value * 60 + minute, direction: direction)
  }

  /// Parts the time from who places the call, where that is written.
  private static func direction(
    endingOf slice: TextSlice
  ) -> (time: TextSlice, RolePlay.Direction?) {
    for direction in RolePlay.Direction.allCases {
      let ending = Array("に\(direction.japaneseName)".unicodeScalars)
      let length = slice.count - ending.count
      guard length > 0, slice.dropping(first: length).starts(with: ending) else { continue }
      return (slice[0..<length].trimmed, direction)
    }
    return (slice, nil)
  }

  private static func day(_ slice: TextSlice) -> (NextCallTime.Day, TextSlice)? {
    for (word, day) in fixed where slice.starts(with: word) {
      return (day, slice.dropping(first: word.count).trimmed)
    }
    guard let number = slice.leadingNumber, !number.isSigned, 0...366 ~= number.value else {
      return nil
    }
    for (word, isBusiness) in counted where number.rest.starts(with: word) {
      let day: NextCallTime.Day =
        isBusiness ? .business(days: number.value) : .later(days: number.value)
      return (day, number.rest.dropping(first: word.count).trimmed)
    }
    return nil
  }

  private static func minute(behindHour slice: TextSlice) -> Int? {
    if !slice.isEmpty, slice[0] == ":" { return minute(slice.dropping(first: 1), ends: nil) }
    guard !slice.isEmpty, slice[0] == "時" else { return nil }
    let rest = slice.dropping(first: 1).trimmed
    if rest.isEmpty { return 0 }
    return rest.matches("半") ? 30 : minute(rest, ends: "分")
  }

  private static func minute(_ slice: TextSlice, ends unit: String?) -> Int? {
    guard let number = slice.leadingNumber, !number.isSigned, 0..<60 ~= number.value else {
      return nil
    }
    let isWhole = unit.map { number.rest.matches($0) } ?? number.rest.isEmpty
    return isWhole ? number.value : nil
  }

  private static let fixed: [(word: [Unicode.Scalar], day: NextCallTime.Day)] = [
    (Array("同日".unicodeScalars), .later(days: 0)), (Array("翌日".unicodeScalars), .later(days: 1)),
    (Array("翌営業日".unicodeScalars), .business(days: 1)),
  ]
  private static let counted: [(word: [Unicode.Scalar], isBusiness: Bool)] = [
    (Array("営業日後".unicodeScalars), true), (Array("日後".unicodeScalars), false),
  ]
}
