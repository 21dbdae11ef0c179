import CReadline

/// Reads lines.
package enum LineEditor {
  static func bind() -> Int32 { rl_reset_terminal(nil) }
}
