import Testing

@testable import RolePlay
