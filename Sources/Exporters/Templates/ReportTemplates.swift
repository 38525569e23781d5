import Mustache

/// The package's `Templates`, part of the binary.
enum ReportTemplates {
    /// What stands in the binary has been parsed by the tests: a template that is not there is a fault of the package.
    static func render<Model: Sendable>(_ model: Model, with name: String) -> String {
        (try? library.get())?.render(model, withTemplate: name) ?? ""
    }

    static let library = Result {
        // Before the templates that name them are parsed.
        MustacheContentTypes.register(MarkupEscaping(), named: "MARKUP")
        MustacheContentTypes.register(MarkdownEscaping(), named: "MARKDOWN")
        var library = MustacheLibrary()
        for file in EmbeddedTemplates.files { try library.register(file.text, named: file.name) }
        return library
    }
}

/// Text between tags and in quoted attributes of HTML.
///
/// Works on bytes: the library's own escaping looks at characters, and `"` with a combining mark behind it is another
/// character for it, yet ends an attribute in a browser.
struct MarkupEscaping: MustacheContentType {
    func escapeText(_ text: String) -> String {
        text.escaped { byte in
            switch byte {
            case UInt8(ascii: "<"): "&lt;"
            case UInt8(ascii: ">"): "&gt;"
            case UInt8(ascii: "&"): "&amp;"
            case UInt8(ascii: "\""): "&quot;"
            case UInt8(ascii: "'"): "&#39;"
            default: nil
            }
        }
    }
}

/// Text within a paragraph or a table's cell of Markdown (CommonMark with tables), on one line.
struct MarkdownEscaping: MustacheContentType {
    func escapeText(_ text: String) -> String {
        text.escaped { byte in
            switch byte {
            case UInt8(ascii: "<"): "&lt;"
            case UInt8(ascii: ">"): "&gt;"
            case UInt8(ascii: "&"): "&amp;"
            case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "]"),
                UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "#"):
                "\\" + String(Unicode.Scalar(byte))
            default: nil
            }
        }
    }
}

extension String {
    /// Visible text with bytes replaced; `nil` keeps a byte.
    fileprivate func escaped(_ replacement: (UInt8) -> String?) -> String {
        var bytes: [UInt8] = []
        for byte in VisibleText.of(self).utf8 {
            if let replacement = replacement(byte) { bytes += Array(replacement.utf8) } else { bytes.append(byte) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
