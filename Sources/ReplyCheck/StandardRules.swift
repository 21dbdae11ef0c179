extension RuleSet {
  /// The rules that the program carries, in the order in which they apply.
  package static let standard = RuleSet(
    files: [
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
    .map { (name: $0.0, text: String(decoding: $0.1, as: UTF8.self)) }
  )
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
