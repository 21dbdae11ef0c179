import Glibc

/// A folder in which nobody else who asks for the lock writes; the lock ends with its life.
///
/// The folder itself is locked, because the file in it is replaced and a lock on the old one would be worth nothing.
struct FolderLock: ~Copyable {
  private let descriptor: Int32

  /// Waits until the folder of a file is free, and locks it; nil where the system refuses.
  init?(ofFolderWith path: String) {
    descriptor = Self.opened(path)
    if descriptor < 0 { return nil }
    var result: Int32
    repeat { result = flock(descriptor, LOCK_EX) } while result != 0 && errno == EINTR
    guard result == 0 else {
      let fault = errno
      close(descriptor)
      errno = fault
      return nil
    }
  }

  deinit {
    close(descriptor)
  }

  /// Ends the lock.
  consuming func release() {}

  /// Puts the names in the folder of a file on disk, so that a power cut does not bring the old file back.
  static func keepNames(inFolderWith path: String) {
    let descriptor = opened(path)
    guard descriptor >= 0 else { return }
    // Some file systems cannot do this for a folder; the new file stands there all the same.
    _ = fsync(descriptor)
    close(descriptor)
  }

  private static func opened(_ path: String) -> Int32 {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "."
    return open(String(folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  }
}
