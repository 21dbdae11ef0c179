import Glibc

/// What stands at a path.
enum FileKind: Equatable {
  case file
  case folder
  /// A device, a pipe, a socket: nothing to read from.
  case special
  /// A link that leads back to itself.
  case loop
  case missing

  /// Creates the kind of what a path leads to, links followed.
  init(ofPath path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      self = errno == ELOOP ? .loop : .missing
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    default: self = .special
    }
  }
}

/// An open file; it is closed at the end of its life.
private struct OpenFile: ~Copyable {
  let descriptor: Int32

  init?(readingFrom path: String) {
    let opened = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    if opened < 0 { return nil }
    descriptor = opened
  }

  deinit {
    close(descriptor)
  }
}

/// An open folder; it is closed at the end of its life.
private struct OpenFolder: ~Copyable {
  let stream: OpaquePointer

  init?(path: String) {
    guard let stream = opendir(path) else { return nil }
    self.stream = stream
  }

  deinit {
    closedir(stream)
  }
}

/// Reads files and folders.
enum FileReading {
  /// A name in a folder.
  enum Name {
    case valid(String)
    /// A name that is no UTF-8, with what can be shown of it.
    case invalid(shown: String)
  }

  /// The identity of a folder, whatever path leads to it.
  struct Identity: Hashable {
    let device: UInt
    let inode: UInt
  }

  /// Returns the bytes of a file, at most `limit` and one more, or nil with what the system says.
  static func bytes(of path: String, limit: Int) -> Result<[UInt8], SystemFault> {
    guard let file = OpenFile(readingFrom: path) else { return .failure(SystemFault()) }
    var status = stat()
    let expected = fstat(file.descriptor, &status) == 0 ? Int(status.st_size) : 0
    var bytes: [UInt8] = []
    let chunk = min(max(expected, 4096), limit) + 1
    while bytes.count <= limit {
      var didFail = false
      let part = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
        let result = read(file.descriptor, buffer.baseAddress, chunk)
        didFail = result < 0
        count = max(0, result)
      }
      if didFail {
        let fault = SystemFault()
        if fault.number == EINTR { continue }
        return .failure(fault)
      }
      if part.isEmpty { break }
      bytes = bytes.isEmpty ? part : bytes + part
    }
    return .success(bytes)
  }

  /// Returns the names in a folder, sorted, without hidden ones, or nil where it cannot be read.
  static func names(in path: String) -> [Name]? {
    guard let folder = OpenFolder(path: path) else { return nil }
    var valid: [String] = []
    var invalid: [String] = []
    while let entry = readdir(folder.stream) {
      withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { characters in
          if let name = String(validatingCString: characters) {
            if !name.hasPrefix(".") { valid.append(name) }
          } else {
            invalid.append(String(cString: characters))
          }
        }
      }
    }
    return valid.sorted().map { .valid($0) } + invalid.sorted().map { .invalid(shown: $0) }
  }

  /// Returns the identity of a folder, or nil where there is none.
  static func identity(of path: String) -> Identity? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Identity(device: UInt(status.st_dev), inode: UInt(status.st_ino))
  }
}

/// What the system says of a call that failed.
struct SystemFault: Error {
  let number: Int32

  /// Takes the fault of the call that has just failed.
  init() { number = errno }

  /// The system's own words.
  var reason: String { String(cString: strerror(number)) }
}
