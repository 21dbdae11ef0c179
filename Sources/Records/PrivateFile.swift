import Glibc

/// Files and folders that only their owner may read.
package enum PrivateFile {
  /// Creates a folder with mode 0700, and those above it, where they are missing.
  package static func createFolder(_ path: String) throws(RecordsError) {
    if isFolder(path) { return }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try createFolder(String(path[..<slash]))
    }
    guard mkdir(path, 0o700) != 0 else { return }
    let number = errno
    // Another program may have made it just now.
    if !isFolder(path) { throw RecordsError(.createFolder, path, number) }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Creates an empty file with mode 0600 where it is missing, and takes the rights of others away where it exists.
  package static func ensureExists(_ path: String) throws(RecordsError) {
    let descriptor = open(path, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0, fchmod(descriptor, 0o600) == 0 else {
      let number = errno
      if descriptor >= 0 { close(descriptor) }
      throw RecordsError(.openJournal, path, number)
    }
    close(descriptor)
  }
}
