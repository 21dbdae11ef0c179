import Content
import ContentLoading
import Foundation
import SourceDiagnostics
import TestSupport
import Testing

struct ContentCacheTests {
  private static let templatePath = "Scripts/templates/a.md"
  private static let text = """
    ---
    題名: 折り返しのこと
    ---

    ## 折り返し（短く） {#a}
    > 本日{{時刻}}までに、お電話いたします。

    - 応対行為：折り返し、期限
    - 条：privacy#basic
    - 話してよい人：契約担当、解約担当
    - 調子：短く
    - お客様の例：「まだですか」「いつまで待つの」
    - 前提のことば：まだ、待つ
    - 控え：急ぐとき。

    ## 保留 {#b}
    > お待ちください。

    - 応対行為：保留
    - 条：privacy#basic
    - 話してよい人：全員
    """

  private let content: TemporaryContent
  private let folder: TemporaryFolder

  init() throws {
    content = try TemporaryContent([Self.templatePath: Self.text])
    folder = try TemporaryFolder()
  }

  private func load(cached: Bool = true) throws -> ContentLibrary {
    let cache = ContentCache(folder: folder.path)
    return ContentLoader(
      folder: try ContentFolder(path: content.path),
      cache: cached ? cache : nil
    )
    .load(.desk)
  }

  /// Whether a library was not read from the files of templates.
  private func isKept(_ library: ContentLibrary) -> Bool {
    library.sources[Self.templatePath] == nil
  }

