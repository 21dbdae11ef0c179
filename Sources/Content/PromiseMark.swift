/// The mark that the next call of a case begins with: what became of the call-back that was promised.
///
/// The call sets it by itself; a case asks for it as for any other mark.
package enum PromiseMark: String, Hashable, Codable, CaseIterable, Sendable {
  /// A call-back was promised, and the next call comes in time.
  case kept = "約束を守った"
  /// The time that was promised has passed, or lies on a day on which the company is closed.
  case broken = "約束を破った"
  /// No time was promised.
  case absent = "約束なし"

  /// The mark's name.
  package var name: String { rawValue }
}
