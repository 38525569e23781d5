import Markup

/// Names of OpenDocument (ODF 1.3, part 3) that mean something to us.
enum OpenDocumentName: String, CaseIterable {
    // Elements
    case body = "office:body", text = "office:text", annotation = "office:annotation", forms = "office:forms"
    case fontFace = "style:font-face", style = "style:style", defaultStyle = "style:default-style"
    case textProperties = "style:text-properties", paragraphProperties = "style:paragraph-properties"
    case listLevelProperties = "style:list-level-properties", listLevelLabelAlignment = "style:list-level-label-alignment"
    case listStyle = "text:list-style", outlineStyle = "text:outline-style"
    case listLevelNumber = "text:list-level-style-number", listLevelBullet = "text:list-level-style-bullet"
    case listLevelImage = "text:list-level-style-image", outlineLevelStyle = "text:outline-level-style"
    case paragraph = "text:p", heading = "text:h", span = "text:span", list = "text:list", listItem = "text:list-item"
    case listHeader = "text:list-header", section = "text:section", numberedParagraph = "text:numbered-paragraph"
    case spaces = "text:s", tab = "text:tab", lineBreak = "text:line-break", softPageBreak = "text:soft-page-break"
    case note = "text:note", trackedChanges = "text:tracked-changes", hiddenText = "text:hidden-text"
    case hiddenParagraph = "text:hidden-paragraph", rubyText = "text:ruby-text"
    case tableOfContent = "text:table-of-content", sequenceDeclarations = "text:sequence-decls", variableDeclarations = "text:variable-decls"
    case fieldDeclarations = "text:user-field-decls", script = "text:script", number = "text:number"
    case table = "table:table", tableRow = "table:table-row", headerRows = "table:table-header-rows", rows = "table:table-rows"
    case rowGroup = "table:table-row-group", cell = "table:table-cell", coveredCell = "table:covered-table-cell"
    case frame = "draw:frame", textBox = "draw:text-box", group = "draw:g", shape = "draw:custom-shape", rectangle = "draw:rect"
    case object = "draw:object", objectOLE = "draw:object-ole", image = "draw:image", line = "draw:line", frameTitle = "svg:title"
    case frameDescription = "svg:desc"
    case encryptionData = "manifest:encryption-data"
    // Attributes
    case name = "style:name", family = "style:family", parentStyle = "style:parent-style-name", listStyleName = "style:list-style-name"
    case fontName = "style:font-name", masterPage = "style:master-page-name"
    case fontFamily = "fo:font-family", fontWeight = "fo:font-weight", textTransform = "fo:text-transform", fontVariant = "fo:font-variant", breakBefore = "fo:break-before", breakAfter = "fo:break-after"
    case marginLeft = "fo:margin-left", textIndent = "fo:text-indent", svgFontFamily = "svg:font-family"
    case numFormat = "style:num-format", numPrefix = "style:num-prefix", numSuffix = "style:num-suffix"
    case numLetterSync = "style:num-letter-sync", numListFormat = "loext:num-list-format"
    case display = "text:display", styleName = "text:style-name", level = "text:level", startValue = "text:start-value"
    case displayLevels = "text:display-levels", bulletChar = "text:bullet-char", count = "text:c", outlineLevel = "text:outline-level"
    case continueNumbering = "text:continue-numbering", continueList = "text:continue-list", isListHeader = "text:is-list-header"
    case restartNumbering = "text:restart-numbering", usesSoftPageBreaks = "text:use-soft-page-breaks"
    case isHidden = "text:is-hidden"
    case columnsRepeated = "table:number-columns-repeated"
    case columnsSpanned = "table:number-columns-spanned", rowsSpanned = "table:number-rows-spanned"
    case xmlID = "xml:id"

    var number: Int32 { Self.numbers[self] ?? MarkupTree.unknown }

    /// The name of a number in a tree; `nil` for text and for what the vocabulary does not hold.
    static func of(_ number: Int32) -> Self? { number >= 0 && Int(number) < allCases.count ? allCases[Int(number)] : nil }

    private static let numbers = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, Int32($0)) })

    static let vocabulary: MarkupVocabulary = {
        let prefixes: [(String, [String])] = [
            ("office", ["urn:oasis:names:tc:opendocument:xmlns:office:1.0"]), ("style", ["urn:oasis:names:tc:opendocument:xmlns:style:1.0"]),
            ("text", ["urn:oasis:names:tc:opendocument:xmlns:text:1.0"]), ("table", ["urn:oasis:names:tc:opendocument:xmlns:table:1.0"]),
            ("draw", ["urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"]),
            ("fo", ["urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"]),
            ("svg", ["urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"]),
            ("manifest", ["urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"]), ("xml", ["http://www.w3.org/XML/1998/namespace"]),
            ("loext", ["urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"]),
        ]
        let index = Dictionary(uniqueKeysWithValues: prefixes.enumerated().map { ($1.0, $0) })
        return MarkupVocabulary(
            namespaces: prefixes.map(\.1),
            names: allCases.map { name in
                let parts = name.rawValue.split(separator: ":", maxSplits: 1)
                return (index[String(parts[0])] ?? 0, String(parts[1]))
            })
    }()
}

extension MarkupTree {
    func odf(_ node: Int) -> OpenDocumentName? { OpenDocumentName.of(name(of: node)) }
    func child(_ name: OpenDocumentName, of node: Int) -> Int? { child(name.number, of: node) }
    func attribute(_ name: OpenDocumentName, of node: Int) -> String? { attribute(name.number, of: node) }
    func integer(_ name: OpenDocumentName, of node: Int) -> Int? { integer(name.number, of: node) }
    func isTrue(_ name: OpenDocumentName, of node: Int) -> Bool { attribute(name, of: node) == "true" }
}
