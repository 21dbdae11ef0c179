import CReplyModel
import JapaneseText

extension RuleSet {
  /// The rules that the program carries, in the order in which they apply.
  package static let standard = RuleSet(standardParser(compiled: carriedPatterns))

  /// The same rules with their patterns read from the text, so that their faults are among the diagnostics.
  package static var standardFromText: RuleSet { RuleSet(standardParser(compiled: nil)) }

  /// The bytes of the patterns of these rules, made from their text; nil where the files have faults.
  package static var compiledPatterns: [UInt8]? {
    guard standardFromText.diagnostics.isEmpty else { return nil }
    return CompiledPatterns.bytes(of: standardParser(compiled: nil), digest: standardDigest)
  }

  /// A digest of the files of these rules.
  package static let standardDigest = CompiledPatterns.digest(of: standardFiles.map(\.bytes))

  /// The bytes of the patterns that the program carries.
  static var carriedBytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: otai_rule_patterns_bytes(), count: otai_rule_patterns_count())
  }

  /// The patterns that the program carries; nil where they are of other rules.
  static var carriedPatterns: CompiledPatterns? {
    CompiledPatterns(carriedBytes, digest: standardDigest)
  }

  /// Returns what was read of the files.
  static func standardParser(compiled: CompiledPatterns?) -> RuleFileParser {
    var parser = RuleFileParser(compiled: compiled)
    for file in standardFiles {
      parser.read(String(decoding: file.bytes, as: UTF8.self), file: file.name)
    }
    return parser
  }

  /// The names of the matters of taste in these rules, each once, in their order; found without reading the rules.
  package static let standardTasteNames: [String] = {
    let key = "taste:"
    var seen: Set<String> = []
    return standardFiles.flatMap { $0.bytes.split(separator: UInt8(ascii: "\n")) }
      .filter { $0.starts(with: key.utf8) }
      .compactMap { line in
        line.dropFirst(key.utf8.count).split(separator: UInt8(ascii: " ")).first
          .map { String(decoding: $0, as: UTF8.self) }
      }
      .filter { seen.insert($0).inserted }
  }()

  private static let standardFiles: [(name: String, bytes: [UInt8])] = [
    ("words.rules", PackageResources.words_rules),
    ("manner.rules", PackageResources.manner_rules),
    ("courtesy.rules", PackageResources.courtesy_rules),
    ("promises.rules", PackageResources.promises_rules),
    ("talk.rules", PackageResources.talk_rules),
    ("questions.rules", PackageResources.questions_rules),
    ("service.rules", PackageResources.service_rules),
    ("refusal.rules", PackageResources.refusal_rules),
    ("alternatives.rules", PackageResources.alternatives_rules),
    ("secrecy.rules", PackageResources.secrecy_rules),
    ("answers.rules", PackageResources.answers_rules),
    ("keigo.rules", PackageResources.keigo_rules),
    ("phrases.rules", PackageResources.phrases_rules),
    ("verdicts.rules", PackageResources.verdicts_rules),
    ("advice.rules", PackageResources.advice_rules),
  ]
}

extension ReplyChecker {
  /// What every checker reads once a program; each can be read while something else is.
  package enum Part: CaseIterable, Sendable {
    case rules
    case model
  }

  /// Reads the rules or the model that the program carries, unless they are read already.
  ///
  /// The first checker does so otherwise; here it can be done while something else is being read.
  package static func prepare(_ part: Part) {
    switch part {
    case .rules: _ = RuleSet.standard
    case .model:
      _ = ReplyModel.standard
      _ = WordClasses.standard
      TextAnalysis.prepare()
    }
  }
}

extension Concepts {
  /// The table that the program carries.
  static let standard: Concepts = {
    do {
      return try Concepts(String(decoding: PackageResources.concepts_rules, as: UTF8.self))
    } catch {
      preconditionFailure("The table of concepts cannot be read: \(error)")
    }
  }()
}

extension WordClasses {
  /// The table that the program carries.
  static let standard = WordClasses(String(decoding: PackageResources.classes_words, as: UTF8.self))
}
