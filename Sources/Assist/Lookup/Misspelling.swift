/// Tells words apart that were mistyped from other words.
enum Misspelling {
  /// Returns whether two words differ by one letter too many, too few or other, or by two neighbours changed round.
  static func isOneSlip<Letter: Equatable>(_ left: [Letter], _ right: [Letter]) -> Bool {
    guard abs(left.count - right.count) <= 1 else { return false }
    var common = 0
    while common < min(left.count, right.count), left[common] == right[common] { common += 1 }
    let first = left[common...]
    let second = right[common...]
    if first.dropFirst() == second.dropFirst() || first.dropFirst() == second
      || first == second.dropFirst()
    {
      return true
    }
    guard first.count >= 2, second.count >= 2 else { return false }
    return first[common] == second[common + 1] && first[common + 1] == second[common]
      && first.dropFirst(2) == second.dropFirst(2)
  }
}
