import SourceDiagnostics

/// What a terminal shows: a grid of cells to which a program's output is applied.
///
/// It knows the control sequences of ECMA-48 and of VT100 that GNU Readline and the program send; others are passed over.
package struct VirtualScreen {
  private var rows: Int
  private var columns: Int
  /// A cell holds a character; the second cell of a wide one is empty.
  private var cells: [[String]]
  private var row = 0
  private var column = 0
  private var saved = (row: 0, column: 0)
  /// What of a sequence has come so far.
  private var unfinished: [UInt8] = []

  /// Creates an empty screen.
  package init(columns: Int, rows: Int) {
    self.rows = rows
    self.columns = columns
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The rows without the spaces at their ends; empty rows at the bottom are left out.
  package var lines: [String] {
    var lines = cells.map { cells in
      var line = cells.joined()
      while line.last == " " { line.removeLast() }
      return line
    }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  /// Changes the size of the window: what no longer fits is cut off at the right, and at the top above the cursor.
  package mutating func resize(columns: Int, rows: Int) {
    let surplus = max(0, row + 1 - rows)
    cells.removeFirst(surplus)
    row -= surplus
    cells = cells.prefix(rows).map { line in
      Array((line + Array(repeating: " ", count: columns)).prefix(columns))
    }
    while cells.count < rows { cells.append(Array(repeating: " ", count: columns)) }
    (self.rows, self.columns) = (rows, columns)
    column = min(column, columns - 1)
  }

  /// Applies output; a sequence whose end has not come yet waits for it.
  package mutating func apply(_ bytes: some Sequence<UInt8>) {
    unfinished += bytes
    while let length = lengthOfNext() {
      let unit = Array(unfinished.prefix(length))
      unfinished.removeFirst(length)
      perform(unit)
    }
  }

  /// Returns how many bytes the next character or control sequence has; nil where its end is still to come.
  private func lengthOfNext() -> Int? {
    guard let first = unfinished.first else { return nil }
    guard first == 0x1B else {
      let length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      return length <= unfinished.count ? length : nil
    }
    guard unfinished.count > 1 else { return nil }
    switch unfinished[1] {
    case UInt8(ascii: "["):
      return unfinished.dropFirst(2).firstIndex { 0x40...0x7E ~= $0 }.map { $0 + 1 }
    case UInt8(ascii: "]"): return unfinished.firstIndex(of: 0x07).map { $0 + 1 }
    case UInt8(ascii: "("): return unfinished.count > 2 ? 3 : nil
    default: return 2
    }
  }

  private mutating func perform(_ unit: [UInt8]) {
    switch unit[0] {
    case 0x0D: column = 0
    case 0x0A: feedLine()
    case 0x08: column = max(0, min(column, columns) - 1)
    case 0x1B: escape(unit)
    case 0x00..<0x20, 0x7F: break
    default: put(String(decoding: unit, as: UTF8.self))
    }
  }

  private mutating func put(_ text: String) {
    let width = DisplayWidth.columns(of: text)
    guard width > 0 else {
      if column > 0 { cells[row][column - 1] += text }
      return
    }
    if column + width > columns {
      column = 0
      feedLine()
    }
    cells[row][column] = text
    if width == 2 { cells[row][column + 1] = "" }
    column += width
  }

  private mutating func feedLine() {
    guard row == rows - 1 else {
      row += 1
      return
    }
    cells.removeFirst()
    cells.append(blank)
  }

  private var blank: [String] { Array(repeating: " ", count: columns) }

  private mutating func escape(_ unit: [UInt8]) {
    switch unit[1] {
    case UInt8(ascii: "7"): saved = (row, column)
    case UInt8(ascii: "8"): (row, column) = (min(saved.row, rows - 1), saved.column)
    case UInt8(ascii: "D"): feedLine()
    case UInt8(ascii: "["):
      let parameters = String(decoding: unit[2..<(unit.count - 1)], as: UTF8.self)
      control(unit[unit.count - 1], Int(parameters) ?? 0)
    default: break
    }
  }

  private mutating func control(_ final: UInt8, _ parameter: Int) {
    let count = max(1, parameter)
    let place = min(column, columns - 1)
    switch final {
    case UInt8(ascii: "A"): row = max(0, row - count)
    case UInt8(ascii: "B"): row = min(rows - 1, row + count)
    case UInt8(ascii: "C"): column = min(columns - 1, column + count)
    case UInt8(ascii: "D"): column = max(0, place - count)
    case UInt8(ascii: "G"): column = count - 1
    case UInt8(ascii: "H"): (row, column) = (0, 0)
    case UInt8(ascii: "K"): clearRow(from: place)
    case UInt8(ascii: "J"):
      if parameter == 0 { clearRow(from: place) }
      for other in (parameter == 0 ? row + 1 : 0)..<rows { cells[other] = blank }
    case UInt8(ascii: "P"):
      let rest = Array(cells[row].dropFirst(place + count)) + blank
      cells[row] = Array((cells[row].prefix(place) + rest).prefix(columns))
    case UInt8(ascii: "@"):
      let rest = blank.prefix(count) + cells[row].dropFirst(place)
      cells[row] = Array((cells[row].prefix(place) + rest).prefix(columns))
    default: break
    }
  }

  private mutating func clearRow(from place: Int) {
    for index in place..<columns { cells[row][index] = " " }
  }
}
