/// Characters of fonts whose codes are no letters (Symbol, Wingdings), by what they show.
enum SymbolFonts {
    /// - Parameters:
    ///   - code: as `w:sym` gives it; Word moves the codes of such fonts to U+F000.
    ///   - font: `Wingdings`, `Symbol`; a text font's code is its letter.
    static func text(_ code: UInt32, font: String) -> [UInt8] {
        let byte = code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code
        let name = font.lowercased()
        if name.hasPrefix("wingdings") { return Array((wingdings[byte] ?? "•").utf8) }
        if name == "symbol" { return Array((symbol[byte] ?? Self.ascii(byte)).utf8) }
        if name == "webdings" { return Array("•".utf8) }
        return Array(Self.letter(byte).utf8)
    }

    /// What a character of the private area U+F020 … U+F0FF shows where its font is not known: most are bullets.
    static func text(privateUse scalar: UInt32) -> [UInt8] {
        switch scalar {
        case 0xF02D: Array("-".utf8)
        case 0xF02B: Array("+".utf8)
        case 0xF0FC, 0xF0FE, 0xF052: Array("x".utf8)
        case 0xF0A3: Array("≤".utf8)
        case 0xF0B3: Array("≥".utf8)
        default: Array("•".utf8)
        }
    }

    private static let wingdings: [UInt32: String] = [
        0x6C: "•", 0x6E: "▪", 0xA7: "▪", 0x9F: "•", 0xD8: "➢", 0x76: "•", 0xFC: "✓", 0xFE: "☑", 0x52: "☑", 0xA8: "☐", 0x6F: "☐", 0xFB: "✗", 0xE0: "→",
        0xDF: "←", 0xE8: "➔", 0xF0: "⇨", 0x28: "☎", 0x2A: "✉", 0xAB: "*", 0x4A: "☺",
    ]

    /// Only what plans hold.
    private static let symbol: [UInt32: String] = [
        0x2D: "-", 0xB7: "•", 0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB4: "×", 0xB0: "°", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xAE: "→", 0xAC: "←", 0xDE: "⇒",
        0xA8: "•", 0xD6: "√", 0x61: "α", 0x62: "β", 0x67: "γ", 0x6D: "μ", 0x44: "Δ", 0x53: "Σ", 0xC6: "Ø", 0x9F: "•",
    ]

    private static func ascii(_ byte: UInt32) -> String { byte >= 0x20 && byte < 0x7F ? letter(byte) : "•" }

    private static func letter(_ code: UInt32) -> String {
        Unicode.Scalar(code).map { $0.value < 0x20 ? "" : String($0) } ?? ""
    }
}
