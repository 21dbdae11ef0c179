import Content
import ContentLoading
import Foundation
import MeCabTokenizer
import ReplyCheck
import SourceDiagnostics

/// Makes a trained model from graded records: `otai-training MODEL FILE…` from replies, `otai-training kinds MODEL FILE…`
/// from customers' words; `otai-training rules FILE` writes the compiled patterns of the rules,
/// `otai-training figures FILE…` prints how the program agrees with graded replies, with the content of the working folder.
///
/// The same records give the same bytes: everything is summed in a fixed order, and nothing is random.
@main
struct OtaiTraining {
  static func main() async throws {
    var arguments = CommandLine.arguments.dropFirst()
    switch (arguments.first, arguments.count) {
    case ("rules", 2): return try arguments.last.map(writeRules) ?? ()
    case ("figures", 2...): return print(try figures(of: arguments.dropFirst()))
    case ("rules", _), ("figures", _): arguments = []
    default: break
    }
    let isOfKinds = arguments.first == "kinds"
    if isOfKinds { arguments = arguments.dropFirst() }
    guard let output = arguments.first, arguments.count > 1 else {
      FileHandle.standardError.write(
        Data(
          "usage: otai-training [kinds] MODEL FILE…\n       otai-training rules FILE\n       otai-training figures FILE…\n"
            .utf8
        )
      )
      exit(64)
    }
    let tokenizer = try MeCabTokenizer()
    let files = arguments.dropFirst()
    let bytes =
      isOfKinds
      ? try await kindModel(of: files, tokenizer) : try await replyModel(of: files, tokenizer)
    try write(bytes, to: output)
  }

  /// Compiles the patterns of the rules; rules with faults are told and never compiled.
  private static func writeRules(to path: String) throws {
    guard let bytes = RuleSet.compiledPatterns else {
      for fault in RuleSet.standardFromText.diagnostics {
        let line = "\(fault.file):\(fault.range.start.line): \(fault.message.english)\n"
        FileHandle.standardError.write(Data(line.utf8))
      }
      exit(1)
    }
    try write(bytes, to: path)
  }

  /// Returns how the program's judgements agree with the labels of replies that nothing learned from.
  private static func figures(of files: some Sequence<String>) throws -> String {
    let content = try ContentFolder(path: FileManager.default.currentDirectoryPath)
    let checker = ReplyChecker(
      tokenizer: try MeCabTokenizer(),
      knowledge: ContentLoader(folder: content).load(.desk).knowledge,
      criticalViolations: []
    )
    var figures = Figures()
    let records = try GradedReply.read(files)
    for record in records {
      figures.add(checker.check(record.utterance, in: record.context), of: record)
    }
    return "\(records.count) replies\n\(figures.table)"
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    print("\(path): \(bytes.count) bytes")
  }

  /// Returns the bytes of the model that replies teach.
  private static func replyModel(
    of files: some Sequence<String>,
    _ tokenizer: MeCabTokenizer
  ) async throws -> [UInt8] {
    let records = try GradedReply.read(files)
    let checker = ReplyChecker(
      tokenizer: tokenizer,
      knowledge: CompanyKnowledge(),
      criticalViolations: []
    )
    let examples = Examples(
      features: records.map { checker.features(of: $0.utterance, in: $0.context) },
      labels: records.map(\.labels),
      writers: records.map(\.writer)
    )
    print("\(records.count) replies, \(examples.sentenceCount) sentences")
    let trainer = Trainer(
      examples: examples,
      // Few enough that the model stays under two million bytes.
      rowLimit: 52_000,
      decidedCount: ModelLabel.decidedCount,
      penalty: 0.2
    ) { $0.columns(authority: records[$1].authority) }
    let (table, second, unseen) = await trainer.train()
    var figures = Figures()
    for (record, chances) in zip(records, unseen) {
      let judgement = checker.judge(record.utterance, in: record.context, chances: chances)
      figures.add(judgement, of: record)
    }
    print(figures.table)
    return ModelFile.reply.bytes(of: table, second)
  }

  /// Returns the bytes of the model that customers' words teach.
  private static func kindModel(
    of files: some Sequence<String>,
    _ tokenizer: MeCabTokenizer
  ) async throws -> [UInt8] {
    let records = try GradedCall.read(files)
    let reader = CustomerReader(tokenizer: tokenizer)
    let examples = Examples(
      features: records.map { reader.features(of: $0.utterance) },
      labels: records.map { KindScores.labels(of: $0.kinds) },
      writers: records.map(\.writer)
    )
    print("\(records.count) customers' turns, \(examples.sentenceCount) sentences")
    let trainer = Trainer(
      examples: examples,
      // Few enough that the model stays under a million bytes.
      rowLimit: 40_000,
      decidedCount: CustomerKind.allCases.count,
      penalty: 0.4
    ) { scores, _ in KindScores(scores).columns }
    let (table, second, unseen) = await trainer.train()
    var figures = KindFigures()
    for (record, chances) in zip(records, unseen) {
      figures.add(reader.kinds(of: record.utterance, chances: chances).map(\.kind), of: record)
    }
    print(figures.table)
    return ModelFile.kinds.bytes(of: table, second)
  }
}
