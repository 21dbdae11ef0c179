/// Conversions between the kana.
package enum Kana {
  /// Returns whether a scalar is a letter of hiragana or katakana; the long vowel mark is not.
  package static func isKana(_ scalar: Unicode.Scalar) -> Bool {
    0x3041...0x3096 ~= scalar.value || 0x30A1...0x30FA ~= scalar.value
  }

  /// Returns the text with every katakana as hiragana.
  package static func hiragana(_ text: some StringProtocol) -> String {
    mapped(text, hiragana)
  }

  /// Returns the text with every hiragana as katakana.
  package static func katakana(_ text: some StringProtocol) -> String {
    mapped(text, katakana)
  }

  /// Returns the hiragana of a katakana; anything else stays.
  package static func hiragana(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x30A1...0x30F6, 0x30FD, 0x30FE: Unicode.Scalar(scalar.value - 0x60) ?? scalar
    default: scalar
    }
  }

  /// Returns the katakana of a hiragana; anything else stays.
  package static func katakana(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x3041...0x3096, 0x309D, 0x309E: Unicode.Scalar(scalar.value + 0x60) ?? scalar
    default: scalar
    }
  }

  /// Returns a key under which readings that sound alike meet.
  ///
  /// Hiragana, with long vowels spelt as the vowel itself (おう and おー as おお, えい as ええ), ぢ and づ as じ and ず,
  /// を as お. Everything that is not kana stays.
  package static func soundKey(_ reading: some StringProtocol) -> String {
    var key: [Unicode.Scalar] = []
    for scalar in reading.unicodeScalars.lazy.map(hiragana) {
      let vowel = key.last.flatMap(vowel)
      switch (scalar, vowel) {
      case ("ー", .some(let vowel)): key.append(vowel)
      case ("う", .some("お")): key.append("お")
      case ("い", .some("え")): key.append("え")
      case ("ぢ", _): key.append("じ")
      case ("づ", _): key.append("ず")
      case ("を", _): key.append("お")
      default: key.append(scalar)
      }
    }
    return string(key)
  }

  /// Returns the vowel in which a hiragana ends, or nil for ん, っ and anything else.
  package static func vowel(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    for (vowel, row) in rows where row.contains(scalar) { return vowel }
    return nil
  }

  /// Returns the kana with a voicing mark, or nil where there is none.
  static func voiced(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch hiragana(scalar) {
    case "か", "き", "く", "け", "こ", "さ", "し", "す", "せ", "そ", "た", "ち", "つ", "て", "と",
      "は", "ひ", "ふ", "へ", "ほ":
      Unicode.Scalar(scalar.value + 1)
    case "う": scalar == "う" ? "ゔ" : "ヴ"
    default: nil
    }
  }

  /// Returns the kana with a half-voicing mark, or nil where there is none.
  static func halfVoiced(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch hiragana(scalar) {
    case "は", "ひ", "ふ", "へ", "ほ": Unicode.Scalar(scalar.value + 2)
    default: nil
    }
  }

  /// Returns the kana without its voicing mark.
  static func unvoiced(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch hiragana(scalar) {
    case "が", "ぎ", "ぐ", "げ", "ご", "ざ", "じ", "ず", "ぜ", "ぞ", "だ", "ぢ", "づ", "で", "ど",
      "ば", "び", "ぶ", "べ", "ぼ":
      Unicode.Scalar(scalar.value - 1) ?? scalar
    default: scalar
    }
  }

  private static let rows: [(Unicode.Scalar, Set<Unicode.Scalar>)] = [
    ("あ", Set("あぁかがさざただなはばぱまやゃらわゎ".unicodeScalars)),
    ("い", Set("いぃきぎしじちぢにひびぴみり".unicodeScalars)),
    ("う", Set("うぅくぐすずつづぬふぶぷむゆゅるゔ".unicodeScalars)),
    ("え", Set("えぇけげせぜてでねへべぺめれ".unicodeScalars)),
    ("お", Set("おぉこごそぞとどのほぼぽもよょろを".unicodeScalars)),
  ]

  private static func mapped(
    _ text: some StringProtocol,
    _ transform: (Unicode.Scalar) -> Unicode.Scalar
  ) -> String {
    string(text.unicodeScalars.map(transform))
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
