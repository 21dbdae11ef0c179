import Assist
import Content

extension Session {
  /// How many hits are looked at for those that may be taken.
  private static let deepest = 20

  /// Returns what the line typed so far would find and may be taken, best first, a line below the prompt for each.
  ///
  /// At the desk every line is a search; in a call only `：検索` is, so that nothing moves while a reply is written.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - columns: The width of the window.
  ///   - limit: The most lines.
  /// - Returns: Lines narrower than the window; none where the line is no search.
  package func candidates(for line: String, columns: Int, limit: Int) -> [String] {
    narrowed = []
    guard isAtPrompt, let query = query(in: line) else { return [] }
    let hits = workplace.index.hits(for: query, limit: Self.deepest, in: lookupContext())
      .lazy.map(\.template)
    narrowed = hits.filter { [workplace] template in
      workplace.library.approvalStatus(of: template, on: workplace.today) == .approved
    }
    .prefix(limit).map { $0 }
    let rendering = CandidateRendering(workplace: workplace, style: style, columns: columns)
    return narrowed.enumerated().map { rendering.line(for: $1, number: $0 + 1) }
  }

  /// Takes a candidate that was shown below the line.
  func takeCandidate(_ number: Int, of line: String) {
    readAnewOnNewDay()
    console.recall(line)
    lastHits = narrowed
    takeWordings(String(number))
  }

  private func query(in line: String) -> String? {
    switch (ShellInput(line: line), place) {
    case (.text(let text), .desk): hitNumbers(in: text) == nil ? text : nil
    case (.command(let command, let argument), _):
      command.action == .lookup && !argument.isEmpty ? argument : nil
    case (.text, .call), (.text, .record), (.empty, _), (.unknownCommand, _): nil
    }
  }
}
