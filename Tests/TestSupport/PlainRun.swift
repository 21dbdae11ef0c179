import Foundation

/// A program run to its end without a terminal, as scripts run it.
package struct PlainRun {
  /// The bytes on standard output, as text.
  package let output: String
  /// The bytes on standard error, as text.
  package let error: String
  /// The exit status; 128 and the number of a signal that ended the program.
  package let status: Int32

  /// Runs a program with some input and waits for its end.
  ///
  /// - Parameters:
  ///   - program: The program's absolute path.
  ///   - arguments: The arguments without the program's name.
  ///   - input: What stands in the file that is its standard input.
  ///   - environment: All variables that the program gets.
  ///   - folder: The folder in which it starts.
  /// - Throws: Where it cannot be started or its files cannot be read.
  package init(
    program: String,
    arguments: [String] = [],
    input: String = "",
    environment: [String: String],
    folder: String
  ) throws {
    let streams = try TemporaryFolder()
    let files = (
      input: "\(streams.path)/input", output: "\(streams.path)/output",
      error: "\(streams.path)/error"
    )
    try Data(input.utf8).write(to: URL(filePath: files.input))
    let process = try Spawn.start(
      program,
      arguments: arguments,
      environment: environment,
      folder: folder,
      streams: files,
      inOwnSession: true
    )
    status = Spawn.wait(for: process)
    self.output = String(decoding: try Data(contentsOf: URL(filePath: files.output)), as: UTF8.self)
    self.error = String(decoding: try Data(contentsOf: URL(filePath: files.error)), as: UTF8.self)
  }
}
