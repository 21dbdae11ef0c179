import Foundation

/// A fresh folder that is removed with its owner.
package final class TemporaryFolder {
  /// The folder's absolute path.
  package let path: String

  /// Creates an empty folder.
  package init() throws {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "otai-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path(percentEncoded: false).trimmingSuffix("/")
  }

  deinit {
    // What is left over in the temporary folder costs nothing but room.
    try? FileManager.default.removeItem(atPath: path)
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
