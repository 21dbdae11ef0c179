import Content
import ContentLoading
import SourceDiagnostics
import Testing

/// Documents as other companies write them, each in its own shape.
struct CompanyDocumentTests {
  private func policy(_ file: String) throws -> Policy {
    let content = try TemporaryContent()
    try content.write(try fixture(file), to: "Policies/\(file)")
    let library = try content.library()
    let policy = try #require(library.policies.first { $0.file == "Policies/\(file)" })
    #expect(library.diagnostics.filter { $0.severity == .error }.map(\.rule) == [])
    return policy
  }

  @Test(arguments: [
    ("sakura-foods.md", "さくら食品 お客様応対マニュアル", ["article-1", "article-2", "article-2-2"]),
    (
      "nagisa-travel.md", "キャンセルの受付: 共通ルール",
      ["section-1", "fee", "section-2", "section-3"]
    ),
    (
      "kaede-bank.txt", "電話応対規程",
      [
        "chapter-1", "article-1", "article-2", "chapter-2", "article-3", "article-4", "supplement",
        "supplement-article-1",
      ]
    ),
    ("aoba-telecom.html", "個人情報の取扱いについて", ["section-1", "section-2", "section-3"]),
    (
      "hinata-care.md", "電話相談の手引き",
      [
        "section-1", "section-1-1", "section-1-2", "section-2", "section-2-section-1",
        "section-2-section-2", "section-4", "section-3",
      ]
    ),
    (
      "tokiwa-guarantee.txt", "コールセンター業務委託に関する覚書",
      ["article-1", "article-12", "article-12-2"]
    ),
    ("asahi-transport.txt", "あさひ運輸　荷物事故の電話応対", ["section-1", "section-2", "section-3"]),
    ("mizuki-estate.md", "みずき興産　電話応対心得", ["article-1", "article-2", "article-10"]),
    ("hoshino-memo.md", "hoshino-memo", ["section-1"]),
    ("kumo-gym.md", "約款", ["article-1", "article-2", "article-2-2"]),
  ])
  func `finds title and clauses`(file: String, title: String, clauses: [String]) throws {
    let policy = try policy(file)
    #expect(policy.title == title)
    #expect(policy.clauses.map(\.reference.clause) == clauses)
  }

  @Test func `reads the head of a document that names its own keys`() throws {
    let policy = try policy("hinata-care.md")
    #expect(policy.id == "HC-021")
    #expect(policy.owner == "相談支援課")
    #expect(policy.version == "3")
    #expect(policy.effectiveDate?.description == "2026-04-01")
    #expect(policy.clauses[1].level == 2)
    #expect(policy.clauses[1].range == SourceRange(line: 11, columns: 1..<12))
  }

