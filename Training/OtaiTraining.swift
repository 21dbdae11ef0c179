import Content
import Foundation
import MeCabTokenizer
import ReplyCheck

/// Makes the trained model from graded replies: `otai-training MODEL FILE…`.
///
/// The same records give the same bytes: everything is summed in a fixed order, and nothing is random.
@main
struct OtaiTraining {
  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first, arguments.count > 1 else {
      FileHandle.standardError.write(Data("usage: otai-training MODEL FILE…\n".utf8))
      exit(64)
    }
    let records = try GradedReply.read(arguments.dropFirst())
    let checker = ReplyChecker(
      tokenizer: try MeCabTokenizer(),
      knowledge: CompanyKnowledge(),
      criticalViolations: []
    )
    let examples = Examples(records) {
      checker.features(of: $0.utterance, in: $0.context)
    }
    print("\(records.count) replies, \(examples.sentenceCount) sentences")
    let (table, second, unseen) = await Trainer(examples: examples).train()
    var figures = Figures()
    for (record, chances) in zip(records, unseen) {
      let judgement = checker.judge(record.utterance, in: record.context, chances: chances)
      figures.add(judgement, of: record)
    }
    print(figures.table)
    let bytes = ModelFile.bytes(of: table, second)
    try Data(bytes).write(to: URL(filePath: output), options: .atomic)
    print("\(output): \(table.hashes.count) features, \(bytes.count) bytes")
  }
}
