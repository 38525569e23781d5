/// A text of paragraphs, one a line, in other formats.
public struct FlowForms: Sendable {
    public var lines: [String]

    public init(_ text: String) { lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

    public var html: [UInt8] {
        Array(("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>x</title></head><body>\n"
            + lines.map { "<p>\(Self.escaped($0))</p>\n" }.joined() + "</body></html>").utf8)
    }

    public var odt: [UInt8] {
        OpenDocumentFile(lines.map { "<text:p>\(Self.escaped($0).replacing("\t", with: "<text:tab/>"))</text:p>" }.joined()).bytes
    }

    /// In a legacy font: the true letters of the `.VnTime` family.
    public var legacyODT: [UInt8] {
        var file = OpenDocumentFile(lines.map {
            "<text:p text:style-name=\"V\">\(LegacyEncoders.encode(Self.escaped($0), .tcvn3).replacing("\t", with: "<text:tab/>"))</text:p>"
        }.joined())
        file.automaticStyles = """
            <style:style style:name="V" style:family="paragraph"><style:text-properties fo:font-family="'.VnTime'"/></style:style>
            """
        return file.bytes
    }

    public var rtf: [UInt8] {
        let body = lines.map { line in
            line.utf16.map { unit -> String in
                switch unit {
                case 0x5C, 0x7B, 0x7D: "\\" + String(UnicodeScalar(UInt8(unit)))
                case 0x09: "\\tab "
                case 0..<0x80: String(UnicodeScalar(UInt8(unit)))
                default: "\\u\(Int16(bitPattern: unit))?"
                }
            }.joined() + "\\par\n"
        }.joined()
        return Array("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times New Roman;}}\n\(body)}".utf8)
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