  @Test func `keeps lists, tables and notes of Markdown in reading order`() throws {
    let clauses = try policy("sakura-foods.md").clauses
    #expect(
      clauses[0].body == [
        .paragraph(
          "平日の9時から17時30分まで。祝日はお休みのお知らせ"
            + "（https://www.sakura-foods.example/holiday）を流します。"
        ),
        .item(marker: "・", depth: 0, text: "音声案内の切り替え"),
        .item(marker: "1.", depth: 1, text: "17時25分に切り替えの準備"),
        .item(marker: "2.", depth: 1, text: "17時30分に切り替え"),
        .item(marker: "", depth: 1, text: "切り替え後も、話し中のお電話は最後まで応対します。"),
        .item(marker: "・", depth: 0, text: "昼の当番（注1）"),
        .table(header: ["曜日", "当番"], rows: [["月・水", "一班"], ["火・木", "二班"]]),
        .item(marker: "注1", depth: 0, text: "当番表は毎月25日に貼り出します。"),
      ]
    )
    #expect(
      clauses[1].body == [
        .quotation("現物をお預かりするまで、原因を口にしない。"),
        .paragraph("必ず次の順で伺います。（削除：先に返金を申し出る。）"),
        .item(marker: "1)", depth: 0, text: "召し上がった方のお体の具合"),
        .item(marker: "2)", depth: 0, text: "商品名と賞味期限"),
        .item(marker: "3)", depth: 0, text: "混入していたもの"),
        .paragraph(
          "連絡先は quality@sakura-foods.example です。受付は9~12時、13~17時です。"
        ),
      ]
    )
    #expect(clauses[2].body.first == .paragraph("表示の読み方"))
  }

  @Test func `reads HTML inside Markdown without its tags and scripts`() throws {
    let policy = try policy("nagisa-travel.md")
    #expect(policy.preamble == [.paragraph("この文書は社外秘です。")])
    #expect(
      policy.clauses[1].body == [
        .table(
          header: ["取消日", "取消料"],
          rows: [["20日前まで", "無料"], ["前日まで", "40%"], ["前日まで", "添乗員付きは50%"]]
        )
      ]
    )
    #expect(policy.clauses[2].body == [.paragraph("取消料をいただきません。")])
    #expect(policy.clauses.map(\.level) == [1, 1, 2, 1])
  }

  @Test func `parts plain text at its articles and not where it mentions one`() throws {
    let policy = try policy("kaede-bank.txt")
    #expect(policy.preamble == [.paragraph("かえで信用金庫")])
    #expect(policy.clauses[4].heading == "第３条（本人確認）")
    #expect(
      policy.clauses[4].body == [
        .item(marker: "１", depth: 0, text: "職員は、次の事項により本人を確認する。"),
        .item(marker: "（１）", depth: 1, text: "氏名及び生年月日"),
        .item(marker: "（２）", depth: 1, text: "口座番号の下四桁"),
        .item(
          marker: "２",
          depth: 0,
          text: "前項の確認ができないときは、取引の内容に答えてはならない。"
            + "ただし、第４条に定める緊急の場合はこの限りでない。"
        ),
      ]
    )
  }

  @Test func `shows of a page what a reader sees`() throws {
    let policy = try policy("aoba-telecom.html")
    #expect(
      policy.preamble == [
        .paragraph("あおばテレコム株式会社は、お客様の個人情報を次のとおり取り扱います。")
      ]
    )
    let clauses = policy.clauses
    #expect(clauses.map(\.heading) == ["1. 利用目的", "2. お問い合わせ窓口", "3. 電話での応対"])
    #expect(clauses.map(\.range.start.line) == [17, 24, 30])
    #expect(
      clauses[0].body == [
        .item(marker: "1.", depth: 0, text: "契約のお申し込みの受付"),
        .item(marker: "・", depth: 1, text: "本人確認\n(運転免許証など)"),
        .item(marker: "・", depth: 1, text: "工事日の調整"),
        .item(marker: "2.", depth: 0, text: "料金のご請求"),
      ]
    )
    #expect(
      clauses[1].body == [
        .table(header: [], rows: [["窓口", "個人情報相談室"], ["電話", "0120-000-555"]]),
        .item(marker: "・", depth: 0, text: "受付時間"),
        .item(marker: "", depth: 1, text: "平日10時から16時"),
      ]
    )
    #expect(
      clauses[2].body == [.table(header: ["項目", "内容"], rows: [["代表者", "青葉 太郎"]])]
    )
  }

  @Test func `joins the caption above an article to it`() throws {
    let policy = try policy("tokiwa-guarantee.txt")
    #expect(policy.clauses.map(\.heading) == ["第一条（目的）", "第十二条（守秘義務）", "第十二条の二（再委託）"])
    #expect(policy.clauses[1].range.start == SourcePosition(line: 6, column: 1))
    #expect(policy.clauses[1].body.last == .item(marker: "二", depth: 1, text: "甲の社内の情報"))
  }

  @Test func `names a clause anew that has the number of an earlier one`() throws {
    let content = try TemporaryContent()
    try content.write(try fixture("kumo-gym.md"), to: "Policies/kumo-gym.md")
    let diagnostic = try #require(try content.library().diagnostics.first)
    #expect(diagnostic.rule == "duplicate-clause")
    #expect(diagnostic.severity == .warning)
    #expect(diagnostic.range == SourceRange(line: 11, columns: 1..<9))
    #expect(diagnostic.notes.first?.range.start.line == 7)
  }
}
