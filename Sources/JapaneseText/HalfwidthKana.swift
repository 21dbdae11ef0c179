/// Half-width katakana and Japanese marks, U+FF61 to U+FF9D.
enum HalfwidthKana {
  /// Returns the full-width form, or nil for anything else; voicing marks are not among them.
  static func fullwidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard 0xFF61...0xFF9D ~= scalar.value else { return nil }
    return forms[Int(scalar.value - 0xFF61)]
  }

  private static let forms = Array(
    """
    。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソ\
    タチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン
    """
    .unicodeScalars
  )
}
