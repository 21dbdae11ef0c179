import Crypto

/// Keeps what was read of a content folder until any of its files changes.
///
/// A file holds a line that names the format, the digest of the content that was read, the digest of what follows, and
/// what was read. Where any of these is not as it must be, the file counts for nothing and is written anew.
package struct ContentCache: Sendable {
  /// Named anew whenever what is kept, or how content is read, changes.
  static let format = Array("otai content cache 1\n".utf8)
  private static let digestSize = SHA256.byteCount
  /// Greater files are none of ours.
  private static let mostBytes = 1 << 28

  /// The bytes of a digest over everything that was read.
  struct Key: Hashable {
    fileprivate let bytes: [UInt8]
  }

  private let folder: String

  /// Creates a cache.
  ///
  /// - Parameter folder: Where the files of the cache stand; where it does not exist, nothing is kept.
  package init(folder: String) {
    self.folder = folder
  }

  /// Returns the digest of some files, or nil where one cannot be read as a whole.
  static func key(of files: [ContentFile]) -> Key? {
    var hash = SHA256()
    for file in files {
      guard case .success(let bytes) = FileReading.bytes(of: file.path, limit: mostBytes),
        bytes.count <= mostBytes
      else { return nil }
      hash.update(data: Array("\(file.shownPath)\u{0}\(bytes.count)\u{0}".utf8))
      hash.update(data: bytes)
    }
    return Key(bytes: Array(hash.finalize()))
  }

  /// Returns what was kept of a content folder, or nil where nothing was, or of other content, or where it is damaged.
  func content(of folder: ContentFolder, key: Key) -> CachedContent? {
    let path = path(of: folder)
    guard case .success(let bytes) = FileReading.bytes(of: path, limit: Self.mostBytes),
      bytes.starts(with: Self.format + key.bytes)
    else { return nil }
    let rest = bytes.dropFirst(Self.format.count + key.bytes.count)
    let content = rest.dropFirst(Self.digestSize)
    guard rest.prefix(Self.digestSize).elementsEqual(SHA256.hash(data: content)) else {
      return nil
    }
    // What cannot be taken from it is read anew.
    return try? CachedContent(bytes: content)
  }

  /// Keeps what was read; where it cannot be written it is read anew next time.
  func keep(_ content: CachedContent, of folder: ContentFolder, key: Key) {
    let bytes = content.bytes
    let all = Self.format + key.bytes + Array(SHA256.hash(data: bytes)) + bytes
    // A full disk costs only time.
    try? ContentWriter.write(all, to: path(of: folder))
  }

  /// The file for a content folder.
  func path(of content: ContentFolder) -> String {
    "\(folder)/\(Digest.of(text: content.path(of: ""))).content"
  }
}
