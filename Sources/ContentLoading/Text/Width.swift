/// Makes letters that differ only in width equal, because an input method writes either.
package enum Width {
  /// Returns the half-width form of a full-width ASCII character or space; every other scalar stays as it is.
  package static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000, 0xA0: " "
    default: scalar
    }
  }

  /// Returns the text with every scalar folded, so that offsets in scalars stay the same.
  package static func folded(_ text: some StringProtocol) -> String {
    guard text.unicodeScalars.contains(where: { folded($0) != $0 }) else { return String(text) }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(folded(scalar)) }
    return String(result)
  }

  /// Returns the name by which keys, headers and cells are compared: folded, without white space, lower-case.
  package static func key(_ text: some StringProtocol) -> String {
    let isKey = text.unicodeScalars.allSatisfy { scalar in
      !isSpace(scalar) && folded(scalar) == scalar && !(0x41...0x5A ~= scalar.value)
    }
    if isKey { return String(text) }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isSpace(scalar) {
      let half = folded(scalar)
      if 0x41...0x5A ~= half.value, let lower = Unicode.Scalar(half.value + 0x20) {
        result.append(lower)
      } else {
        result.append(half)
      }
    }
    return String(result)
  }

  /// Whether a scalar is white space or an invisible mark of layout.
  package static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0xAD, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F,
      0x205F, 0x2060, 0x3000, 0xFEFF:
      true
    default: false
    }
  }

  /// Returns the text without white space at either end, full-width spaces included.
  package static func trimmed(_ text: some StringProtocol) -> String {
    let scalars = text.unicodeScalars
    if let first = scalars.first, let last = scalars.last, !isSpace(first), !isSpace(last) {
      return String(text)
    }
    guard let first = scalars.firstIndex(where: { !isSpace($0) }),
      let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[first...last]))
  }
}
