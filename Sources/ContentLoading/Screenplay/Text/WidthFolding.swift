/// Makes full-width and half-width writing equal, one scalar for one scalar.
enum WidthFolding {
  /// Returns the scalar that stands for all widths of the given one.
  ///
  /// Letters, digits and signs become half-width, kana and Japanese punctuation full-width, every minus `-`, every
  /// blank a space. The long vowel `ー` stays, because only the place tells whether it means minus.
  static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x21...0x7E, 0x3001...0x301B, 0x3041...0x9FFF: scalar
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0xFF61...0xFF9F: halfWidthKana[Int(scalar.value - 0xFF61)]
    case 0x2010...0x2013, 0x2212: "-"
    case 0x301C: "~"
    case 0xFFEB: "→"
    case 0xFFE8: "|"
    case 0x09, 0xA0, 0x200B, 0x3000, 0xFEFF: " "
    default: scalar.properties.isWhitespace ? " " : scalar
    }
  }

  /// Returns a whole text folded and without blanks around it, for comparing names.
  static func key(_ text: String) -> String {
    TextSlice(line: 0, text: text).trimmed.folded
  }

  /// Returns values by their names, folded for comparing; of equal names the first counts.
  static func table<Value>(_ pairs: [(String, Value)]) -> [String: Value] {
    Dictionary(pairs.map { (key($0), $1) }) { first, _ in first }
  }

  /// Returns the kana with its voicing mark as one scalar, or nil where the pair has none.
  ///
  /// - Parameters:
  ///   - base: A folded scalar.
  ///   - mark: A scalar that may be a combining or half-width voicing mark.
  /// - Returns: One scalar.
  static func compose(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    switch mark.value {
    case 0x3099, 0xFF9E: voiced[base]
    case 0x309A, 0xFF9F: halfVoiced[base]
    default: nil
    }
  }

  private static let halfWidthKana = Array(
    ("。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノ"
      + "ハヒフヘホマミムメモヤユヨラリルレロワン\u{3099}\u{309A}").unicodeScalars
  )

  private static let voiced = pairs(
    "うかきくけこさしすせそたちつてとはひふへほゝウカキクケコサシスセソタチツテトハヒフヘホワヰヱヲヽ",
    "ゔがぎぐげござじずぜぞだぢづでどばびぶべぼゞヴガギグゲゴザジズゼゾダヂヅデドバビブベボヷヸヹヺヾ"
  )

  private static let halfVoiced = pairs("はひふへほハヒフヘホ", "ぱぴぷぺぽパピプペポ")

  private static func pairs(
    _ bases: String,
    _ composed: String
  ) -> [Unicode.Scalar: Unicode.Scalar] {
    Dictionary(uniqueKeysWithValues: zip(bases.unicodeScalars, composed.unicodeScalars))
  }
}
