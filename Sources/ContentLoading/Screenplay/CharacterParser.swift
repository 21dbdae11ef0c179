package import Content
package import SourceDiagnostics

/// Reads a kind of customer: who they are, and how they react to what a case says nothing of.
package struct CharacterParser {
  private let source: SourceFile
  private let surroundings: ScreenplaySurroundings
  private let digest: (String) -> String

  /// Creates a parser.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - surroundings: What it may refer to outside of its file.
  ///   - digest: Returns the digest of a text; it is given the lines of the file, each ended by LF.
  package init(
    source: SourceFile,
    surroundings: ScreenplaySurroundings = ScreenplaySurroundings(),
    digest: @escaping (String) -> String
  ) {
    self.source = source
    self.surroundings = surroundings
    self.digest = digest
  }

  /// Returns the customer and every fault, sorted by position, then rule.
  ///
  /// - Returns: No customer where there is an error.
  package func parse() -> (character: CustomerCharacter?, diagnostics: [Diagnostic]) {
    let report = ScreenplayReport(file: source.path)
    let lines = ScreenplayLexer(source: source, report: report).lines()
    let outline = ScreenplayOutline(lines: lines, of: .character, report: report)
    let readers = ScreenplayReaders(
      names: ScreenplayNames(ofCharacter: outline, report: report),
      surroundings: surroundings,
      report: report
    )
    var name: TextSlice?
    let start = SourceRange(line: 1, columns: 1..<1)
    FrontMatterLines<CharacterKey>(report: report).read(outline.front, end: start) { key, value in
      switch key {
      case .format: report.expectFormat(Self.format, in: value)
      case .name: name = value
      }
    }
    let description = readers.prose(outline[.person])
    let reactions = readers.habits(outline[.habits])
    let diagnostics = report.sorted
    guard let name, diagnostics.allSatisfy({ $0.severity != .error }) else {
      return (nil, diagnostics)
    }
    let character = CustomerCharacter(
      name: name.text,
      description: description,
      reactions: reactions.compactMap(\.reaction),
      digest: digest(source.lines.map { $0 + "\n" }.joined()),
      file: source.path,
      range: name.range
    )
    return (character, diagnostics)
  }

  /// The one format that there is.
  private static let format = "お客様像 1"
}

extension ScreenplayReaders {
  /// Returns the reactions of 反応, reporting those that a kind of customer cannot have.
  fileprivate func habits(_ section: OutlineSection?) -> [ReactionDraft] {
    guard let section else { return [] }
    items.expectNoLines(section.lines, in: section.section)
    if section.blocks.isEmpty { report.add(.emptySection(.habits), at: section.heading.range) }
    return section.blocks.map { block in
      let reaction = reaction(block, in: .habit)
      if reaction.trigger == .otherwise {
        report.add(.habitTakesEverything, at: block.heading.range)
      }
      let spoken = reaction.lines.filter { $0.speaker == .customer }
      let written = block.lines.count { $0.content.starts(with: Self.customer) }
      let isOnce = reaction.conditions.contains { condition in
        if case .mark(_, isSet: false) = condition.value { true } else { false }
      }
      if written == 1, !isOnce, let line = spoken.first {
        report.add(.singleLine, at: line.range)
      }
      RepeatedLineCheck().reportTwins(in: reaction, report)
      return reaction
    }
  }

  private static let customer = Array(ItemKey.customer.rawValue.unicodeScalars)
}
