import Content
import ContentLoading
import ReplyCheck
import SourceDiagnostics

extension Program {
  /// Tells why sentences hit or miss key points, and what would change that.
  ///
  /// - Parameters:
  ///   - inputs: A role-play or a file with `# 要点`, the name of one of its points if only that is meant, then sentences;
  ///     without sentences, standard input has one a line.
  ///   - asJSON: Whether records on standard input are answered instead.
  /// - Returns: The exit status; 1 where a sentence hits nothing.
  package func keyPoints(_ inputs: [String], asJSON: Bool) -> Int32 {
    if asJSON, inputs.isEmpty { return answerKeyPointRecords() }
    guard let place = inputs.first, !asJSON else {
      report(Texts.keyPointNeedsPlace)
      return Self.wrongUsage
    }
    guard let workplace = openWorkplace(.everything),
      let points = keyPoints(at: place, workplace)
    else { return Self.failure }
    guard !points.isEmpty else {
      report(Texts.noSuchKeyPoint(place))
      return Self.failure
    }
    var sentences = Array(inputs.dropFirst())
    let named = sentences.first.flatMap { name in
      points.filter { $0.name.commandFolded == name.commandFolded }
    }
    let wanted = named.flatMap { $0.isEmpty ? nil : $0 }
    if wanted != nil { sentences.removeFirst() }
    return explain(wanted ?? points, for: sentences, at: workplace)
  }

  private func explain(_ points: [KeyPoint], for sentences: [String], at workplace: Workplace)
    -> Int32
  {
    let rendering = KeyPointRendering(language: language, wrapper: wrapper, style: style)
    var isClean = true
    func explain(_ sentence: String) {
      write(style(.heading, "「\(sentence)」"))
      let explanations = points.map { workplace.checker.explain($0, in: sentence) }
      for explanation in explanations { write(rendering.text(for: explanation)) }
      isClean = isClean && explanations.contains { $0.match.isHit }
    }
    for sentence in sentences { explain(sentence) }
    if sentences.isEmpty {
      for sentence in standardInputLines() where !sentence.allSatisfy(\.isWhitespace) {
        explain(sentence)
      }
    }
    return isClean ? Self.clean : Self.failure
  }

  /// The key points of a file, or of a role-play by name; tells why and returns nil where there is neither.
  private func keyPoints(at place: String, _ workplace: Workplace) -> [KeyPoint]? {
    switch TextFile.read(place) {
    case .text(let source):
      let found = ScreenplayParser(source: source, id: place, digest: { _ in "" }).keyPoints()
      write(found.diagnostics, sources: [source])
      return found.points
    case .unreadable(let diagnostics):
      write(diagnostics, sources: [])
      return nil
    case .missing:
      switch rolePlay(named: place, at: workplace) {
      case .success(let rolePlay): return rolePlay.keyPoints
      case .failure(let refusal):
        report(refusal.message)
        return nil
      }
    }
  }
}
