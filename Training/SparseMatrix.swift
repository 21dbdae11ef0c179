/// Rows of few numbers, each multiplied by the columns of all labels at once.
struct SparseMatrix: Sendable {
  private(set) var starts: [Int] = [0]
  private(set) var columns: [Int32] = []
  private(set) var values: [Double] = []
  let columnCount: Int

  init(columnCount: Int) {
    self.columnCount = columnCount
  }

  var rowCount: Int { starts.count - 1 }

  mutating func appendRow(_ entries: [(column: Int32, value: Double)]) {
    for entry in entries {
      columns.append(entry.column)
      values.append(entry.value)
    }
    starts.append(columns.count)
  }

  /// Returns the given rows times a dense matrix.
  func product(rows: [Int], _ weights: LabelRows) -> LabelRows {
    var result = LabelRows(count: rows.count)
    for (index, row) in rows.enumerated() {
      for place in starts[row]..<starts[row + 1] {
        result.add(values[place], times: weights, row: Int(columns[place]), to: index)
      }
    }
    return result
  }

  /// Returns a row times a dense matrix.
  func scores(ofRow row: Int, _ weights: LabelRows) -> [Double] {
    var result = LabelRows(count: 1)
    for place in starts[row]..<starts[row + 1] {
      result.add(values[place], times: weights, row: Int(columns[place]), to: 0)
    }
    return result.row(0)
  }

  /// Adds a row, times a factor for each label, to a dense matrix with a row for each column.
  func addRow(_ row: Int, times factors: [Double], to weights: inout LabelRows) {
    let factors = LabelRows([factors])
    for place in starts[row]..<starts[row + 1] {
      weights.add(values[place], times: factors, row: 0, to: Int(columns[place]))
    }
  }

  /// Returns the sum of the squares of a row.
  func squaredLength(ofRow row: Int) -> Double {
    values[starts[row]..<starts[row + 1]].reduce(0) { $0 + $1 * $1 }
  }
}

/// A dense matrix with a column for each label.
struct LabelRows: Sendable {
  static let width = 32

  private(set) var values: [Double]

  init(count: Int) {
    values = Array(repeating: 0, count: count * Self.width)
  }

  init(_ rows: [[Double]]) {
    values = rows.flatMap { $0 }
  }

  var count: Int { values.count / Self.width }

  subscript(row: Int, label: Int) -> Double {
    get { values[row * Self.width + label] }
    set { values[row * Self.width + label] = newValue }
  }

  /// The scores of a row.
  func row(_ index: Int) -> [Double] {
    Array(values[(index * Self.width)..<((index + 1) * Self.width)])
  }

  /// Returns some of the rows.
  func selecting(_ rows: [Int]) -> LabelRows { LabelRows(rows.map(row)) }

  /// Puts the rows of another matrix in the places of some rows.
  mutating func replaceRows(_ rows: [Int], with other: LabelRows) {
    for (index, row) in rows.enumerated() {
      for label in 0..<Self.width { self[row, label] = other[index, label] }
    }
  }

  /// Makes every number the same.
  mutating func fill(_ value: Double) { for place in values.indices { values[place] = value } }

  /// Adds a multiple of a row of another matrix to a row.
  @inline(__always)
  mutating func add(_ factor: Double, times other: LabelRows, row: Int, to target: Int) {
    // Plain loops over raw memory become vector instructions; the overlay's wide vectors do not.
    values.withUnsafeMutableBufferPointer { sums in
      other.values.withUnsafeBufferPointer { others in
        guard let sum = sums.baseAddress, let terms = others.baseAddress else { return }
        let to = sum + target * Self.width
        let from = terms + row * Self.width
        for label in 0..<Self.width { to[label] += factor * from[label] }
      }
    }
  }

  /// Changes every number, given its label and the number at the same place of another matrix.
  mutating func combine(_ other: LabelRows, _ body: (_ label: Int, Double, Double) -> Double) {
    for place in values.indices {
      values[place] = body(place % Self.width, values[place], other.values[place])
    }
  }
}
