import JapaneseText

extension RuleSet {
  /// The rules that the program carries, in the order in which they apply.
  package static let standard = RuleSet(
    files: standardFiles.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
  )

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
  /// Reads the rules and the model that the program carries, unless they are read already.
  ///
  /// The first checker does so otherwise; here it can be done while something else is being read.
  package static func prepare() {
    _ = RuleSet.standard
    _ = ReplyModel.standard
    _ = WordClasses.standard
    TextAnalysis.prepare()
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
