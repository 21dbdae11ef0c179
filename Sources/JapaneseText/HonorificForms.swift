/// Tells from the form of a verb whose act it is: forms that humble are the speaker's, forms that honour the listener's.
///
/// No dictionary marks the honorific class of a word, so the list is our own.
enum HonorificForms {
  /// Returns whose act the last form among some words is.
  static func agent(of words: ArraySlice<Unicode.Scalar>) -> Predicate.Agent {
    let words = Array(words)
    var found = Predicate.Agent.unknown
    var place = 0
    while place < words.count {
      guard let (value, end) = trie.longestMatch(in: words, at: place) else {
        place += 1
        continue
      }
      switch forms[value].kind {
      case .humble: found = .speaker
      case .honorific: found = .listener
      case .humbleBehindPrefix: if hasPrefix(words[..<place]) { found = .speaker }
      case .honorificBehindPrefix: if hasPrefix(words[..<place]) { found = .listener }
      }
      place = end
    }
    return found
  }

  private enum Kind {
    case humble
    case honorific
    /// Humble behind a noun with お or ご: 「お調べします」.
    case humbleBehindPrefix
    /// Honouring behind a noun with お or ご: 「お求めになる」.
    case honorificBehindPrefix
  }

  /// Whether お or ご stands before the end of some words, with nothing but the noun that it honours in between.
  private static func hasPrefix(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    for scalar in words.reversed().prefix(6) {
      switch scalar {
      case "お", "ご", "御": return true
      case "は", "が", "を", "も", "の", "に", "へ", "と", "、", "。", "」": return false
      default: continue
      }
    }
    return false
  }

  private static let forms: [(word: String, kind: Kind)] =
    [
      "いたし", "申し", "伺", "まいり", "おり", "差し上げ", "存じ", "拝", "させていただ", "承",
    ]
    .map { ($0, .humble) }
    + [
      "なさ", "おっしゃ", "いらっしゃ", "ください", "くださ", "召し", "いただけ", "られま", "お越し", "おいで",
      "ご覧",
    ]
    .map { ($0, .honorific) }
    + ["します", "しました", "しまして", "しましょう"].map { ($0, .humbleBehindPrefix) }
    + ["になり", "になっ", "になる", "になら", "になれ", "になりま"].map { ($0, .honorificBehindPrefix) }

  private static let trie: PhraseTrie = {
    var trie = PhraseTrie()
    for (index, form) in forms.enumerated() { trie.insert(form.word.unicodeScalars, value: index) }
    return trie
  }()
}
