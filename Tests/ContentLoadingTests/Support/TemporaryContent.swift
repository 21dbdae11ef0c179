import Content
import ContentLoading
import Foundation
import SourceDiagnostics

/// A content folder on disk for one test; it is removed at the end of its life.
final class TemporaryContent {
  let path: String

  /// Creates a folder with small, sound content and the files of a test in place of it.
  ///
  /// - Parameter files: Texts by path from the folder.
  /// - Throws: Where the disk refuses a file.
  init(_ files: [String: String] = [:]) throws {
    path = NSTemporaryDirectory() + "otai-" + UUID().uuidString
    for (name, text) in Self.sound.merging(files, uniquingKeysWith: { $1 }) {
      try write(Array(text.utf8), to: name)
    }
  }

  deinit {
    // What the system keeps of it, it clears itself.
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file below the folder.
  func write(_ bytes: [UInt8], to name: String) throws {
    let file = URL(fileURLWithPath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(bytes).write(to: file)
  }

  /// Loads the folder.
  func library() throws -> ContentLibrary {
    ContentLoader(folder: try ContentFolder(path: path)).load()
  }

  private static let sound = [
    "Policies/privacy.md": """
    ---
    id: privacy
    公開: はい
    ---
    # 個人情報の取扱い
    ## 第1条 基本方針 {#basic}
    お客様の情報を大切にします。
    """,
    "Policies/authority.md": """
    # 権限表
    ## 第1条 話題 {#topics}
    | 話題 | ことば | 答えてよい人 | 決める人 | 条 |
    | --- | --- | --- | --- | --- |
    | 料金の確認 | 料金、値段 | 料金担当 | 料金課長 | privacy#basic |
    """,
    "Scripts/placeholders.md": """
    # 差し込み
    | 差し込み | 例 | 説明 |
    | --- | --- | --- |
    | 時刻 | 15時 | 24時間の言い方で |
    """,
    "Scripts/rubric.yaml": "形式: 採点基準 1\n重大な誤り: [漏えい]\n採点項目: []\n",
  ]
}

/// A folder of test files is missing.
struct MissingFixture: Error {}

/// Returns the bytes of a document in the folder of fixtures.
func fixture(_ name: String) throws -> [UInt8] {
  guard let folder = Bundle.module.url(forResource: "Fixtures", withExtension: nil) else {
    throw MissingFixture()
  }
  return Array(try Data(contentsOf: folder.appendingPathComponent(name)))
}
