import Content
import ContentLoading
import Foundation
import SourceDiagnostics
import Testing

struct ContentFolderTests {
  @Test func `takes the first place that is named`() throws {
    let named = try TemporaryContent()
    let current = try TemporaryContent()
    let below = "\(current.path)/Policies/deep"
    try current.write([], to: "Policies/deep/note.png")
    func found(_ explicit: String?, _ variable: String?, _ folder: String) throws -> String {
      try ContentFolder.find(
        explicit: explicit,
        environment: variable.map { ["OTAI_CONTENT": $0] } ?? [:],
        currentFolder: folder,
        executable: nil
      )
      .path
    }
    #expect(try found(named.path + "/", current.path, "/") == named.path)
    #expect(try found(nil, named.path, current.path) == named.path)
    #expect(try found(nil, "", current.path) == current.path)
    #expect(try found(nil, nil, below) == current.path)
  }

  @Test func `finds the shared folder beside the program`() throws {
    let content = try TemporaryContent()
    let prefix = content.path + "-installed"
    defer { removeQuietly(prefix) }
    try FileManager.default.createDirectory(
      atPath: "\(prefix)/share",
      withIntermediateDirectories: true
    )
    try FileManager.default.copyItem(atPath: content.path, toPath: "\(prefix)/share/otai")
    let found = try ContentFolder.find(
      explicit: nil,
      environment: [:],
      currentFolder: "/",
      executable: "\(prefix)/bin/otai"
    )
    #expect(found.path == "\(prefix)/share/otai")
  }

  @Test func `lists every place that was tried`() throws {
    let error = #expect(throws: ContentLoadingError.self) {
      try ContentFolder.find(
        explicit: nil,
        environment: [:],
        currentFolder: "/nowhere/at/all",
        executable: "/opt/otai/bin/otai"
      )
    }
    #expect(
      error?.paths
        == ["/nowhere/at/all", "/nowhere/at", "/nowhere", "/", "/opt/otai/share/otai"]
    )
    #expect(error?.message.japanese.contains("/opt/otai/share/otai") == true)
  }

  @Test func `does not look elsewhere than where it was told`() {
    let error = #expect(throws: ContentLoadingError.self) {
      try ContentFolder.find(
        explicit: "/nowhere",
        environment: [:],
        currentFolder: "/",
        executable: nil
      )
    }
    #expect(error?.paths == ["/nowhere"])
  }

  @Test func `reports what is no document and loads the rest`() throws {
    let content = try TemporaryContent()
    let path = "\(content.path)/Policies"
    try content.write([0x61, 0xFF, 0x62], to: "Policies/broken.txt")
    try content.write([0x61, 0x00], to: "Policies/zero.md")
    try content.write(Array("x".utf8), to: "Policies/report.docx")
    try content.write(Array("x".utf8), to: "Policies/folder.md/inner.md")
    try content.write(Array("# 説明\n".utf8), to: "Policies/README.md")
    try content.write(Array("# 隠し\n".utf8), to: "Policies/.hidden.md")
    try content.write(Array("# 下の階\n## 条\n".utf8), to: "Policies/sub/lower.md")
    symlink("loop.md", "\(path)/loop.md")
    symlink("gone", "\(path)/gone.md")
    symlink(".", "\(path)/up")
    mkfifo("\(path)/pipe.md", 0o600)
    let name: [CChar] = Array("\(path)/".utf8CString.dropLast()) + [-1, 0x2E, 0x6D, 0x64, 0]
    close(open(name, O_CREAT | O_WRONLY, 0o600))

    let library = try content.library()
    let faults = library.diagnostics.map { "\($0.file) \($0.rule)" }
    #expect(
      faults == [
        "Policies/broken.txt unreadable-text", "Policies/folder.md not-a-file",
        "Policies/gone.md broken-link", "Policies/loop.md link-loop", "Policies/pipe.md not-a-file",
        "Policies/report.docx unknown-document-format", "Policies/up folder-loop",
        "Policies/zero.md unreadable-text", "Policies/\u{FFFD}.md bad-file-name",
      ]
    )
    #expect(library.policies.map(\.id) == ["authority", "lower", "privacy"])
    let broken = try #require(library.diagnostics.first)
    #expect(broken.range.start.column == 2)
  }

  @Test func `refuses a document beyond four megabytes`() throws {
    let content = try TemporaryContent()
    try content.write([UInt8](repeating: 0x20, count: 4_200_000), to: "Policies/big.md")
    #expect(try content.library().diagnostics.map(\.rule) == ["file-too-large"])
  }

  @Test func `misses the files that every company needs`() throws {
    let content = try TemporaryContent()
    for name in ["placeholders.md", "rubric.yaml"] {
      try FileManager.default.removeItem(atPath: "\(content.path)/Scripts/\(name)")
    }
    let diagnostics = try content.library().diagnostics
    #expect(diagnostics.map(\.rule) == ["missing-file", "missing-file"])
  }

  /// Leftovers in the temporary folder do no harm.
  private func removeQuietly(_ path: String) {
    try? FileManager.default.removeItem(atPath: path)
  }
}
