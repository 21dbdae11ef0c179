extension Duration {
  /// The same as a number of microseconds.
  var microseconds: Double { self / .microseconds(1) }

  /// The same as a number of milliseconds.
  var milliseconds: Double { self / .milliseconds(1) }
}
