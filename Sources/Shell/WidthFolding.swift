import ContentLoading

extension String {
  /// The text as commands and names are compared: full-width letters, digits, signs and spaces as half-width ones, in
  /// lower case.
  var commandFolded: String { Width.folded(self).lowercased() }
}
