import Foundation

/// A fictional page as a scanner gives it: four lines of an outline and a ruled table, black and white at 200 dots per
/// inch, lying by a degree askew. `Tests/Fixtures/scanned-page.tiff` holds it as one strip of CCITT group 4.
public enum ScanFixture {
    public static let isInstalled = programs.allSatisfy { find($0) != nil }
    /// What a scan needs, tesseract last.
    public static let programs = ["pdftotext", "pdfimages", "pdftoppm", "pdfinfo", "tesseract"]
    public static let width = 1240
    public static let height = 1080

    public static func tiff() throws -> [UInt8] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/scanned-page.tiff").standardizedFileURL
        return [UInt8](try Data(contentsOf: file))
    }

    /// The strip within the file; TIFF 6.0, tags 273 and 279.
    private static func strip() throws -> ArraySlice<UInt8> {
        let file = try tiff()
        func number(_ at: Int, _ count: Int) -> Int { (0..<count).reduce(0) { $0 | Int(file[at + $1]) << (8 * $1) } }
        let directory = number(4, 4)
        var fields: [Int: Int] = [:]
        for entry in 0..<number(directory, 2) {
            let at = directory + 2 + entry * 12
            fields[number(at, 2)] = number(at + 2, 2) == 3 ? number(at + 8, 2) : number(at + 8, 4)
        }
        guard let start = fields[273], let length = fields[279] else { throw CocoaError(.fileReadCorruptFile) }
        return file[start..<start + length]
    }

    /// A PDF of pictures without text.
    ///
    /// - Parameters:
    ///   - rotations: by which each page is displayed, in degrees.
    ///   - text: shown by the first page beside its picture.
    public static func pdf(rotations: [Int] = [0], text: String? = nil, withPicture: Bool = true) throws -> [UInt8] {
        let strip = try strip()
        var file = Array("%PDF-1.4\n".utf8), offsets: [Int] = []
        func object(_ head: String, stream: [UInt8]? = nil) {
            offsets.append(file.count)
            file += Array("\(offsets.count) 0 obj\n\(head)\n".utf8)
            if let stream { file += Array("stream\n".utf8) + stream + Array("\nendstream\n".utf8) }
            file += Array("endobj\n".utf8)
        }
        let wide = Double(width) * 0.36, high = Double(height) * 0.36
        object("<< /Type /Catalog /Pages 2 0 R >>")
        let kids = rotations.indices.map { "\(6 + $0) 0 R" }.joined(separator: " ")
        object("<< /Type /Pages /Count \(rotations.count) /Kids [\(kids)] >>")
        object(
            "<< /Type /XObject /Subtype /Image /Width \(width) /Height \(height) /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns \(width) /Rows \(height) /BlackIs1 true >> /Length \(strip.count) >>",
            stream: Array(strip))
        let picture = withPicture ? "q \(wide) 0 0 \(high) 0 0 cm /P Do Q" : ""
        let words = text.map { " BT /F 6 Tf 300 30 Td (\($0)) Tj ET" } ?? ""
        let content = Array((picture + words).utf8)
        object("<< /Length \(content.count) >>", stream: content)
        object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
        for rotation in rotations {
            object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(wide) \(high)] /Rotate \(rotation) /Resources << /XObject << /P 3 0 R >> /Font << /F 5 0 R >> >> /Contents 4 0 R >>")
        }
        let table = file.count
        file += Array("xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n".utf8)
        for offset in offsets {
            let digits = String(offset)
            file += Array((String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n").utf8)
        }
        file += Array("trailer << /Size \(offsets.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n".utf8)
        return file
    }

    /// Where a program lies.
    public static func find(_ program: String) -> String? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(program)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
