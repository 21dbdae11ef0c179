extension String {
  /// The text with full-width letters, digits, signs and spaces as half-width ones, in lower case: how commands are compared.
  var commandFolded: String {
    var view = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: view.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3000: view.append(" ")
      default: view.append(scalar)
      }
    }
    return String(view).lowercased()
  }
}
