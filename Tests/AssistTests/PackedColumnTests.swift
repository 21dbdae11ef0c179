import Content
import Testing

@testable import Assist

struct PackedColumnTests {
  private func image(of column: PackedColumn) -> [UInt8] {
    var writer = IndexImageWriter()
    column.write(to: &writer)
    return writer.bytes
  }

  @Test(arguments: [0, 1, 2, 3, 31, 32, 33, 63, 64, 65, 1000])
  func `holds numbers of any width`(count: Int) throws {
    for width in 0...32 {
      let greatest = width == 0 ? 0 : UInt32.max >> UInt32(32 - width)
      let numbers = (0..<count).map { index in
        index == 0 ? greatest : UInt32(truncatingIfNeeded: index &* 2_654_435_761) & greatest
      }
      let column = PackedColumn(numbers)
      #expect(Array(column) == numbers)
      var reader = try IndexImageReader(Kept(image(of: column)))
      let read = try PackedColumn(from: &reader)
      #expect(Array(read) == numbers)
      #expect(reader.isAtEnd)
    }
  }

  @Test func `refuses what is too short for its numbers`() throws {
    let whole = image(of: PackedColumn([1, 2, 3].map { $0 << 20 }))
    // The number of the numbers is behind the two numbers that begin the first column.
    for (place, value) in [(16, UInt8(200)), (24, 33), (24, 0)] {
      var changed = whole
      changed[place] = value
      var reader = try IndexImageReader(Kept(changed))
      #expect(throws: IndexImageFault.self) { try PackedColumn(from: &reader) }
    }
  }
}
