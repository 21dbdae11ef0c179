import Content
import ContentLoading
import ReplyCheck
import RolePlay
import SourceDiagnostics
import Terminal

extension Program {
  /// Grades replies: files with a reply a line, replies given as they are, or standard input.
  package func check(_ inputs: [String], authority: String, asJSON: Bool) -> Int32 {
    guard let authority = Authority(rawValue: authority) else {
      report(Texts.notAnAuthority(authority))
      return Self.wrongUsage
    }
    guard let workplace = openWorkplace(.desk) else { return Self.failure }
    let run = CheckRun(workplace: workplace, language: language)
    if inputs.isEmpty && asJSON {
      return answerRecords { record in run.answer(to: record) }
    }
    guard let sources = replySources(inputs) else { return Self.failure }
    var isClean = true
    for source in sources {
      if asJSON {
        let result = run.records(of: source, authority: authority)
        result.lines.forEach(write)
        isClean = isClean && result.isClean
      } else {
        let result = run.text(of: source, authority: authority)
        write(result.text)
        isClean = isClean && result.isClean
      }
    }
    return isClean ? Self.clean : Self.failure
  }

  /// Decides on key points, from records on standard input.
  func answerKeyPointRecords() -> Int32 {
    guard let workplace = openWorkplace(.desk) else { return Self.failure }
    let run = KeyPointRun(workplace: workplace)
    return answerRecords { record in run.answer(to: record).map { ($0, true) } }
  }

  /// Runs the cases' own transcripts and the rules' own examples.
  package func test(_ paths: [String]) -> Int32 {
    guard let workplace = openWorkplace(),
      let library = workplace.library(limitedTo: paths, report: report)
    else { return Self.failure }
    let broken = library.rolePlays.filter { $0.rolePlay == nil }
    for entry in broken {
      report(Texts.brokenRolePlay(entry.title, file: entry.file))
    }
    let trials = TrialRun(of: library.rolePlays.compactMap(\.rolePlay), at: workplace)
    let walks = HintWalkRun(
      of: library.rolePlays.compactMap(\.rolePlay),
      at: workplace,
      seeds: 1...100
    )
    let sound = library.rolePlays.compactMap(\.rolePlay)
    let ways = ApprovedWayRun(of: sound, at: workplace)
    let poor = PoorOperatorRun(of: sound, at: workplace)
    let failures =
      trials.outcomes.compactMap(\.failure) + walks.outcomes.compactMap(\.failure)
      + ways.failures + poor.failures
    for summary in ways.summaries { write(summary[language]) }
    write(failures, sources: Array(library.sources.values))
    // The rules belong to the program, not to a file of the content.
    let examples = paths.isEmpty ? RuleExampleRun(at: workplace) : nil
    examples?.failures.forEach(report)
    let failed = failures.count + (examples?.failures.count ?? 0) + broken.count
    let run =
      trials.outcomes.count + walks.outcomes.count + ways.count + poor.count
      + (examples?.count ?? 0) + broken.count
    write(
      Texts.testSummary(trials: trials.outcomes.count, examples: examples?.count ?? 0)[language]
    )
    write(Texts.testCounts(passed: run - failed, failed: failed))
    return failed == 0 ? Self.clean : Self.failure
  }

  /// Plays a transcript.
  package func rehearse(_ name: String, transcript: String, seed: UInt64, asJSON: Bool) -> Int32 {
    guard let workplace = openWorkplace() else { return Self.failure }
    let rolePlay: RolePlay
    switch self.rolePlay(named: name, at: workplace) {
    case .success(let found): rolePlay = found
    case .failure(let refusal):
      report(refusal.message)
      return Self.failure
    }
    guard let source = replySources([transcript], mustBeFiles: true)?.first else {
      return Self.failure
    }
    let lines = Transcript(source: source)
    guard lines.diagnostics.isEmpty else {
      write(lines.diagnostics, sources: [source])
      return Self.failure
    }
    let rehearsal = Rehearsal(of: lines.inputs, in: rolePlay, at: workplace, seed: seed)
    if asJSON {
      RehearsalRecords(rehearsal: rehearsal, workplace: workplace, language: language).lines
        .forEach(write)
    } else {
      let rendering = RehearsalRendering(
        workplace: workplace,
        language: language,
        wrapper: wrapper,
        style: style
      )
      write(rendering.text(for: rehearsal))
    }
    return Scorecard(rehearsal.call).verdict == .pass ? Self.clean : Self.failure
  }

  /// Answers every record on standard input with a line; a line that is no record is told and counts as a failure.
  func answerRecords(_ answer: ([UInt8]) -> (line: String, isClean: Bool)?) -> Int32 {
    let reader = LineReader()
    var status = Self.clean
    var number = 0
    while let line = reader.readBytes() {
      number += 1
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
      guard let (text, isClean) = answer(line) else {
        report(Texts.notARecord(line: number))
        status = Self.failure
        continue
      }
      write(text)
      if !isClean { status = Self.failure }
    }
    return status
  }

  /// Reads what is to be graded: a file, standard input for `-` and for nothing, else the words themselves.
  private func replySources(_ inputs: [String], mustBeFiles: Bool = false) -> [SourceFile]? {
    var sources: [SourceFile] = []
    for input in inputs.isEmpty ? ["-"] : inputs {
      if input == "-" {
        let reading = TextFile.read(standardInput(), path: "-")
        guard case .text(let source) = reading else {
          if case .unreadable(let diagnostics) = reading { write(diagnostics, sources: []) }
          return nil
        }
        sources.append(source)
        continue
      }
      switch TextFile.read(input) {
      case .text(let source): sources.append(source)
      case .missing where !mustBeFiles && Self.isReply(input):
        sources.append(SourceFile(path: Texts.reply[language], text: input))
      case .missing:
        report(Texts.noSuchFile(input))
        return nil
      case .unreadable(let diagnostics):
        write(diagnostics, sources: [])
        return nil
      }
    }
    return sources
  }

  /// Whether an argument that names no file is meant as the words of a reply: Japanese, and no file's name.
  private static func isReply(_ argument: String) -> Bool {
    guard argument.contains(where: { !$0.isASCII }), !argument.contains("/") else { return false }
    let ending = argument.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last
    return !(ending.map { 1...5 ~= $0.count && $0.allSatisfy(\.isASCII) } ?? false)
  }

  /// The lines of standard input, in any Japanese encoding; tells why there are none where it cannot be read.
  func standardInputLines() -> [String] {
    switch TextFile.read(standardInput(), path: "-") {
    case .text(let source): return source.lines
    case .unreadable(let diagnostics):
      write(diagnostics, sources: [])
      return []
    case .missing: return []
    }
  }

  /// Reads all of standard input, up to the size of the largest file that is read.
  private func standardInput() -> [UInt8] {
    let reader = LineReader()
    var bytes: [UInt8] = []
    while bytes.count <= TextDecoder.maximumSize, let line = reader.readBytes() {
      bytes += line
      bytes.append(0x0A)
    }
    return bytes
  }
}
