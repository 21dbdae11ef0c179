/// The words of this target that a trainee reads, in the language of the cases.
enum Messages {
  /// The name of the ending of a call that was cut off; it stands beside the endings that authors name.
  static let cutOffName = "終話"
  /// What a trainer says of it.
  static let cutOffReview = "お話の途中で電話を切りました。終えるときは、理由と警告を伝え、上席に知らせてからにします。"
}
