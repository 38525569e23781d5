/// A text of paragraphs, one a line, in other formats; what tabs draw becomes a table there.
public struct FlowForms: Sendable {
    public var lines: [String]

    /// - Parameter text: tags in it are left out, since they would be words elsewhere.
    public init(_ text: String) { lines = Self.withoutTags(text).split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

    /// The text as such.
    public var text: [UInt8] { Array(lines.joined(separator: "\n").utf8) }

    private static func withoutTags(_ text: String) -> String {
        var isTag = false
        return text.filter { letter in
            if letter == "<" { isTag = true }
            defer { if letter == ">" { isTag = false } }
            return !isTag
        }
    }

    public var html: [UInt8] {
        Array(("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>x</title></head><body>\n"
            + blocks.map { block in
                if block.count == 1, block[0].count == 1 { return "<p>\(Self.escaped(block[0][0]))</p>\n" }
                let rows = block.map { "<tr>" + $0.map { "<td>\(Self.escaped($0))" }.joined() + "\n" }
                return "<table>\(rows.joined())</table>"
            }.joined() + "</body></html>").utf8)
    }

    public var odt: [UInt8] { OpenDocumentFile(body { $0 }).bytes }

    /// In the font .VnTime, except for lines with capitals that it does not have.
    public var legacyODT: [UInt8] {
        var file = OpenDocumentFile(body { line in
            let encoded = LegacyEncoders.encode(line, .tcvn3)
            return encoded.unicodeScalars.contains { $0.value > 0xFF || ($0.value > 0xBF && line.unicodeScalars.contains($0)) } ? line : encoded
        })
        file.automaticStyles = """
            <style:style style:name="V" style:family="paragraph"><style:text-properties fo:font-family="'.VnTime'"/></style:style>
            """
        return file.bytes
    }

    private func body(_ encoded: (String) -> String) -> String {
        func paragraph(_ text: String) -> String { "<text:p text:style-name=\"V\">\(encoded(Self.escaped(text)))</text:p>" }
        return blocks.map { block in
            if block.count == 1, block[0].count == 1 { return paragraph(block[0][0]) }
            let rows = block.map { row in
                "<table:table-row>" + row.map { "<table:table-cell>\(paragraph($0))</table:table-cell>" }.joined() + "</table:table-row>"
            }
            return "<table:table>\(rows.joined())</table:table>"
        }.joined()
    }

    /// Paragraphs, and as tables the lines with tabs that follow one another.
    private var blocks: [[[String]]] {
        var blocks: [[[String]]] = []
        for line in lines {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            if cells.count > 1, let last = blocks.last, last[0].count > 1 {
                blocks[blocks.count - 1].append(cells)
            } else {
                blocks.append([cells])
            }
        }
        return blocks
    }

    public var rtf: [UInt8] {
        func words(_ text: String) -> String {
            text.utf16.map { unit -> String in
                switch unit {
                case 0x5C, 0x7B, 0x7D: "\\" + String(UnicodeScalar(UInt8(unit)))
                case 0..<0x80: String(UnicodeScalar(UInt8(unit)))
                default: "\\u\(Int16(bitPattern: unit))?"
                }
            }.joined()
        }
        let body = blocks.map { block in
            if block.count == 1, block[0].count == 1 { return "\\pard " + words(block[0][0]) + "\\par\n" }
            return block.map { row in
                "\\trowd" + row.indices.map { "\\cellx\(($0 + 1) * 1200)" }.joined() + "\n"
                    + row.map { "\\pard\\intbl " + words($0) + "\\cell\n" }.joined() + "\\row\n"
            }.joined()
        }.joined()
        return Array("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times New Roman;}}\n\(body)}".utf8)
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