  /// The files that are kept of one kind, by their endings.
  private func files(_ ending: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".\(ending)") }
      .map { "\(folder.path)/\($0)" }
  }

  private func bytes(of file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: file)))
  }

  /// What becomes of sound bytes on a bad disk.
  private func damaged(_ sound: [UInt8]) -> [[UInt8]] {
    var damaged = [[], Array("otai content cache 0".utf8) + sound.dropFirst(20), sound + [0]]
    for count in stride(from: 1, to: sound.count, by: 97) {
      damaged.append(Array(sound.prefix(count)))
    }
    for place in stride(from: 0, to: sound.count, by: 61) {
      var flipped = sound
      flipped[place] ^= 0x20
      damaged.append(flipped)
    }
    return damaged
  }

  @Test func `gives back what was read`() throws {
    let read = try load()
    #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
    #expect(read.templates.count == 2)
    #expect(!isKept(read))
    let kept = try load()
    #expect(isKept(kept))
    #expect(kept.templates == read.templates)
    #expect(kept.approvals == read.approvals)
    #expect(try load(cached: false).templates == kept.templates)
  }

  @Test func `reads anew what has changed`() throws {
    _ = try load()
    try content.write(Array(Self.text.replacing("お待ち", with: "お控え").utf8), to: Self.templatePath)
    let changed = try load()
    #expect(!isKept(changed))
    #expect(changed.templates.last?.wording.source == "お控えください。")
    #expect(try isKept(load()))
  }

  @Test func `never trusts a damaged file, and mends it`() throws {
    let read = try load()
    let file = try #require(try files("content").first)
    let sound = try bytes(of: file)
    for bytes in damaged(sound) {
      try Data(bytes).write(to: URL(fileURLWithPath: file))
      let library = try load()
      #expect(!isKept(library), "\(bytes.count) bytes")
      #expect(library.templates == read.templates)
      #expect(try self.bytes(of: file) == sound)
    }
  }

  // MARK: Documents

  private static let policyPath = "Policies/everything.md"
  /// A document with all that a document can say.
  private static let policy = """
    ---
    題名: 何でも
    所管: 総務課
    版: "3.1"
    施行日: 2026-04-01
    公開: はい
    ---

    はじめに読むこと。

    か\u{3099}き

    がき

    # 第1条（表） {#tables}

    1. 一つめ
       - 中の一つ

    > 引いたことば

    ```
    そのまま
    ```

    | 話題 | ことば | 答えてよい人 | 決める人 | 条 |
    | --- | --- | --- | --- | --- |
    | 返金 | 金返せ、返金 | 料金担当 | 料金課長 | everything#tables |

    | 設定 | 値 |
    | --- | --- |
    | 終話までの時間 | 15分 |

    | 使わない言い方 | こう言う | 理由 |
    | --- | --- | --- |
    | なるほどですね | さようでございますか | 軽く聞こえる |

    | ことば | 同じ意味のことば |
    | --- | --- |
    | 解約 | やめたい、退会 |

    | 言い方 | 扱い | 理由 |
    | --- | --- | --- |
    | させていただく | 参考 | 許しを得て行うことには使ってよい |

    | 指摘の除外 | 理由 |
    | --- | --- |
    | advice-hello | 第一声の前に呼びかける |

    """
  /// A rubric in which every number is another.
  private static let rubric = """
    形式: 採点基準 1
    重大な誤り: [漏えい, 独断回答, 引き延ばし]
    記録に書かないもの: [推測]
    採点項目:
      - id: opening
        名前: 最初の印象
        満たす行為: [名乗り, 録音の告知]
        損なう違反: [口論, 侮辱]
    応対者のケア:
      条: everything#tables
      お客様の種類: [暴言, 権威]
    ヒントの減点: 3
    速さ:
      1秒の拍数: 8
      1往復の秒数: 4
      保留の秒数: 61
    """

  /// Whether a library was not read from the files of documents.
  private func areDocumentsKept(_ library: ContentLibrary) -> Bool {
    library.sources[Self.policyPath] == nil
  }

  private func expectSameDocuments(_ left: ContentLibrary, _ right: ContentLibrary) {
    #expect(left.policies == right.policies)
    #expect(left.knowledge == right.knowledge)
    #expect(left.placeholders == right.placeholders)
    #expect(left.rubric == right.rubric)
  }

  @Test func `gives back what the documents say, and reads anew what has changed`() throws {
    try content.write(Array(Self.policy.utf8), to: Self.policyPath)
    try content.write(Array(Self.rubric.utf8), to: "Scripts/rubric.yaml")
    let read = try load()
    #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
    #expect(!areDocumentsKept(read))
    let kept = try load()
    #expect(areDocumentsKept(kept))
    expectSameDocuments(kept, read)
    #expect(kept.policies.contains { $0.file == Self.policyPath && $0.clauses.count == 1 })
    let knowledge = kept.knowledge
    #expect(!knowledge.topics.isEmpty && !knowledge.settings.isEmpty)
    #expect(!knowledge.discouragedWordings.isEmpty && !knowledge.synonyms.isEmpty)
    #expect(!knowledge.tastes.isEmpty && !knowledge.suppressions.isEmpty)
    #expect(kept.rubric.hintCost == 3 && kept.rubric.pace.secondsPerTurn == 4)
    // Equal texts may still be other scalars.
    func scalars(_ library: ContentLibrary) -> [[Unicode.Scalar]] {
      library.policies.flatMap(\.preamble).map { Array($0.text.unicodeScalars) }
    }
    #expect(Set(scalars(read)).count == 3)
    #expect(scalars(kept) == scalars(read))
    try content.write(Array(Self.policy.replacing("総務課", with: "法務課").utf8), to: Self.policyPath)
    let changed = try load()
    #expect(!areDocumentsKept(changed))
    #expect(changed.policies != read.policies)
    expectSameDocuments(try load(), changed)
  }

  @Test func `tells of a folder's fault although every file is as it was kept`() throws {
    _ = try load()
    #expect(try load().diagnostics.isEmpty)
    let link = "\(content.path)/Policies/nowhere.md"
    try FileManager.default.createSymbolicLink(
      atPath: link,
      withDestinationPath: "\(content.path)/nothing"
    )
    #expect(try load().diagnostics.map(\.rule) == ["broken-link"])
    try FileManager.default.removeItem(atPath: link)
    #expect(try load().diagnostics.isEmpty)
    let ledger = "\(content.path)/\(ContentLoader.ledgerPath)"
    try? FileManager.default.removeItem(atPath: ledger)
    try FileManager.default.createDirectory(atPath: ledger, withIntermediateDirectories: true)
    #expect(try load().diagnostics.map(\.rule) == ["not-a-file"])
  }

  @Test func `keeps all that the shipped documents say`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let shipped = try ContentFolder(path: root.path)
    let loader = ContentLoader(folder: shipped, cache: ContentCache(folder: folder.path))
    let read = loader.load(.desk)
    let kept = loader.load(.desk)
    #expect(!read.sources.isEmpty && kept.sources.isEmpty)
    expectSameDocuments(kept, read)
    #expect(kept.templates == read.templates)
    #expect(kept.approvals == read.approvals)
  }

  @Test func `never trusts damaged documents, and mends them`() throws {
    try content.write(Array(Self.policy.utf8), to: Self.policyPath)
    let read = try load()
    let file = try #require(try files("documents").first)
    let sound = try bytes(of: file)
    for bytes in damaged(sound) {
      try Data(bytes).write(to: URL(fileURLWithPath: file))
      let library = try load()
      #expect(!areDocumentsKept(library), "\(bytes.count) bytes")
      expectSameDocuments(library, read)
      #expect(try self.bytes(of: file) == sound)
    }
  }

  @Test func `keeps no documents with faults, and tells of these each time`() throws {
    try content.write(
      Array(Self.policy.replacing("料金担当", with: "料金短刀").utf8),
      to: Self.policyPath
    )
    for _ in 1...2 {
      let library = try load()
      #expect(library.diagnostics.count == 1, "\(library.diagnostics)")
      #expect(!areDocumentsKept(library))
    }
    #expect(try files("documents").isEmpty)
  }

  // MARK: Faults

  @Test func `keeps nothing of content with faults, and nothing where it cannot`() throws {
    try content.write(
      Array(Self.text.replacing("応対行為：保留", with: "応対行為：保瑠").utf8),
      to: Self.templatePath
    )
    #expect(try load().diagnostics.count == 1)
    #expect(try files("content").isEmpty)
    let nowhere = ContentCache(folder: "\(folder.path)/nowhere")
    let loader = ContentLoader(folder: try ContentFolder(path: content.path), cache: nowhere)
    #expect(loader.load(.desk).templates.count == 2)
  }

  @Test func `reads and keeps a ledger that is larger than any document may be`() throws {
    let remark = String(repeating: "#" + String(repeating: "x", count: 1023) + "\n", count: 4100)
    let entry = """
      形式: 承認台帳 1
      承認:
        - 文面: b
          文面の指紋: 00000000000000000000000000000000
          条の指紋: {privacy#basic: 00000000000000000000000000000000}
          承認者: 森
          承認日: 2026-11-22

      """
    try content.write(Array((remark + entry).utf8), to: ContentLoader.ledgerPath)
    let read = try load()
    #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
    #expect(read.approvals["b"]?.approver == "森")
    #expect(try load().approvals == read.approvals)
  }

  @Test func `keeps what others make until the content or anything else of it changes`() throws {
    let cache = ContentCache(folder: folder.path)
    let place = try ContentFolder(path: content.path)
    let product = ContentCache.Product(name: "index", format: "test 1", ingredients: "a")
    let version = try #require(try load().version)
    #expect(try load().version == version)
    #expect(cache.kept(product, of: place, version: version) == nil)
    cache.keep(Array("はい".utf8), as: product, of: place, version: version)
    let kept = try #require(cache.kept(product, of: place, version: version))
    #expect(Array(kept.bytes) == Array("はい".utf8))
    #expect(Int(bitPattern: kept.bytes.baseAddress).isMultiple(of: 64))
    let others = [
      ContentCache.Product(name: "index", format: "test 1", ingredients: "b"),
      ContentCache.Product(name: "index", format: "test 2", ingredients: "a"),
      ContentCache.Product(name: "other", format: "test 1", ingredients: "a"),
    ]
    for other in others { #expect(cache.kept(other, of: place, version: version) == nil) }
    try content.write(Array(Self.text.replacing("お待ち", with: "お控え").utf8), to: Self.templatePath)
    let changed = try #require(try load().version)
    #expect(changed != version)
    #expect(cache.kept(product, of: place, version: changed) == nil)
    // What is mapped stays as it was when something new takes its place.
    cache.keep(Array("いいえ".utf8), as: product, of: place, version: changed)
    #expect(Array(kept.bytes) == Array("はい".utf8))
  }

  @Test func `gives no version to content with faults, or without a cache`() throws {
    #expect(try load(cached: false).version == nil)
    try content.write(
      Array(Self.text.replacing("応対行為：保留", with: "応対行為：保瑠").utf8),
      to: Self.templatePath
    )
    #expect(try load().version == nil)
  }
}
