import Markup

/// The elements and attributes of WordprocessingML (ECMA-376 part 1, 17) and of what surrounds it that the reader knows.
/// The raw value is the name's number in ``MarkupTree``s of ``vocabulary``.
enum WordName: Int32, CaseIterable {
    // Story
    case document, story, p, r, t, tab, br, cr, sym, ptab, noBreakHyphen, softHyphen
    case sdt, sdtContent, sdtPr, docPartObj, docPartGallery
    case del, moveFrom, altChunk, ruby, rubyBase, rt
    case fldChar, fldCharType
    case drawing, pict, object, txbxContent
    // Properties
    case pPr, rPr, pStyle, rStyle, numPr, numId, ilvl, ind, left, start, firstLine, hanging, outlineLvl, sectPr
    case b, caps, smallCaps, vanish, specVanish, rFonts, ascii, hAnsi, val, char, font, type
    // Tables
    case tbl, tblGrid, tr, tc, trPr, tcPr, gridSpan, gridBefore, gridAfter, vMerge, hMerge, tblHeader, hidden
    // Styles
    case style, styleId, nameOfStyle, basedOn, docDefaults, rPrDefault, pPrDefault, `default`
    // Numbering
    case abstractNum, abstractNumId, num, lvl, lvlOverride, startOverride, numFmt, lvlText, lvlRestart, isLgl
    case numStyleLink, styleLink, lvlPicBulletId, format
    // Notes, heads and feet
    case footnote, endnote
    // No namespace
    case bareType, bareTarget, bareTargetMode, barePartName, bareContentType
    // Markup compatibility (ECMA-376 part 3)
    case alternateContent, choice, fallback
    // Packages (ECMA-376 part 2)
    case relationship, override
    // Office Math
    case mathText

    static let vocabulary = MarkupVocabulary(
        namespaces: [
            ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"],
            [""],
            ["http://schemas.openxmlformats.org/markup-compatibility/2006"],
            ["http://schemas.openxmlformats.org/package/2006/relationships"],
            ["http://schemas.openxmlformats.org/package/2006/content-types"],
            ["http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math"],
        ],
        names: allCases.map(\.qualified))

    private var qualified: (namespace: Int, local: String) {
        switch self {
        case .bareType: (1, "Type")
        case .bareTarget: (1, "Target")
        case .bareTargetMode: (1, "TargetMode")
        case .barePartName: (1, "PartName")
        case .bareContentType: (1, "ContentType")
        case .alternateContent: (2, "AlternateContent")
        case .choice: (2, "Choice")
        case .fallback: (2, "Fallback")
        case .relationship: (3, "Relationship")
        case .override: (4, "Override")
        case .mathText: (5, "t")
        // ODF has names of the same spelling.
        case .story: (0, "body")
        case .nameOfStyle: (0, "name")
        default: (0, "\(self)")
        }
    }
}

extension MarkupTree {
    /// `nil` for text and for elements that the reader does not know.
    func word(_ node: Int) -> WordName? { WordName(rawValue: name(of: node)) }

    func child(_ name: WordName, of node: Int) -> Int? { child(name.rawValue, of: node) }
    func attribute(_ name: WordName, of node: Int) -> String? { attribute(name.rawValue, of: node) }
    func integer(_ name: WordName, of node: Int) -> Int? { integer(name.rawValue, of: node) }

    /// `w:val` of a child.
    func value(of name: WordName, in node: Int) -> String? { child(name, of: node).flatMap { attribute(.val, of: $0) } }
    func number(of name: WordName, in node: Int) -> Int? { child(name, of: node).flatMap { integer(.val, of: $0) } }

    /// A property that is on when it stands there without a value (ECMA-376 part 1, 17.17.4); `nil` where it does not.
    func toggle(_ node: Int) -> Bool {
        guard let range = attributeRange(WordName.val.rawValue, of: node) else { return true }
        let value = bytes[range]
        return !(value.elementsEqual("0".utf8) || value.elementsEqual("false".utf8) || value.elementsEqual("off".utf8))
    }
}
