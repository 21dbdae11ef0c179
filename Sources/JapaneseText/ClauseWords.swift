/// Words that say how a clause is meant, wherever they stand in it.
enum ClauseWords {
  /// Words of somebody who supposes: 「仮に」.
  static let supposing = trie(["もし", "仮に", "かりに", "万が一", "万一", "たとえ"])

  /// Words of somebody who vouches: 「必ず」.
  static let vouching = trie([
    "必ず", "かならず", "絶対", "ぜったい", "間違いなく", "確実に", "責任を持って", "責任をもって", "100%",
    "100パーセント",
  ])

  /// Words of somebody who is not sure: 「おそらく」.
  static let doubting = trie([
    "たぶん", "多分", "おそらく", "恐らく", "もしかすると", "もしかしたら", "ひょっとすると", "ひょっとしたら",
  ])

  private static func trie(_ words: [String]) -> PhraseTrie {
    var trie = PhraseTrie()
    for word in words { trie.insert(word.unicodeScalars, value: 0) }
    return trie
  }
}
