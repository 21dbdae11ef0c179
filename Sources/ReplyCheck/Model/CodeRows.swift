/// The rows of codes of a model: part of the program's own bytes, or memory that goes with them.
///
/// Unchecked, because nobody writes the rows.
final class CodeRows: @unchecked Sendable {
  let all: UnsafeBufferPointer<CodePairs>
  private let isOwner: Bool

  /// Takes rows where they lie, for as long as the program runs.
  init(lyingAt rows: UnsafeBufferPointer<CodePairs>) {
    all = rows
    isOwner = false
  }

  /// Copies rows.
  init(_ rows: [CodePairs]) {
    let copy = UnsafeMutableBufferPointer<CodePairs>.allocate(capacity: rows.count)
    _ = copy.initialize(from: rows)
    all = UnsafeBufferPointer(copy)
    isOwner = true
  }

  deinit {
    if isOwner { all.deallocate() }
  }
}
