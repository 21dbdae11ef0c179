import Content

/// What is kept of an index is not what this program keeps.
package struct IndexImageFault: Error {}

/// Puts columns one behind the other, so that they can be used where they lie.
///
/// Each begins with how many numbers it has and how many bytes one takes, both 64 bits; its own bytes are those of this
/// machine, filled up to a multiple of 8.
struct IndexImageWriter {
  private(set) var bytes: [UInt8] = []

  mutating func add<Element: FixedWidthInteger & BitwiseCopyable>(
    _ elements: some Collection<Element>
  ) {
    append([UInt64(elements.count), UInt64(MemoryLayout<Element>.size)])
    append(Array(elements))
    while !bytes.count.isMultiple(of: 8) { bytes.append(0) }
  }

  /// Adds texts, none of which holds the character 0.
  mutating func add(_ texts: [String]) {
    add(texts.joined(separator: "\u{0}").utf8)
  }

  private mutating func append(_ numbers: [some BitwiseCopyable]) {
    numbers.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }
}

/// Takes columns in the order in which they were put.
struct IndexImageReader {
  private let holder: any HeldBytes
  private var next = 0

  /// Creates a reader of bytes that begin at a multiple of 8.
  init(_ holder: any HeldBytes) throws(IndexImageFault) {
    self.holder = holder
    guard let base = holder.bytes.baseAddress, Int(bitPattern: base).isMultiple(of: 8) else {
      throw IndexImageFault()
    }
  }

  /// Whether everything was taken.
  var isAtEnd: Bool { next == holder.bytes.count }

  mutating func column<Element: FixedWidthInteger & BitwiseCopyable & Sendable>(
    of type: Element.Type = Element.self
  ) throws(IndexImageFault) -> Column<Element> {
    let count = try number()
    let width = try number()
    let left = holder.bytes.count - next
    let size = count.multipliedReportingOverflow(by: width)
    guard width == MemoryLayout<Element>.size, !size.overflow, count >= 0,
      size.partialValue <= left
    else { throw IndexImageFault() }
    let bytes = UnsafeRawBufferPointer(rebasing: holder.bytes[next..<(next + size.partialValue)])
    next = min(holder.bytes.count, (next + size.partialValue + 7) & ~7)
    return Column(bytes.assumingMemoryBound(to: Element.self), keptBy: holder)
  }

  mutating func texts() throws(IndexImageFault) -> [String] {
    let bytes = Array(try column(of: UInt8.self))
    return bytes.isEmpty
      ? []
      : bytes.split(separator: 0, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
  }

  private mutating func number() throws(IndexImageFault) -> Int {
    guard holder.bytes.count - next >= 8 else { throw IndexImageFault() }
    defer { next += 8 }
    return Int(holder.bytes.load(fromByteOffset: next, as: Int64.self))
  }
}
