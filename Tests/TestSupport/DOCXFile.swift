/// A DOCX file written by hand: the body's XML as the test gives it, the parts that it needs around it.
public struct DOCXFile: Sendable {
    /// What stands within `w:body`.
    public var body: String
    /// What stands within `w:styles`, `w:numbering`, `w:footnotes`; the part is left out where this is empty.
    public var styles = ""
    public var numbering = ""
    public var footnotes = ""
    /// What stands within `w:hdr`.
    public var header = ""
    /// The namespaces of strict Office Open XML.
    public var isStrict = false
    /// Where the main part lies.
    public var mainPart = "word/document.xml"

    public init(_ body: String) { self.body = body }

    public var bytes: [UInt8] { StoredArchive.bytes(entries) }

    /// For tests that break one of them.
    public var entries: [StoredArchive.Entry] {
        let folder = mainPart.split(separator: "/").dropLast().joined(separator: "/") + "/"
        let name = mainPart.dropFirst(folder.utf8.count)
        let relations = isStrict ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        func relationships(_ targets: [(type: String, target: String)]) -> String {
            let list = targets.enumerated().map { "<Relationship Id=\"r\($0)\" Type=\"\(relations)/\($1.type)\" Target=\"\($1.target)\"/>" }
            return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(list.joined())</Relationships>"
        }
        let parts = [("styles", styles), ("numbering", numbering), ("footnotes", footnotes), ("header", header)].filter { !$0.1.isEmpty }
        let roots = ["styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "header": "hdr"]
        return [
            .init("[Content_Types].xml", contentTypes(parts.map { "/\(folder)\($0.0).xml" })),
            .init("_rels/.rels", relationships([("officeDocument", mainPart)])),
            .init(mainPart, part("document", "<w:body>\(body)</w:body>")),
            .init("\(folder)_rels/\(name).rels", relationships(parts.map { ($0.0, "\($0.0).xml") })),
        ] + parts.map { .init("\(folder)\($0.0).xml", part(roots[$0.0] ?? "", $0.1)) }
    }

    /// ECMA-376 part 2, 10.1.2: without them an office program does not know the document for one.
    private func contentTypes(_ parts: [String]) -> String {
        let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
        var list = "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        list += "<Override PartName=\"/\(mainPart)\" ContentType=\"\(word)document.main+xml\"/>"
        for part in parts {
            let name = part.split(separator: "/").last?.split(separator: ".").first ?? ""
            list += "<Override PartName=\"\(part)\" ContentType=\"\(word)\(name)+xml\"/>"
        }
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\(list)</Types>"
    }

    /// A part's root element with all namespaces.
    public func part(_ root: String, _ content: String) -> String {
        let word = isStrict ? "http://purl.oclc.org/ooxml/wordprocessingml/main" : "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:\(root) xmlns:w=\"\(word)\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\">\(content)</w:\(root)>"
    }

    /// A paragraph of one run; `properties` stands within its `w:pPr`.
    public static func paragraph(_ text: String, _ properties: String = "") -> String {
        "<w:p>\(properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")\(text.isEmpty ? "" : run(text))</w:p>"
    }

    /// A run; `properties` stands within its `w:rPr`.
    public static func run(_ text: String, _ properties: String = "") -> String {
        let escaped = text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
            .split(separator: "<", omittingEmptySubsequences: false).joined(separator: "&lt;")
        return "<w:r>\(properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")<w:t xml:space=\"preserve\">\(escaped)</w:t></w:r>"
    }

    /// A paragraph of a list.
    public static func item(_ text: String, list: Int, level: Int = 0) -> String {
        paragraph(text, "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
    }

    /// A table of rows of cells, each cell with its properties (within `w:tcPr`) and its paragraphs or words.
    public static func table(_ rows: [[Cell]]) -> String {
        "<w:tbl><w:tblPr/><w:tblGrid/>" + rows.map { "<w:tr>" + $0.map(\.xml).joined() + "</w:tr>" }.joined() + "</w:tbl>"
    }

    public struct Cell: Sendable, ExpressibleByStringLiteral {
        public var content: String
        public var properties: String

        /// - Parameter content: words, or blocks where it begins with `<`.
        public init(_ content: String, _ properties: String = "") {
            self.content = content
            self.properties = properties
        }

        public init(stringLiteral value: String) { self.init(value) }

        var xml: String {
            "<w:tc><w:tcPr>\(properties)</w:tcPr>\(content.hasPrefix("<") ? content : paragraph(content))</w:tc>"
        }
    }

    /// A list of levels (format, text), the first at `w:ilvl` 0; a list's own number is its abstract's.
    public static func lists(_ lists: [[(format: String, text: String)]], numbers: String = "") -> String {
        var result = ""
        for (index, levels) in lists.enumerated() {
            result += "<w:abstractNum w:abstractNumId=\"\(index + 1)\">"
            for (level, (format, text)) in levels.enumerated() {
                result += "<w:lvl w:ilvl=\"\(level)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/><w:lvlText w:val=\"\(text)\"/></w:lvl>"
            }
            result += "</w:abstractNum>"
        }
        for index in lists.indices { result += "<w:num w:numId=\"\(index + 1)\"><w:abstractNumId w:val=\"\(index + 1)\"/></w:num>" }
        return result + numbers
    }
}
