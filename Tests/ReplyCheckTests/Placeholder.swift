import Testing

@testable import ReplyCheck
