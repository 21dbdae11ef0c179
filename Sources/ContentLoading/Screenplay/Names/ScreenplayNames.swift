import Content
import SourceDiagnostics

/// Every name that a screenplay gives, collected before anything refers to one.
struct ScreenplayNames {
  private(set) var moods = NameTable()
  private(set) var keyPoints = NameTable()
  private(set) var scenes = NameTable()
  private(set) var endings = NameTable()
  /// The marks that a reaction sets somewhere.
  private(set) var marks = NameTable()
  private let report: ScreenplayReport

  /// Returns the mark of a name: one that a reaction sets, or one that the call sets by itself.
  func mark(_ name: TextSlice) -> String? {
    marks[name] ?? PromiseMark.allCases.first { name.matches($0.name) }?.name
  }

  /// The names of all marks, for suggestions.
  var markNames: [String] { marks.names + PromiseMark.allCases.map(\.name) }

  /// Collects the names of an outline and reports those that are taken or cannot be referred to.
  init(_ outline: ScreenplayOutline, report: ScreenplayReport) {
    self.report = report
    for line in outline[.moods]?.lines ?? [] where line.kind == .item {
      let name = line.content[0..<line.content.prefixLength { $0 != ":" && $0 != "(" }].trimmed
      add(name, to: \.moods)
    }
    for block in outline[.keyPoints]?.blocks ?? [] {
      add(block.heading, to: \.keyPoints)
    }
    for block in outline[.scenes]?.blocks ?? [] {
      add(block.heading, to: \.scenes)
    }
    for block in outline[.endings]?.blocks ?? [] {
      // A heading whose bracket is wrong is reported where endings are read.
      add((try? block.heading.splittingBracket())?.head ?? block.heading, to: \.endings)
    }
    let scenes = outline[.scenes]?.blocks.flatMap(\.children) ?? []
    collectMarks(of: scenes + (outline[.anywhere]?.blocks ?? []))
    reportClashes()
  }

  /// Collects the names of a kind of customer: what it sets, and the moods that it speaks of or that most cases have.
  init(ofCharacter outline: ScreenplayOutline, report: ScreenplayReport) {
    self.report = report
    for name in Self.usualMoods { _ = moods.add(TextSlice(line: 0, text: name)) }
    let reactions = outline[.habits]?.blocks ?? []
    for line in reactions.flatMap(\.lines) where line.kind == .item {
      let label = line.content[0..<line.content.prefixLength { $0 != ":" }]
      guard ItemKey(label) == .moodChange else { continue }
      for part in line.content.dropping(first: label.count + 1).split(at: ["、", ","]) {
        let name = part[0..<part.prefixLength { $0 != "+" && $0 != "-" }].trimmed
        if !name.isEmpty { _ = moods.add(name) }
      }
    }
    collectMarks(of: reactions)
    reportClashes()
  }

  private mutating func add(_ name: TextSlice, to table: WritableKeyPath<Self, NameTable>) {
    guard !name.isEmpty else { return }
    let reserved = name.prefixLength { !Self.reserved.contains($0) }
    if reserved < name.count {
      let sign = name[reserved..<reserved + 1]
      report.add(.reservedCharacter(sign.text, in: name.text), at: sign.range)
    }
    if let earlier = self[keyPath: table].add(name) {
      report.add(.duplicateName(name.text), at: name.range, notes: [(.firstHere, earlier.range)])
    }
  }

  private mutating func collectMarks(of reactions: [OutlineBlock]) {
    for line in reactions.lazy.flatMap(\.lines) where line.kind == .item || line.kind == .other {
      let label = line.content[0..<line.content.prefixLength { $0 != ":" }]
      guard label.count < line.content.count, ItemKey(label) == .mark else { continue }
      let values = line.content.dropping(first: label.count + 1)
      for name in values.split(at: ["、", ","]) where !name.isEmpty {
        guard marks[name] == nil else { continue }
        add(name, to: \.marks)
      }
    }
  }

  /// Reports key points and marks that a heading could not tell from something else.
  private func reportClashes() {
    let special =
      [KnownTerms.otherwise, KnownTerms.goodEnding, KnownTerms.badEnding]
      + PromiseMark.allCases.map(\.name)
    let fixed = Set((KnownTerms.fixed + special).map(WidthFolding.key))
    for entry in keyPoints.entries + marks.entries
    where fixed.contains(WidthFolding.key(entry.name)) {
      report.add(.nameClash(entry.name), at: entry.range)
    }
    let taken = keyPoints.entries + moods.entries
    for entry in marks.entries {
      let key = WidthFolding.key(entry.name)
      guard let other = taken.first(where: { WidthFolding.key($0.name) == key }) else { continue }
      report.add(.nameClash(entry.name), at: entry.range, notes: [(.otherHere, other.range)])
    }
  }

  private static let usualMoods = ["怒り", "信頼", "忍耐", "不安"]

  /// The signs, folded, that the grammar uses around names.
  private static let reserved: Set<Unicode.Scalar> = [
    "+", "(", ")", "、", ",", ":", "【", "】", "→",
  ]
}
