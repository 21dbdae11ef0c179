import Glibc

/// Files and folders that only their owner may read.
package enum PrivateFile {
  /// Creates a folder with mode 0700, and those above it, where they are missing.
  package static func createFolder(_ path: String) throws(RecordsError) {
    var isDirectory = stat()
    if stat(path, &isDirectory) == 0, isDirectory.st_mode & S_IFMT == S_IFDIR { return }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try createFolder(String(path[..<slash]))
    }
    if mkdir(path, 0o700) != 0, errno != EEXIST {
      throw RecordsError(code: .createFolder, path: path, reason: String(cString: strerror(errno)))
    }
  }

  /// Creates an empty file with mode 0600 where it is missing, and takes the rights of others away where it exists.
  package static func ensureExists(_ path: String) throws(RecordsError) {
    let descriptor = open(path, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0, fchmod(descriptor, 0o600) == 0 else {
      let reason = String(cString: strerror(errno))
      if descriptor >= 0 { close(descriptor) }
      throw RecordsError(code: .openJournal, path: path, reason: reason)
    }
    close(descriptor)
  }
}
