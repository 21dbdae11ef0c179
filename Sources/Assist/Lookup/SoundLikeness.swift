/// How easily one sound is heard or typed for another.
enum SoundLikeness {
  /// Returns how much two sounds are alike: 1 for the same, 0 for those that nobody mixes up.
  static func share(_ left: UInt8, _ right: UInt8) -> Double {
    if left == right { return 1 }
    guard let first = Syllable(left), let second = Syllable(right) else { return 0 }
    if first.row == second.row, first.vowel == second.vowel {
      return first.isSmall == second.isSmall ? voicing : size
    }
    if first.row == second.row { return row }
    return first.vowel == second.vowel ? vowel : 0
  }

  /// か for が, は for ぱ.
  private static let voicing = 0.75
  /// や for ゃ.
  private static let size = 0.8
  /// A slip of the finger on the vowel, or on the consonant.
  private static let row = 0.4
  private static let vowel = 0.35

  /// A kana by its place in the table of fifty sounds; voiced ones stand where the plain ones do.
  private struct Syllable {
    let row: Int
    let vowel: Int
    let isSmall: Bool

    private static let rows = [
      "あいうえお", "かきくけこがぎぐげご", "さしすせそざじずぜぞ", "たちつてとだぢづでど", "なにぬねの", "はひふへほばびぶべぼぱぴぷぺぽ",
      "まみむめも", "や-ゆ-よ", "らりるれろ", "わ---を",
    ].map { Array($0.unicodeScalars) }
    private static let small = Array("ぁぃぅぇぉっゃゅょゎ".unicodeScalars)
    private static let large = Array("あいうえおつやゆよわ".unicodeScalars)

    init?(_ sound: UInt8) {
      guard let kana = LookupText.kana(of: sound) else { return nil }
      let small = Self.small.firstIndex(of: kana)
      let written = small.map { Self.large[$0] } ?? kana
      for (row, letters) in Self.rows.enumerated() {
        guard let place = letters.firstIndex(of: written) else { continue }
        self.row = row
        vowel = place % 5
        isSmall = small != nil
        return
      }
      return nil
    }
  }
}
