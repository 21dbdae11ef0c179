import Synchronization

/// A value that is made when it is first asked for, once.
package final class Deferred<Value: Sendable>: Sendable {
  private enum State {
    case made(Value)
    case waiting(@Sendable () -> Value)
  }

  private let state: Mutex<State>

  /// Holds a value that is made already.
  package init(_ value: Value) { state = Mutex(.made(value)) }

  /// Holds what makes the value; it must not ask for the same value.
  package init(making make: @escaping @Sendable () -> Value) { state = Mutex(.waiting(make)) }

  /// The value; whoever asks while it is being made waits.
  package var value: Value {
    state.withLock { state in
      switch state {
      case .made(let value): return value
      case .waiting(let make):
        let value = make()
        state = .made(value)
        return value
      }
    }
  }
}
