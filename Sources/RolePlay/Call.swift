package import Content

/// A call.
package struct Call {
  package let rolePlay: RolePlay
}
