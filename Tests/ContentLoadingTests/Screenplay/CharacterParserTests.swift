import Content
import ContentLoading
import Foundation
import SourceDiagnostics
import TestSupport
import Testing

struct CharacterParserTests {
  private static let text = """
    ---
    形式：お客様像 1
    名前：気の短い職人
    ---
    # どんな人
    > 気が短い方です。
    # 反応
    ### 沈黙
    - 気持ち：怒り＋5、あせり＋10
    - お客様：「おい、聞こえてんのか」
    - お客様：「黙ってちゃ分かんねえだろ」
    ### 侮辱（怒り50以上、言われたでない）
    - しるし：言われた
    - お客様：「今、何て言った」
    """

  private func parse(
    _ text: String
  ) -> (character: CustomerCharacter?, diagnostics: [Diagnostic]) {
    CharacterParser(source: SourceFile(path: "shokunin.md", text: text), digest: { "\($0.count)" })
      .parse()
  }

  @Test func `reads who calls and how they react`() throws {
    let (found, diagnostics) = parse(Self.text)
    #expect(diagnostics.isEmpty)
    let character = try #require(found)
    #expect(character.name == "気の短い職人")
    #expect(character.description == "気が短い方です。")
    #expect(
      character.reactions.map(\.trigger) == [
        .reply([.circumstance(.silence)]), .reply([.violation(.insult)]),
      ]
    )
    #expect(character.reactions[0].lines.count == 2)
    #expect(character.reactions[0].moodChanges.map(\.mood) == ["怒り", "あせり"])
    #expect(
      character.reactions[1].conditions == [
        .mood("怒り", .atLeast, 50), .mark("言われた", isSet: false),
      ]
    )
    let angry = character.feeling(["怒り"])
    #expect(angry.reactions[0].moodChanges == [MoodChange(mood: "怒り", amount: 5)])
  }

  @Test(arguments: [
    ("形式：お客様像 1", "形式：↓お客様像 2", ["unknown-format"]),
    ("名前：気の短い職人\n---", "↓---", ["missing-key"]),
    ("名前：気の短い職人", "名前：気の短い職人\n↓番号：KJ-01", ["unknown-front-matter-key"]),
    ("# 反応", "# ↓反能", ["unknown-section"]),
    ("# どんな人", "# ↓場面\n# どんな人", ["heading-before-section", "unknown-section"]),
    ("### 沈黙", "### ↓沈然", ["unknown-term"]),
    ("### 沈黙", "### ↓ほかの返事", ["heading-not-here"]),
    ("- 気持ち：怒り＋5、あせり＋10", "- ↓→ 奥", ["key-not-here"]),
    ("- 気持ち：怒り＋5、あせり＋10", "- ↓手本：「はい」", ["key-not-here"]),
    ("- お客様：「黙ってちゃ分かんねえだろ」", "- お客様：「黙ってちゃ分かんねえだろ↓", ["quotation-unclosed"]),
    (
      "- お客様：「黙ってちゃ分かんねえだろ」", "- お客様：↓「おい、聞こえてんのか」", ["repeated-line"]
    ),
  ])
  func `says what is wrong, right there`(line: String, replacement: String, rules: [String]) {
    let marked = MarkedText(Self.text.replacing(line, with: replacement))
    let (_, diagnostics) = parse(marked.text)
    #expect(diagnostics.map(\.rule) == rules, "\(diagnostics)")
    let before = marked.text.unicodeScalars.prefix(marked.offsets.first ?? 0)
    let place = SourcePosition(
      line: before.count { $0 == "\n" } + 1,
      column: before.reversed().prefix { $0 != "\n" }.count + 1
    )
    #expect(diagnostics.first?.range.start == place)
  }

  @Test func `warns of a customer with one thing to say`() {
    let (character, diagnostics) = parse(
      Self.text.replacing("- お客様：「黙ってちゃ分かんねえだろ」\n", with: "")
    )
    #expect(diagnostics.map(\.rule) == ["single-line"])
    #expect(character != nil)
  }

  // MARK: In a folder

  private static let path = "Scripts/customers/shokunin.md"
  private static let casePath = "Scripts/roleplays/case.md"
  private static let caseText = SmallCase.text
    .replacing("話題：お届け", with: "話題：料金の確認\nお客様像：気の短い職人")

  @Test func `gives a case its customer with the moods of the case`() throws {
    let content = try TemporaryContent([Self.path: Self.text, Self.casePath: Self.caseText])
    let library = try content.library()
    #expect(library.diagnostics.map(\.rule) == [])
    #expect(library.characters.map(\.name) == ["気の短い職人"])
    let rolePlay = try #require(library.rolePlays.first?.rolePlay)
    let character = try #require(rolePlay.character)
    #expect(character.reactions[0].moodChanges.map(\.mood) == ["怒り"])
    #expect(character.file == Self.path)
  }

  @Test func `says that a case names nobody`() throws {
    let text = Self.caseText.replacing("気の短い職人", with: "気の短い職入")
    let library = try TemporaryContent([Self.path: Self.text, Self.casePath: text]).library()
    let diagnostic = try #require(library.diagnostics.first)
    #expect(diagnostic.rule == "unknown-character")
    #expect(diagnostic.suggestions == ["気の短い職人"])
    #expect(diagnostic.range.start == SourcePosition(line: 8, column: 6))
    #expect(library.rolePlays.first?.rolePlay == nil)
  }

  @Test func `keeps the first of two with one name`() throws {
    let other = "Scripts/customers/tsuin.md"
    let library = try TemporaryContent([Self.path: Self.text, other: Self.text]).library()
    #expect(library.diagnostics.map(\.rule) == ["duplicate-character"])
    #expect(library.diagnostics.first?.file == other)
    #expect(library.characters.map(\.file) == [Self.path])
  }
}
