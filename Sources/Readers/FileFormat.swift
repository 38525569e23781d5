/// What a file is, told by its bytes and never by its name.
public enum FileFormat: String, Sendable, CaseIterable {
    case text, pdf, docx, odt, html, doc, rtf, png, jpeg, tiff
    /// A ZIP archive that is neither DOCX nor ODT.
    case zip

    public init(of bytes: [UInt8]) {
        let signatures: [(FileFormat, [UInt8])] = [
            (.zip, [0x50, 0x4B, 0x03, 0x04]), (.zip, [0x50, 0x4B, 0x05, 0x06]), (.doc, [0xD0, 0xCF, 0x11, 0xE0]),
            (.rtf, Array("{\\rtf".utf8)), (.png, [0x89, 0x50, 0x4E, 0x47]), (.jpeg, [0xFF, 0xD8, 0xFF]),
            (.tiff, [0x49, 0x49, 0x2A, 0x00]), (.tiff, [0x4D, 0x4D, 0x00, 0x2A]),
        ]
        if let found = signatures.first(where: { bytes.starts(with: $0.1) })?.0 {
            self = found == .zip ? Self.package(bytes) : found
        } else if Self.beginsPDF(bytes) {
            self = .pdf
        } else if Self.beginsHTML(bytes) {
            self = .html
        } else {
            self = .text
        }
    }

    private static func package(_ bytes: [UInt8]) -> FileFormat {
        // ODF 1.3 part 2, 3.3: the first entry, stored, is `mimetype`.
        if contains(bytes.prefix(200), Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8)) { return .odt }
        return contains(bytes[...], Array("word/".utf8)) ? .docx : .zip
    }

    /// A document of HTML, not text with some tags in it: it begins with the skeleton's own elements, a comment or an XML
    /// declaration before them or not. Text that holds a table is read as text, whose reader knows tags too.
    private static func beginsHTML(_ bytes: [UInt8]) -> Bool {
        var head = Array(bytes.prefix(8192))
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { head = head.dropFirst(2).filter { $0 != 0 } }
        var rest = head.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        while true {
            rest = rest.drop { $0 <= 0x20 }
            let end: [UInt8]
            if rest.starts(with: "<!--".utf8) { end = Array("-->".utf8) } else if rest.starts(with: "<?xml".utf8) { end = Array("?>".utf8) } else { break }
            guard let place = rest.indices.first(where: { rest[$0...].starts(with: end) }) else { return false }
            rest = rest[(place + end.count)...]
        }
        return ["<!doctype html", "<html", "<head>", "<head ", "<body>", "<body ", "<meta "].contains { rest.starts(with: $0.utf8) }
    }

    /// ISO 32000-1, Annex H.3.4.1: the header may stand anywhere in the first 1,024 bytes. Behind words it is a word, unless
    /// it has a line of its own and a PDF's objects follow: a download may keep what the server said.
    private static func beginsPDF(_ bytes: [UInt8]) -> Bool {
        guard let header = place(of: Array("%PDF-".utf8), in: bytes.prefix(1024)) else { return false }
        var before = bytes[..<header]
        if before.starts(with: [0xEF, 0xBB, 0xBF]) { before = before.dropFirst(3) }
        if before.allSatisfy({ $0 <= 0x20 }) || before.contains(where: { $0 < 0x20 && !(0x09...0x0D).contains($0) || $0 == 0x7F }) { return true }
        let version = bytes[(header + 5)...].prefix { $0 != 0x0A && $0 != 0x0D }
        return before.last.map { $0 == 0x0A || $0 == 0x0D } ?? false && version.count < 8 && contains(bytes[header...].prefix(4096), Array(" obj".utf8))
    }

    private static func contains(_ bytes: ArraySlice<UInt8>, _ needle: [UInt8]) -> Bool { place(of: needle, in: bytes) != nil }

    private static func place(of needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = needle.first else { return bytes.startIndex }
        var index = bytes.startIndex
        while let found = bytes[index...].firstIndex(of: first) {
            if bytes[found...].starts(with: needle) { return found }
            index = found + 1
        }
        return nil
    }
}
