import Assist
import Content
import ContentLoading
import MeCabTokenizer

extension Workplace {
  /// Opens the index that was kept for these wordings, or makes it and keeps it for the next time.
  func makeIndex() -> TemplateIndex {
    guard let cache, let version = library.version else { return newIndex() }
    let product = ContentCache.Product(
      name: "index",
      format: TemplateIndex.imageFormat,
      ingredients: tokenizer.dictionary
    )
    func kept() -> TemplateIndex? {
      guard let image = cache.kept(product, of: folder, version: version) else { return nil }
      // What cannot be opened is made anew.
      return try? TemplateIndex(
        image: image,
        templates: library.templates,
        knowledge: library.knowledge,
        splitting: splitting
      )
    }
    if let index = kept() { return index }
    let index = newIndex()
    cache.keep(index.image, as: product, of: folder, version: version)
    // What lies in the file takes less memory than what was made.
    return kept() ?? index
  }

  private func newIndex() -> TemplateIndex {
    TemplateIndex(
      templates: library.templates,
      knowledge: library.knowledge,
      splitting: splitting
    )
  }

  private var splitting: @Sendable (String) -> [SpokenWord] {
    { [tokenizer] text in tokenizer.spokenWords(in: text) }
  }
}
