import Testing

@testable import Assist
