import Foundation

/// The programs of this package, which the build puts beside the tests.
package enum BuiltProgram {
  /// Returns the absolute path of a program.
  package static func path(of name: String) -> String {
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appending(path: name).path(percentEncoded: false)
  }
}
