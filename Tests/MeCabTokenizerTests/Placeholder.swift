import Testing

@testable import MeCabTokenizer
