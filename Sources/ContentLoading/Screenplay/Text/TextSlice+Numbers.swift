extension TextSlice {
  /// A number at the start of a slice.
  struct LeadingNumber {
    let value: Int
    let isSigned: Bool
    /// What follows, trimmed.
    let rest: TextSlice
  }

  /// Returns the number that the slice begins with, or nil where there is none or it has over six digits.
  ///
  /// `+` is a plus; `-`, `−`, `－` and the long vowel `ー` are a minus.
  var leadingNumber: LeadingNumber? {
    let slice = trimmed
    guard !slice.isEmpty else { return nil }
    let isNegative = Self.isMinus(slice[0])
    let isSigned = isNegative || slice[0] == "+"
    let digits = slice.dropping(first: isSigned ? 1 : 0).trimmed
    let length = digits.prefixLength { "0"..."9" ~= $0 }
    guard 1...6 ~= length, let value = Int(digits[0..<length].folded) else { return nil }
    return LeadingNumber(
      value: isNegative ? -value : value,
      isSigned: isSigned,
      rest: digits.dropping(first: length).trimmed
    )
  }

  /// The whole slice as a number, or nil.
  var number: Int? {
    guard let leading = leadingNumber, leading.rest.isEmpty else { return nil }
    return leading.value
  }

  /// Returns whether a folded letter serves as minus before digits.
  static func isMinus(_ letter: Unicode.Scalar) -> Bool { letter == "-" || letter == "ー" }
}
