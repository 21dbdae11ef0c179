import Content
import ContentLoading
import Foundation
import Testing

/// The cases that come with Otai, and the one that its manual has a trainer type in first.
struct ShippedCasesTests {
  @Test(arguments: try ShippedCase.all)
  func `has no faults and can be started`(shipped: ShippedCase) {
    let parsed = ParsedScreenplay(shipped.text)
    #expect(parsed.diagnostics.isEmpty, "\(parsed.rendered)")
    #expect(parsed.entry.rolePlay != nil)
  }
}

/// A screenplay of the folder `Scripts`.
struct ShippedCase: CustomTestStringConvertible {
  let testDescription: String
  let text: String

  /// Every file of `Scripts/roleplays`, and the first screenplay in `Scripts/README.md`.
  static var all: [Self] {
    get throws {
      let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
      let scripts = root.appending(path: "Scripts")
      let folder = scripts.appending(path: "roleplays")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
      let cases = try names.filter { $0.hasSuffix(".md") }.map { name in
        try Self(
          testDescription: name,
          text: String(contentsOf: folder.appending(path: name), encoding: .utf8)
        )
      }
      let manual = try String(contentsOf: scripts.appending(path: "README.md"), encoding: .utf8)
      let blocks = manual.components(separatedBy: "````")
      guard blocks.count > 2 else { throw CocoaError(.fileReadCorruptFile) }
      let first = blocks[1].drop { $0 != "\n" }.dropFirst()
      return cases + [Self(testDescription: "README.md", text: String(first))]
    }
  }
}
