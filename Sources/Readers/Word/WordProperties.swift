import Markup

/// What a run says of its words; `nil` where it says nothing and the style decides.
struct RunProperties {
    var isBold: Bool?
    var isCapitals: Bool?
    var isHidden: Bool?
    var font: String?
    var style: String?

    init() {}

    /// - Parameter node: `w:rPr`
    init(_ tree: MarkupTree, _ node: Int) {
        for child in tree.children(of: node) {
            switch tree.word(child) {
            case .b: isBold = tree.toggle(child)
            case .caps, .smallCaps: isCapitals = isCapitals == true || tree.toggle(child)
            case .vanish, .specVanish: isHidden = isHidden == true || tree.toggle(child)
            case .rStyle: style = tree.attribute(.val, of: child)
            // Letters beyond ASCII are set in the second font.
            case .rFonts: font = tree.attribute(.hAnsi, of: child) ?? tree.attribute(.ascii, of: child)
            default: break
            }
        }
    }

    /// What `self` leaves open, `other` says.
    func over(_ other: RunProperties) -> RunProperties {
        var result = self
        result.isBold = isBold ?? other.isBold
        result.isCapitals = isCapitals ?? other.isCapitals
        result.isHidden = isHidden ?? other.isHidden
        result.font = font ?? other.font
        return result
    }
}

/// What a paragraph says of itself; `nil` where its style decides.
struct ParagraphProperties {
    var style: String?
    var numbering: Int?
    var level: Int?
    /// Twips.
    var left: Int?
    /// Of the first line against the others: a hanging one is negative. Twips.
    var firstLine: Int?
    /// 0 to 8; 9 is running text.
    var outlineLevel: Int?

    init() {}

    /// - Parameter node: `w:pPr`
    init(_ tree: MarkupTree, _ node: Int) {
        for child in tree.children(of: node) {
            switch tree.word(child) {
            case .pStyle: style = tree.attribute(.val, of: child)
            case .numPr:
                numbering = tree.number(of: .numId, in: child)
                level = tree.number(of: .ilvl, in: child)
            case .outlineLvl: outlineLevel = tree.integer(.val, of: child)
            case .ind:
                left = tree.integer(.left, of: child) ?? tree.integer(.start, of: child)
                firstLine = tree.integer(.hanging, of: child).map { -$0 } ?? tree.integer(.firstLine, of: child)
            default: break
            }
        }
    }

    func over(_ other: ParagraphProperties) -> ParagraphProperties {
        var result = self
        result.numbering = numbering ?? other.numbering
        result.level = level ?? other.level
        result.left = left ?? other.left
        result.firstLine = firstLine ?? other.firstLine
        result.outlineLevel = outlineLevel ?? other.outlineLevel
        return result
    }
}
