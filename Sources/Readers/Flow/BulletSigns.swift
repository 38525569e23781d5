/// Gives the bullets of a document the signs that plans are typed with: `-`, and `+` for what stands below it.
struct BulletSigns {
    private struct Kind: Hashable { var list: Int; var level: Int }
    private var signs: [Kind: String] = [:]
    /// The bullet before, while its list goes on.
    private var last: (kind: Kind, indent: Int, sign: String)?

    /// - Parameters:
    ///   - glyph: as it is in its font: `-`, `•`, or a code of Symbol or Wingdings.
    ///   - indent: twips.
    mutating func sign(of glyph: String, list: Int, level: Int, indent: Int) -> String {
        let kind = Kind(list: list, level: level)
        let sign = Self.typed(glyph) ?? signs[kind] ?? guess(kind, indent: indent)
        signs[kind] = sign
        last = (kind, indent, sign)
        return sign
    }

    /// A paragraph that is no bullet.
    mutating func endList() { last = nil }

    private func guess(_ kind: Kind, indent: Int) -> String {
        if kind.level > 0 { return "+" }
        guard let last, last.kind != kind else { return "-" }
        return last.sign == "-" && indent > last.indent ? "+" : "-"
    }

    /// The signs that are what they show.
    private static func typed(_ glyph: String) -> String? {
        guard let scalar = glyph.unicodeScalars.first else { return nil }
        return switch scalar.value {
        case 0x2D, 0x2010...0x2015, 0x2212, 0xF02D: "-"
        case 0x2B, 0xF02B: "+"
        default: nil
        }
    }
}
