import Content
import Crypto
import Glibc

/// A file of the cache, mapped into memory: only what is looked at takes memory.
///
/// It holds the name of its format filled up with zeros, the digest of what it was made from, what is kept, and the digest of all
/// before. Whoever keeps something anew puts a new file in its place, so that the mapped one never changes.
///
/// Unchecked, because nobody writes the bytes.
final class KeptFile: HeldBytes, @unchecked Sendable {
  /// Bytes before what is kept, so that it begins at a multiple of 64.
  private static let formatSize = 32
  private static let digestSize = SHA256.byteCount
  private static let headerSize = formatSize + digestSize
  /// Greater files are none of ours.
  private static let mostBytes = 1 << 30
  /// The most bytes that are mapped where one is looked at, in a file that is not very large.
  private static let mappedAtOnce = 1 << 14
  /// The most parts of a file that are kept apart; a process may have 65,530 in all.
  private static let mostParts = 1 << 14

  private let file: UnsafeRawBufferPointer

  /// What is kept.
  var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: file[Self.headerSize..<(file.count - Self.digestSize)])
  }

  /// Opens a file, or returns nil where it is of another format, was made from something else, or is damaged.
  init?(path: String, format: String, key: [UInt8]) {
    guard let file = Self.mapped(path) else { return nil }
    self.file = file
    let body = file.dropLast(Self.digestSize)
    guard file.count >= Self.headerSize + Self.digestSize,
      body.starts(with: Self.header(format, key)),
      Self.digest(of: UnsafeRawBufferPointer(rebasing: body), then: Self.release)
        == Array(file.suffix(Self.digestSize))
    else { return nil }
  }

  deinit {
    munmap(UnsafeMutableRawPointer(mutating: file.baseAddress), file.count)
  }

  /// Returns the whole file for something that is to be kept.
  static func file(keeping bytes: [UInt8], format: String, key: [UInt8]) -> [UInt8] {
    let body = header(format, key) + bytes
    return body + body.withUnsafeBytes { digest(of: $0) }
  }

  private static func header(_ format: String, _ key: [UInt8]) -> [UInt8] {
    let name = Array(format.utf8.prefix(formatSize))
    return name + [UInt8](repeating: 0, count: formatSize - name.count) + key
  }

  /// Digests piece by piece; `then` is called with each piece that was read.
  private static func digest(
    of bytes: UnsafeRawBufferPointer,
    then: (UnsafeRawBufferPointer) -> Void = { _ in }
  ) -> [UInt8] {
    let piece = 1 << 22
    var hash = SHA256()
    for start in stride(from: 0, to: bytes.count, by: piece) {
      let part = UnsafeRawBufferPointer(rebasing: bytes[start..<min(start + piece, bytes.count)])
      hash.update(bufferPointer: part)
      then(part)
    }
    return Array(hash.finalize())
  }

  /// Gives back the memory of mapped bytes, which are read from the file again when they are looked at again.
  private static func release(_ bytes: UnsafeRawBufferPointer) {
    madvise(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count, MADV_DONTNEED)
  }

  private static func mapped(_ path: String) -> UnsafeRawBufferPointer? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      1...mostBytes ~= Int(status.st_size)
    else { return nil }
    let count = Int(status.st_size)
    guard let base = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), base != MAP_FAILED
    else { return nil }
    keepApart(base, count)
    return UnsafeRawBufferPointer(start: base, count: count)
  }

  /// Has the system map little more than what is looked at.
  ///
  /// Where one byte is looked at, Linux maps all around it that happens to lie in its own cache, up to megabytes, but never
  /// beyond a border between two advices; this one, to leave a part out of core dumps, changes nothing else.
  private static func keepApart(_ base: UnsafeMutableRawPointer, _ count: Int) {
    var size = mappedAtOnce
    while count / size >= mostParts { size *= 2 }
    for start in stride(from: 0, to: count, by: 2 * size) {
      madvise(base + start, min(size, count - start), MADV_DONTDUMP)
    }
  }
}
