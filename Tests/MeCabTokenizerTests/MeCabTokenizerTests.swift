import JapaneseText
import MeCabTokenizer
import SourceDiagnostics
import Testing

struct MeCabTokenizerTests {
  private let tokenizer: MeCabTokenizer

  init() throws {
    tokenizer = try MeCabTokenizer()
  }

  @Test func `names the parts of a word`() throws {
    let tokens = tokenizer.tokens(in: "お答えできません")
    let last = try #require(tokens.last { $0.surface == "でき" })
    #expect(last.baseForm == "できる")
    #expect(last.reading == "デキ")
    #expect(last.partOfSpeech == .verb)
    #expect(last.conjugation == "未然形" || last.conjugation == "連用形")
  }

  @Test(arguments: [
    "お電話ありがとうございます。", "ｱｲｳと㈱①🎉の👩‍💻", "Wi-Fi　と　PC\tです\n次の行", "𠮷野家\u{0}の\u{0}\u{0}件", "",
    " ", "\u{0}", "ば\u{3099}か", "a\u{301}b",
  ])
  func `ranges are where the surfaces stand`(text: String) {
    for prefix in ["", "「𠮷🎉」"] {
      let scalars = Array((prefix + text).unicodeScalars)
      var end = 0
      for token in tokenizer.tokens(in: prefix + text) {
        #expect(token.range.lowerBound >= end)
        #expect(Array(token.surface.unicodeScalars) == Array(scalars[token.range]))
        for skipped in scalars[end..<token.range.lowerBound] {
          #expect(skipped.properties.isWhitespace || skipped == "\u{0}")
        }
        end = token.range.upperBound
      }
    }
  }

  @Test func `keeps words that the dictionary does not know`() throws {
    let token = try #require(tokenizer.tokens(in: "ギョメラ").first)
    #expect(token.baseForm == token.surface)
    #expect(token.reading.isEmpty)
    #expect(tokenizer.reading(of: "ぎょメラの電話") == "ギョメラノデンワ")
  }

  @Test func `takes very long lines`() {
    let long = String(repeating: "確認いたします。", count: 2000)
    let tokens = tokenizer.tokens(in: long)
    #expect(tokens.last?.range.upperBound == long.unicodeScalars.count)
    #expect(tokens.prefix(4).map(\.surface) == tokens.suffix(4).map(\.surface))
    let flat = String(repeating: "x", count: 200_000)
    #expect(tokenizer.tokens(in: flat).last?.range.upperBound == 200_000)
  }

  @Test func `gives the same tokens to every thread`() async {
    let text = "申し訳ございません。責任者に確認いたしますので、少々お待ちいただけますでしょうか。"
    let expected = tokenizer.tokens(in: text)
    await withTaskGroup(of: Bool.self) { [tokenizer] group in
      for _ in 0..<32 {
        group.addTask { (0..<20).allSatisfy { _ in tokenizer.tokens(in: text) == expected } }
      }
      for await isSame in group { #expect(isSame) }
    }
  }

  @Test func `says how to install a missing dictionary`() throws {
    let error = try #require(throws: MeCabError.self) {
      try MeCabTokenizer(dictionary: "/nonexistent place")
    }
    #expect(error.code == .dictionaryMissing)
    #expect(error.message.japanese.contains("apt install mecab-ipadic-utf8"))
    #expect(error.message.english.contains("/nonexistent place"))
  }

  @Test func `counts the moras of a sentence`() {
    #expect(Mora.count(tokenizer.tokens(in: "お電話、ありがとうございます。")) == 14)
    #expect(Mora.count(tokenizer.tokens(in: "")) == 0)
  }
}
