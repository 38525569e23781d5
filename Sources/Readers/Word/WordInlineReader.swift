import Markup
import VietnameseText

/// Reads the runs of paragraphs: what is hidden, deleted or a field's code is left out, what is shown otherwise than it is
/// written (capitals, symbols, no-break hyphens) comes out as shown.
struct WordInlineReader {
    private let tree: MarkupTree
    private let styles: WordStyles
    private var fonts: [String: FontEncoding] = [:]
    /// The open fields, outermost first; `true` while the field's code goes on.
    private var fields: [Bool] = []

    init(tree: MarkupTree, styles: WordStyles) {
        self.tree = tree
        self.styles = styles
    }

    /// - Parameters:
    ///   - paragraph: `w:p`
    ///   - style: the paragraph's.
    mutating func read(_ paragraph: Int, style: WordStyles.Style) -> WordInline {
        var inline = WordInline()
        let base = style.run.over(styles.defaults.run)
        readContent(paragraph, base: base, into: &inline)
        // A field whose code never ends would swallow the document.
        for index in fields.indices { fields[index] = false }
        inline.words.trimBreaks()
        return inline
    }

    private mutating func readContent(_ node: Int, base: RunProperties, into inline: inout WordInline) {
        for child in tree.children(of: node) {
            switch tree.word(child) {
            case .r: readRun(child, base: base, into: &inline)
            case .del, .moveFrom, .pPr, .rPr, .sdtPr, .rt: continue
            case .alternateContent: if let branch = WordBranch.choose(child, in: tree) { readContent(branch, base: base, into: &inline) }
            case .mathText: append(child, font: .unicode, isBold: false, isCapitals: false, into: &inline)
            default: if !tree.isText(child) { readContent(child, base: base, into: &inline) }
            }
        }
    }

    private mutating func readRun(_ run: Int, base: RunProperties, into inline: inout WordInline) {
        var properties = RunProperties()
        if let node = tree.child(.rPr, of: run) {
            properties = RunProperties(tree, node)
            if let style = properties.style { properties = properties.over(toggled(styles.style(style).run, over: base)) }
        }
        properties = properties.over(base)
        let font = properties.font.map { encoding($0) } ?? .unicode
        readParts(of: run, properties, font: font, into: &inline)
    }

    /// What a run holds, or a branch in it: some programs write the text beside a drawing as another branch's fallback.
    private mutating func readParts(of run: Int, _ properties: RunProperties, font: FontEncoding, into inline: inout WordInline) {
        let isShown = properties.isHidden != true
        let isBold = properties.isBold == true
        for child in tree.children(of: run) {
            switch tree.word(child) {
            case .rPr: continue
            case .alternateContent:
                if let branch = WordBranch.choose(child, in: tree) { readParts(of: branch, properties, font: font, into: &inline) }
            case .fldChar: field(tree.attribute(.fldCharType, of: child))
            case .drawing, .pict, .object, .txbxContent:
                WordBranch.boxes(child, in: tree) { inline.boxes.append($0) }
            case .ruby:
                if let base = tree.child(.rubyBase, of: child) { readContent(base, base: properties, into: &inline) }
            case _ where !isShown || fields.contains(true): continue
            case .t: append(child, font: font, isBold: isBold, isCapitals: properties.isCapitals == true, into: &inline)
            case .tab, .ptab: inline.words.append(CollectionOfOne(0x09), font: font, isBold: isBold)
            case .br, .cr: inline.words.breakLine()
            case .noBreakHyphen: inline.words.append(CollectionOfOne(0x2D), font: font, isBold: isBold)
            // Converters have made one of the letter ư of TCVN3, which has its code.
            case .softHyphen: if font == .tcvn3 || font == .tcvn3Capitals { inline.words.append([0xC2, 0xAD], font: font, isBold: isBold) }
            case .sym: symbol(child, isBold: isBold, into: &inline)
            default: continue
            }
        }
    }

    private mutating func field(_ type: String?) {
        switch type {
        case "begin": if fields.count < 64 { fields.append(true) }
        case "separate": if !fields.isEmpty { fields[fields.count - 1] = false }
        case "end": _ = fields.popLast()
        default: break
        }
    }

    private func append(_ node: Int, font: FontEncoding, isBold: Bool, isCapitals: Bool, into inline: inout WordInline) {
        for child in tree.children(of: node) where tree.isText(child) {
            let words = tree.bytes[tree.textRange(of: child)]
            if words.contains(0xEF) {
                inline.words.append(Self.withoutPrivateUse(words), font: font, isBold: isBold, isCapitals: isCapitals)
            } else {
                inline.words.append(words, font: font, isBold: isBold, isCapitals: isCapitals)
            }
        }
    }

    private mutating func symbol(_ node: Int, isBold: Bool, into inline: inout WordInline) {
        guard let code = tree.attribute(.char, of: node).flatMap({ UInt32($0, radix: 16) }) else { return }
        let name = tree.attribute(.font, of: node) ?? ""
        inline.words.append(SymbolFonts.text(code, font: name), font: encoding(name), isBold: isBold)
    }

    /// Characters of symbol fonts that were typed, not set as symbols.
    private static func withoutPrivateUse(_ words: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        for scalar in String(decoding: words, as: UTF8.self).unicodeScalars {
            if scalar.value >= 0xF020, scalar.value <= 0xF0FF {
                result += SymbolFonts.text(privateUse: scalar.value)
            } else {
                result += UTF8.encode(scalar).map(Array.init) ?? []
            }
        }
        return result
    }

    /// Properties that are on or off are turned round by a style of characters (ECMA-376 part 1, 17.7.3).
    private func toggled(_ run: RunProperties, over base: RunProperties) -> RunProperties {
        var result = run
        if run.isBold == true, base.isBold == true { result.isBold = false }
        if run.isCapitals == true, base.isCapitals == true { result.isCapitals = false }
        if run.isHidden == true, base.isHidden == true { result.isHidden = false }
        return result
    }

    private mutating func encoding(_ name: String) -> FontEncoding {
        if let known = fonts[name] { return known }
        let encoding = FontEncoding(name: name)
        fonts[name] = encoding
        return encoding
    }
}
