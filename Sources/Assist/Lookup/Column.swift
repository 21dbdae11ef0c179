/// Numbers one after the other that never change: in memory, or in bytes that somebody holds.
///
/// Unchecked, because nobody writes the numbers after they were put there.
struct Column<Element: FixedWidthInteger & BitwiseCopyable & Sendable>: RandomAccessCollection,
  @unchecked Sendable
{
  /// Memory of its own.
  private final class Memory {
    let numbers: UnsafeMutableBufferPointer<Element>

    init(_ elements: some Collection<Element>) {
      numbers = .allocate(capacity: elements.count)
      _ = numbers.initialize(fromContentsOf: elements)
    }

    deinit { numbers.deallocate() }
  }

  /// Keeps the numbers where they are.
  private let owner: AnyObject
  private let numbers: UnsafeBufferPointer<Element>

  /// Copies numbers into memory.
  init(_ elements: some Collection<Element>) {
    let memory = Memory(elements)
    owner = memory
    numbers = UnsafeBufferPointer(memory.numbers)
  }

  /// Takes numbers where they are.
  ///
  /// - Parameters:
  ///   - numbers: The numbers, which never change while the owner lives.
  ///   - owner: Who keeps them.
  init(_ numbers: UnsafeBufferPointer<Element>, keptBy owner: AnyObject) {
    self.numbers = numbers
    self.owner = owner
  }

  var startIndex: Int { 0 }
  var endIndex: Int { numbers.count }

  subscript(place: Int) -> Element {
    // What lies beyond belongs to somebody else.
    precondition(place >= 0 && place < numbers.count, "no such place in a column")
    return numbers[place]
  }

  /// Calls a function with the numbers, which must not be kept.
  func withUnsafeBufferPointer<Result>(_ body: (UnsafeBufferPointer<Element>) -> Result) -> Result {
    withExtendedLifetime(owner) { body(numbers) }
  }
}
