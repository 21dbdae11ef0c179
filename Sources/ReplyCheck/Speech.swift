/// What an utterance says, whenever it is said.
package struct Speech: Sendable {
  /// How long it is when spoken, in moras of the agreed spelling: 「ﾓｼﾓｼ」 is as long as 「もしもし」.
  package let moras: Int
  /// In the order of the key points that were looked for.
  package let keyPoints: [KeyPointMatch]
}
