import CIconv
import CLibXML2
import CMarkGFM
package import Content
import Crypto
import Yams

/// Loads.
package struct ContentLoader {
  package func load() -> ContentLibrary {
    let parser = cmark_parser_new(0)
    _ = htmlReadMemory("", 0, nil, nil, 0)
    cmark_gfm_core_extensions_ensure_registered()
    _ = iconv_open("UTF-8", "CP932")
    _ = SHA256.hash(data: [1])
    _ = try? Yams.compose(yaml: "a: 1")
    _ = parser
    return ContentLibrary()
  }
}
