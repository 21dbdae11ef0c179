import Testing

@testable import JapaneseText
