/// Why a search found a template where it did.
package enum LookupReason: Hashable, Sendable {
  /// A part of a template, as a person knows it.
  package enum Place: Hashable, Sendable {
    case title
    case wording
    case customerExample
    case identifier
    case act
    case situation
    case clause
    case group
    case tone
  }

  /// The word stands there as it was typed.
  case written(String, in: Place)
  /// The word sounds like what stands there.
  case sounded(String, in: Place)
  /// A word of the same meaning stands there.
  case synonym(String, of: String, in: Place)
  /// So many of 100 parts of the word stand there.
  case similar(String, percent: Int, in: Place)
  /// The word was not found.
  case missing(String)
  /// It is meant for the situation or topic of the call.
  case fitsCall(situation: String)
  /// So often it was taken at this desk.
  case used(times: Int)
}
