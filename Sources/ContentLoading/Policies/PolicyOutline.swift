import Content
import SourceDiagnostics

/// Decides which headings of a document are its title and its clauses.
struct PolicyOutline {
  /// A clause before it is named.
  struct Part {
    let heading: DocumentHeading
    let level: Int
    var elements: [DocumentElement] = []
  }

  private(set) var title: String?
  private(set) var preamble: [DocumentElement] = []
  private(set) var parts: [Part] = []

  /// - Parameters:
  ///   - outline: The elements of the document.
  ///   - source: The document.
  ///   - statedTitle: The title that the front matter gives; nil where it gives none.
  init(_ outline: DocumentOutline, of source: SourceFile, statedTitle: String?) {
    var elements = outline.elements
    let titleIndex = Self.titleIndex(in: elements, hasStatedTitle: statedTitle != nil)
    if let titleIndex, case .heading(let heading) = elements[titleIndex] {
      title = heading.text
      elements.remove(at: titleIndex)
    }
    title = statedTitle ?? title ?? outline.title
    if !elements.contains(where: Self.isHeading) {
      elements = elements.flatMap { Self.promotingArticle($0, of: source) }
    }
    var ranks: [Int] = []
    for element in elements {
      if case .heading(let heading) = element {
        while let last = ranks.last, last >= heading.rank { ranks.removeLast() }
        ranks.append(heading.rank)
        parts.append(Part(heading: heading, level: ranks.count))
      } else if parts.isEmpty {
        preamble.append(element)
      } else {
        parts[parts.count - 1].elements.append(element)
      }
    }
  }

  private static func isHeading(_ element: DocumentElement) -> Bool {
    if case .heading = element { true } else { false }
  }

  /// The first heading is the title where it stands highest, alone or above numbered ones, and is itself no clause.
  private static func titleIndex(in elements: [DocumentElement], hasStatedTitle: Bool) -> Int? {
    let headings = elements.indices.compactMap { index -> (Int, DocumentHeading)? in
      if case .heading(let heading) = elements[index] { (index, heading) } else { nil }
    }
    guard let (index, first) = headings.first, first.identifier == nil else { return nil }
    if let number = ClauseNumber.prefix(of: first.text)?.number, number != .supplement {
      return nil
    }
    let others = headings.dropFirst()
    if others.isEmpty { return first.rank == 1 ? index : nil }
    if others.allSatisfy({ $0.1.rank > first.rank }) {
      // 「## 概要」 with only parts of its own below is a clause when the document has its title elsewhere.
      return first.rank == 1 || !hasStatedTitle ? index : nil
    }
    guard others.contains(where: { $0.1.rank == first.rank }) else { return nil }
    let peersAreNumbered = others.allSatisfy { _, heading in
      heading.rank > first.rank || ClauseNumber.prefix(of: heading.text) != nil
    }
    let isFollowedAtOnce = others.first?.0 == index + 1
    return first.rank == 1 && (peersAreNumbered || isFollowedAtOnce) ? index : nil
  }

  /// Makes a clause of a paragraph that begins with 第N条, in a document that marks no headings.
  private static func promotingArticle(
    _ element: DocumentElement,
    of source: SourceFile
  ) -> [DocumentElement] {
    guard case .block(.paragraph(let text), let line) = element,
      let heading = TextHeading.named(text)
    else { return [element] }
    let promoted = DocumentElement.heading(
      DocumentHeading(
        rank: heading.rank,
        text: heading.title,
        identifier: heading.identifier,
        range: source.range(ofLine: line)
      )
    )
    guard !heading.rest.isEmpty else { return [promoted] }
    return [promoted, .block(.paragraph(heading.rest), line: line)]
  }
}
