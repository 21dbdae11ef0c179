/// Hides what identifies or pays: numbers of cards, accounts and telephones, and mail addresses.
///
/// Every hidden scalar is replaced by one scalar of the same width, so that positions in the text stay right. Masking what
/// is masked changes nothing.
package enum Masking {
  /// Returns the text with such numbers and addresses hidden.
  ///
  /// Hidden are seven digits or more of any script that are read as one number (see `NumberRun`), and mail addresses but
  /// for `@` and dots. Dates, times and amounts of yen stay.
  ///
  /// - Complexity: Linear in the length of the text.
  package static func masked(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    maskAddresses(in: &scalars)
    maskNumbers(in: &scalars)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Returns whether a number in a text may be a card's: thirteen digits to nineteen that are read as one.
  ///
  /// - Complexity: Linear in the length of the text.
  package static func holdsCardNumber(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      guard let run = NumberRun(startingAt: index, in: scalars) else {
        index += 1
        continue
      }
      if run.identifyingParts.contains(where: { cardDigits ~= $0.flatMap(\.positions).count }) {
        return true
      }
      index = run.end
    }
    return false
  }

  private static let cardDigits = 13...19

  /// The fewest digits of a number that is hidden; postal codes and telephone numbers without area have seven.
  private static let fewestDigits = 7

  private static func maskNumbers(in scalars: inout [Unicode.Scalar]) {
    var index = 0
    while index < scalars.count {
      guard let run = NumberRun(startingAt: index, in: scalars) else {
        index += 1
        continue
      }
      for part in run.identifyingParts {
        let positions = part.flatMap(\.positions)
        guard positions.count >= fewestDigits else { continue }
        for position in positions { scalars[position] = standIn(for: scalars[position]) }
      }
      index = run.end
    }
  }

  private static func maskAddresses(in scalars: inout [Unicode.Scalar]) {
    // Up to here everything belongs to an address that is masked already.
    var done = 0
    for at in scalars.indices where at >= done && (scalars[at] == "@" || scalars[at] == "＠") {
      var start = at
      while start > done, isAddressScalar(scalars[start - 1]) { start -= 1 }
      var end = at + 1
      while end < scalars.count, isAddressScalar(scalars[end]) { end += 1 }
      guard start < at, end > at + 1 else { continue }
      for position in start..<end where position != at && !isDot(scalars[position]) {
        scalars[position] = standIn(for: scalars[position])
      }
      done = end
    }
  }

  /// What is hidden must belong here as well as what it is hidden by: a second masking finds the same addresses.
  private static func isAddressScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
    default: scalar.spokenDigit != nil || "._%+-．＿％＋－*＊".unicodeScalars.contains(scalar)
    }
  }

  private static func isDot(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar == "．" }

  private static func standIn(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.value < 0x80 ? "*" : "＊"
  }
}
