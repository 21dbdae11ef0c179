/// The folder that holds `Policies` and `Scripts`.
package struct ContentFolder: Hashable, Sendable {
  /// The path, without a slash at the end.
  package let path: String

  /// Creates the folder of a path.
  ///
  /// - Parameter path: A folder that must hold both `Policies` and `Scripts`.
  /// - Throws: `folderNotFound` where it does not.
  package init(path: String) throws(ContentLoadingError) {
    self.path = Self.withoutTrailingSlash(path)
    guard Self.holdsContent(self.path) else {
      throw ContentLoadingError(.folderNotFound, paths: [self.path])
    }
  }

  /// Returns the folder to load, by the first of these that says one.
  ///
  /// The explicit path; the variable `OTAI_CONTENT`; the current folder or the nearest of its parents that holds both
  /// folders; `../share/otai` beside the program. A path that was given and does not fit is an error: nothing else is
  /// loaded in its place.
  ///
  /// - Parameters:
  ///   - explicit: The path that the user named, or nil.
  ///   - environment: The variables of the process.
  ///   - currentFolder: An absolute path.
  ///   - executable: The path of the running program, or nil where it is not known.
  /// - Returns: A folder that holds both.
  /// - Throws: `folderNotFound` with every folder that was tried.
  package static func find(
    explicit: String?,
    environment: [String: String],
    currentFolder: String,
    executable: String?
  ) throws(ContentLoadingError) -> ContentFolder {
    if let explicit { return try ContentFolder(path: explicit) }
    if let variable = environment["OTAI_CONTENT"], !variable.isEmpty {
      return try ContentFolder(path: variable)
    }
    var tried = parents(of: withoutTrailingSlash(currentFolder))
    if let executable { tried.append(shared(besideProgram: executable)) }
    for path in tried where holdsContent(path) { return try ContentFolder(path: path) }
    throw ContentLoadingError(.folderNotFound, paths: tried)
  }

  /// The path of something inside the folder.
  func path(of relative: String) -> String { path == "/" ? "/\(relative)" : "\(path)/\(relative)" }

  private static func holdsContent(_ path: String) -> Bool {
    let base = path == "/" ? "" : path
    return ["Policies", "Scripts"].allSatisfy { FileKind(ofPath: "\(base)/\($0)") == .folder }
  }

  /// Returns a folder and all folders above it.
  private static func parents(of path: String) -> [String] {
    var result = [path]
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/"), rest.count > 1 {
      rest = rest[..<slash]
      result.append(rest.isEmpty ? "/" : String(rest))
    }
    return result
  }

  private static func shared(besideProgram executable: String) -> String {
    let parts = executable.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
    let base = parts.joined(separator: "/")
    return base.isEmpty
      ? (executable.hasPrefix("/") ? "/share/otai" : "../share/otai") : "\(base)/share/otai"
  }

  private static func withoutTrailingSlash(_ path: String) -> String {
    var rest = path[...]
    while rest.count > 1, rest.last == "/" { rest = rest.dropLast() }
    return rest.isEmpty ? "." : String(rest)
  }
}
