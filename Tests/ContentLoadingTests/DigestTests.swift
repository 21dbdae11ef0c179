import Content
import ContentLoading
import Testing

struct DigestTests {
  private static let text = "確認のうえ、15時までにABC社の{{責任者名}}から折り返します。"

  @Test(arguments: [
    "確認のうえ、\n15時までに　ABC社の {{責任者名}} から折り返します。",
    "確認のうえ、１５時までにＡＢＣ社の{{責任者名}}から折り返します。",
    "確認のうえ、15時まて\u{3099}にABC社の{{責任者名}}から折り返します。",
    "確認のうえ、15時までにABC社の{{責任者名}}から折り返し\u{200B}ます。",
  ])
  func `does not change with layout and width`(other: String) {
    #expect(
      Digest.ofTemplate(Wording(other), speaker: .everyone)
        == Digest.ofTemplate(Wording(Self.text), speaker: .everyone)
    )
  }

  @Test(arguments: [
    "確認のうえ、16時までにABC社の{{責任者名}}から折り返します。",
    "確認のうえ、15時までにABC社の{{担当者名}}から折り返します。",
    "確認のうえ、15時までにABC社の責任者名から折り返します。",
    "確認のうえ15時までにABC社の{{責任者名}}から折り返します。",
  ])
  func `changes with every word and sign`(other: String) {
    #expect(
      Digest.ofTemplate(Wording(other), speaker: .everyone)
        != Digest.ofTemplate(Wording(Self.text), speaker: .everyone)
    )
  }

  @Test func `is the head of SHA-256 in hexadecimal`() {
    #expect(Digest.of(text: "a b c") == "ba7816bf8f01cfea414140de5dae2223")
  }

  @Test func `does not change with the layout of a clause`() {
    let list: [Block] = [
      .item(marker: "1.", depth: 0, text: "聴く"), .item(marker: "2.", depth: 0, text: "確かめる"),
    ]
    let other: [Block] = [
      .item(marker: "・", depth: 1, text: "聴く"), .paragraph("確かめる"),
    ]
    #expect(
      Digest.ofClause(heading: "応対", body: list) == Digest.ofClause(heading: "応対", body: other)
    )
    let table = Block.table(header: ["項目"], rows: [["警告", "1回"]])
    let moved = Block.table(header: ["項目"], rows: [["警告1", "回"]])
    #expect(
      Digest.ofClause(heading: "応対", body: [table])
        != Digest.ofClause(heading: "応対", body: [moved])
    )
  }
}
