import Content
import ContentLoading
import Foundation
import SourceDiagnostics

/// What the parser makes of a text.
struct ParsedScreenplay {
  let entry: ContentLibrary.RolePlayEntry
  let diagnostics: [Diagnostic]
  let source: SourceFile

  init(_ text: String, surroundings: ScreenplaySurroundings = ScreenplaySurroundings()) {
    source = SourceFile(path: "case.md", text: text)
    let parser = ScreenplayParser(source: source, id: "case", surroundings: surroundings) { text in
      String(text.unicodeScalars.reduce(5381) { ($0 &* 33) &+ Int($1.value) }, radix: 16)
    }
    (entry, diagnostics) = parser.parse()
  }

  /// The rules that were broken, in the order of the places.
  var rules: [String] { diagnostics.map(\.rule) }

  /// The diagnostics as people read them.
  var rendered: String {
    let renderer = DiagnosticRenderer(language: .japanese)
    return diagnostics.map { renderer.text(for: $0, in: source) }.joined(separator: "\n")
  }
}

/// A case of about twenty lines, whose parts a test may replace.
enum SmallCase {
  static let text = """
    ---
    形式：応対台本 1
    番号：KJ-01
    題名：お届けが遅い
    方向：受電
    難しさ：初級
    話題：お届け
    合格：10
    開始：用件
    ---
    # 場面の説明
    > お届けが遅れています。
    # ねらい
    > 先にお詫びします。
    # 登場人物
    - お客様：急いでいる
    # 気持ち
    - 怒り：30（0〜100）
    # 要点
    ## 確かめて折り返す
    - 例：「確かめて折り返します」
    # 場面
    ## 用件
    - お客様：「荷物が届かないんですが」
    ### お詫び
    - 気持ち：怒り−10
    - しるし：お詫び済み
    - お客様：「いつ届くんですか」
    - → 約束
    ### ほかの返事
    - お客様：「聞いてますか、もしもし」
    ## 約束
    ### 確かめて折り返す（お詫び済み）
    - → 結末：約束
    ### ほかの返事
    - お客様：「それでは分かりません」
    # いつでも
    ### 【終話】
    - → 結末：切電
    # 結末
    ## 約束（良い）
    - 講評：よくできました。
    ## 切電（悪い）
    - 講評：切ってはいけません。
    # 採点
    - ＋10：お詫び
    # 試し
    ## 約束まで
    - オペレーター：「申し訳ございません」
    - オペレーター：「確かめて折り返します」
    - 期待：結末 約束、合格
    """

  /// Returns a text with some of its lines replaced by others.
  static func replacing(_ lines: String, with others: String, in text: String) -> String {
    let parts = "\n\(text)\n".components(separatedBy: "\n\(lines)\n")
    precondition(parts.count == 2, "「\(lines)」 stands \(parts.count - 1) times in the case")
    return String(parts.joined(separator: "\n\(others)\n").dropFirst().dropLast())
  }
}

/// The complete example of the fixtures.
enum ExampleCase {
  static func text() throws -> String {
    let url = Bundle.module.resourceURL?.appending(path: "Fixtures/Screenplay/kirasetekurenai.md")
    guard let url else { throw CocoaError(.fileNoSuchFile) }
    return try String(contentsOf: url, encoding: .utf8)
  }
}
