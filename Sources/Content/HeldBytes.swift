/// Bytes that stay where they are, unchanged, for as long as somebody holds this: in memory, or in a file.
package protocol HeldBytes: AnyObject, Sendable {
  /// The bytes; valid while the holder lives.
  var bytes: UnsafeRawBufferPointer { get }
}

/// Tells what was read of a content folder from what is read when any of its files has changed.
package struct ContentVersion: Hashable, Sendable {
  /// A digest of every file on which the wordings depend.
  package let digest: [UInt8]

  package init(digest: [UInt8]) {
    self.digest = digest
  }
}
