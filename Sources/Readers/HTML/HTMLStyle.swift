import VietnameseText

/// What CSS in a `style` attribute says that matters to us.
struct HTMLStyle {
    var isHidden = false
    var isBold: Bool?
    var isCapitals: Bool?
    var font: FontEncoding?

    /// - Parameter css: declarations, `font-family:".VnTime";font-weight:bold`.
    init(_ css: String) {
        for declaration in css.utf8.split(separator: 0x3B) {
            guard let colon = declaration.firstIndex(of: 0x3A) else { continue }
            let name = Self.lower(declaration[..<colon]), value = declaration[declaration.index(after: colon)...]
            switch name {
            case "display", "visibility", "mso-hide":
                let value = Self.lower(value)
                if value.hasPrefix("none") || value.hasPrefix("hidden") || value.hasPrefix("all") { isHidden = true }
            case "font-weight":
                let value = Self.lower(value)
                isBold = value.hasPrefix("bold") || (Int(value) ?? 400) >= 600
            case "text-transform": isCapitals = Self.lower(value).hasPrefix("uppercase")
            case "font-variant": isCapitals = Self.lower(value).hasPrefix("small-caps")
            case "font-family":
                font = Self.family(String(decoding: Array(value), as: UTF8.self))
            default: continue
            }
        }
    }

    /// The first family of a list: `".VnTime", serif`.
    static func family(_ list: String) -> FontEncoding {
        let first = list.prefix { $0 != "," }
        return FontEncoding(name: String(first.drop { $0 == " " || $0 == "'" || $0 == "\"" }))
    }

    private static func lower(_ text: some Sequence<UInt8>) -> String {
        let letters = text.filter { $0 > 0x20 }.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        return String(decoding: letters, as: UTF8.self)
    }
}
