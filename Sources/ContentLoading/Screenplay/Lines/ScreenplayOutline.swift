/// A heading with the lines and headings below it.
struct OutlineBlock {
  let heading: TextSlice
  var lines: [ScreenplayLine] = []
  /// The reactions of a scene; empty elsewhere.
  var children: [OutlineBlock] = []
}

/// A section of a screenplay with what stands in it.
struct OutlineSection {
  let section: ScreenplaySection
  let heading: TextSlice
  /// The lines before its first block.
  var lines: [ScreenplayLine] = []
  var blocks: [OutlineBlock] = []
}

/// The lines of a screenplay by section, heading and sub-heading.
struct ScreenplayOutline {
  /// The lines before the first heading.
  private(set) var front: [ScreenplayLine] = []
  private(set) var sections: [OutlineSection] = []
  private let document: ScreenplaySection.Document
  private let report: ScreenplayReport
  private let written: Set<ScreenplaySection>

  init(
    lines: [ScreenplayLine],
    of document: ScreenplaySection.Document = .rolePlay,
    report: ScreenplayReport
  ) {
    self.document = document
    self.report = report
    written = Set(
      lines.compactMap {
        $0.kind == .heading(level: 1) ? ScreenplaySection($0.content, in: document) : nil
      }
    )
    for line in lines where line.kind != .blank {
      add(line)
    }
    reportMissingSections(endingAt: lines.last)
  }

  /// Returns a section, or nil where the file has none.
  subscript(section: ScreenplaySection) -> OutlineSection? {
    sections.first { $0.section == section }
  }

  private mutating func add(_ line: ScreenplayLine) {
    guard case .heading(let level) = line.kind else { return append(line) }
    if line.content.isEmpty {
      report.add(.emptyHeading, at: line.whole.range)
    } else if level == 1 {
      open(line)
    } else {
      openBlock(line.content, level: level, sign: line.whole[0..<level])
    }
  }

  private mutating func append(_ line: ScreenplayLine) {
    guard let last = sections.indices.last else { return front.append(line) }
    guard let block = sections[last].blocks.indices.last else {
      return sections[last].lines.append(line)
    }
    if let child = sections[last].blocks[block].children.indices.last {
      sections[last].blocks[block].children[child].lines.append(line)
    } else {
      sections[last].blocks[block].lines.append(line)
    }
  }

  private mutating func open(_ line: ScreenplayLine) {
    let heading = line.content
    guard let section = ScreenplaySection(heading, in: document) ?? recovered(heading) else {
      // Most likely a heading that lost one of its signs.
      return openBlock(heading, level: 2, sign: nil)
    }
    if let earlier = sections.firstIndex(where: { $0.section == section }) {
      report.add(
        .duplicateSection(section),
        at: heading.range,
        notes: [(.firstHere, sections[earlier].heading.range)]
      )
      sections.append(sections.remove(at: earlier))
      return
    }
    if let late = sections.first(where: { $0.section.order > section.order }) {
      report.add(.sectionOrder(section, before: late.section), at: heading.range)
    }
    sections.append(OutlineSection(section: section, heading: heading))
  }

  /// Reports an unknown section and returns the one that is probably meant.
  private func recovered(_ heading: TextSlice) -> ScreenplaySection? {
    let names = document.sections.map(\.rawValue)
    let nearest = report.addUnknown(.unknownSection(heading.text), heading, among: names)
    return nearest.flatMap(ScreenplaySection.init(rawValue:)).flatMap {
      written.contains($0) ? nil : $0
    }
  }

  private mutating func openBlock(_ heading: TextSlice, level: Int, sign: TextSlice?) {
    guard let last = sections.indices.last else {
      report.add(.headingBeforeSections, at: heading.range)
      return
    }
    let section = sections[last].section
    let block = OutlineBlock(heading: heading)
    let expected: Int
    switch section.blocks {
    case .none:
      if sign != nil { report.add(.headingNotHere(section), at: heading.range) }
      return
    case .named: expected = 2
    case .scenes: expected = level == 2 || sections[last].blocks.isEmpty ? 2 : 3
    case .reactions: expected = 3
    }
    if let sign, level != expected {
      report.add(.headingLevel(expected, in: section), at: sign.range)
    }
    if expected == 3, section.blocks == .scenes {
      sections[last].blocks[sections[last].blocks.count - 1].children.append(block)
    } else {
      sections[last].blocks.append(block)
    }
  }

  private func reportMissingSections(endingAt line: ScreenplayLine?) {
    guard let end = line?.whole.end else { return }
    let present = Set(sections.map(\.section))
    for section in document.sections where !present.contains(section) {
      if section.isRequired {
        report.add(.missingSection(section), at: end)
      } else if section.isExpected {
        report.add(.sectionExpected(section), at: end)
      }
    }
  }
}
