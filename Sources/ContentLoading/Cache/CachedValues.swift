import Content
import SourceDiagnostics

extension Wording {
  func write(to writer: inout CacheWriter) {
    writer.add(parts) { writer, part in
      switch part {
      case .text(let text):
        writer.add(0)
        writer.add(text)
      case .placeholder(let name):
        writer.add(1)
        writer.add(name)
      }
    }
  }

  init(from reader: inout CacheReader) throws(CacheReader.Fault) {
    let parts = try reader.list { (reader) throws(CacheReader.Fault) -> Part in
      try reader.number() == 0 ? .text(reader.text()) : .placeholder(reader.text())
    }
    self.init(parts: parts)
  }
}

extension Answerers {
  func write(to writer: inout CacheWriter) {
    switch self {
    case .everyone: writer.add(0)
    case .supervisor: writer.add(1)
    case .skilled(let skills):
      writer.add(2)
      writer.add(skills) { $0.add($1) }
    }
  }

  init(from reader: inout CacheReader) throws(CacheReader.Fault) {
    switch try reader.number() {
    case 0: self = .everyone
    case 1: self = .supervisor
    case 2:
      self = .skilled(try reader.texts())
    default: throw CacheReader.Fault()
    }
  }
}

extension ClauseReference {
  func write(to writer: inout CacheWriter) {
    writer.add(policy)
    writer.add(clause)
  }

  init(from reader: inout CacheReader) throws(CacheReader.Fault) {
    self.init(policy: try reader.text(), clause: try reader.text())
  }
}

extension CalendarDate {
  func write(to writer: inout CacheWriter) {
    for number in [year, month, day] { writer.add(number) }
  }

  init(from reader: inout CacheReader) throws(CacheReader.Fault) {
    let (year, month, day) = (try reader.number(), try reader.number(), try reader.number())
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      throw CacheReader.Fault()
    }
    self = date
  }
}

extension SourceRange {
  func write(to writer: inout CacheWriter) {
    for number in [start.line, start.column, end.line, end.column] { writer.add(number) }
  }

  init(from reader: inout CacheReader) throws(CacheReader.Fault) {
    let start = SourcePosition(line: try reader.number(), column: try reader.number())
    self.init(
      start: start,
      end: SourcePosition(line: try reader.number(), column: try reader.number())
    )
  }
}

extension RuleSuppression {
  func write(to writer: inout CacheWriter) {
    for text in [rule, reason, file] { writer.add(text) }
    range.write(to: &writer)
  }

  init(from reader: inout CacheReader) throws(CacheReader.Fault) {
    let (rule, reason, file) = (try reader.text(), try reader.text(), try reader.text())
    self.init(rule: rule, reason: reason, file: file, range: try SourceRange(from: &reader))
  }
}
