/// The words that end a clause, sorted by what they say of the next one.
enum LinkWord: Int, CaseIterable {
  case contrast
  /// 「ので」.
  case because
  /// 「もので」.
  case asItIs
  /// 「から」, which may also say where from.
  case from
  /// 「んで」.
  case since
  case condition
  /// 「し」.
  case enumeration
  case cause
  case occasion
  case stage

  /// Recognises a word; nil where it links nothing.
  init?(_ word: ArraySlice<Unicode.Scalar>) {
    guard let value = Self.trie.value(of: word) else { return nil }
    self.init(rawValue: value)
  }

  /// Whether the dictionary calls a particle conjunctive.
  static func isConjunctive(_ token: Token) -> Bool {
    token.isOfSubclass("接続助詞")
  }

  /// Whether a word stands in its conditional form.
  static func isConditional(_ token: Token) -> Bool {
    token.conjugation.utf8.elementsEqual("仮定形".utf8)
  }

  /// Whether a word makes one predicate with the condition before it: 「いただければ幸いです」.
  static func closesCondition(_ token: Token) -> Bool {
    closing.value(of: token.baseForm.unicodeScalars) != nil
  }

  private var words: [String] {
    switch self {
    case .contrast: ["が", "けど", "けれど", "けれども", "けども", "のに", "ものの"]
    case .because: ["ので"]
    case .asItIs: ["もので"]
    case .from: ["から"]
    case .since: ["んで"]
    case .condition: ["ば", "と", "とも"]
    case .enumeration: ["し"]
    case .cause: ["ため", "ゆえ"]
    case .occasion: ["場合", "際", "折", "時", "とき", "限り"]
    case .stage: ["うえ", "上", "次第", "こと", "よう", "とおり", "ところ", "のち", "後"]
    }
  }

  private static let trie: PhraseTrie = {
    var trie = PhraseTrie()
    for kind in allCases {
      for word in kind.words { trie.insert(word.unicodeScalars, value: kind.rawValue) }
    }
    return trie
  }()

  private static let closing: PhraseTrie = {
    var trie = PhraseTrie()
    let words = ["なる", "いける", "幸い", "幸甚", "助かる", "ありがたい", "よい", "いい", "よろしい"]
    for word in words { trie.insert(word.unicodeScalars, value: 0) }
    return trie
  }()
}
