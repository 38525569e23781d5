/// A PDF of numbered objects, written with a right cross-reference table. Enough to make files that are wrong on purpose.
public struct PDFFile: Sendable {
    /// Object 1 is the catalog; what stands between `obj` and `endobj`.
    public private(set) var objects: [[UInt8]] = []
    /// Added to the trailer.
    public var trailer = ""

    public init() {}

    /// - Returns: the object's number.
    @discardableResult
    public mutating func add(_ body: String) -> Int {
        objects.append(Array(body.utf8))
        return objects.count
    }

    /// - Parameter entries: of the stream's dictionary, beside its length.
    @discardableResult
    public mutating func addStream(_ content: [UInt8], _ entries: String = "") -> Int {
        objects.append(Array("<</Length \(content.count) \(entries)>>\nstream\n".utf8) + content + Array("\nendstream".utf8))
        return objects.count
    }

    public mutating func replace(_ number: Int, _ body: String) {
        objects[number - 1] = Array(body.utf8)
    }

    /// Catalog (1), page tree (2), Helvetica (3), and one page with its content for each.
    public static func pages(_ contents: [String], entries: String = "/MediaBox [0 0 595 842]", resources: String = "/Font <</F 3 0 R>>") -> PDFFile {
        var file = PDFFile()
        file.add("<</Type/Catalog/Pages 2 0 R>>")
        file.add("")
        file.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
        var kids: [Int] = []
        for content in contents {
            let stream = file.addStream(Array(content.utf8))
            kids.append(file.add("<</Type/Page/Parent 2 0 R \(entries) /Resources <<\(resources)>> /Contents \(stream) 0 R>>"))
        }
        file.replace(2, "<</Type/Pages/Kids [\(kids.map { "\($0) 0 R" }.joined(separator: " "))]/Count \(kids.count)>>")
        return file
    }

    public var bytes: [UInt8] {
        var bytes = Array("%PDF-1.7\n%\u{E2}\u{E3}\n".utf8), offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(bytes.count)
            bytes += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
        }
        let start = bytes.count
        bytes += Array("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8)
        for offset in offsets {
            let digits = String(offset)
            bytes += Array((String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n").utf8)
        }
        return bytes + Array("trailer\n<</Size \(objects.count + 1)/Root 1 0 R \(trailer)>>\nstartxref\n\(start)\n%%EOF\n".utf8)
    }

    /// Lines of text from the top of an A4 page; ASCII only.
    public static func text(_ lines: [String]) -> String {
        "BT /F 12 Tf 72 780 Td 14 TL " + lines.map { "(\($0)) Tj T*" }.joined(separator: " ") + " ET"
    }
}

/// zlib streams that grow more than a hundredfold when they are read, in the fixed Huffman code (RFC 1951, 3.2.6).
public enum CompressionBomb {
    /// `count` bytes, the same few over and over.
    public static func flate(_ period: [UInt8], count: Int) -> [UInt8] {
        var bits = BitWriter()
        for byte in period { bits.addLiteral(byte) }
        for _ in 0..<max(0, count - period.count) / 258 { bits.addMatch(distance: period.count) }
        return bits.end()
    }

    /// Such a stream compressed once more: a gigabyte in less than a hundred kilobytes.
    public static func twice(_ period: [UInt8], count: Int) -> [UInt8] {
        // One match is 13 to 15 bits long, so eight of them fill as many whole bytes.
        let inner = flate(period, count: count), distance = period.count == 1 ? 13 : 13 + CompressionBomb.extraBits(period.count)
        var bits = BitWriter(), index = 0
        while index < inner.count {
            if index >= distance, index + 258 <= inner.count, inner[index..<index + 258].elementsEqual(inner[index - distance..<index + 258 - distance]) {
                bits.addMatch(distance: distance)
                index += 258
            } else {
                bits.addLiteral(inner[index])
                index += 1
            }
        }
        return bits.end()
    }

    /// Of a distance below 33.
    private static func extraBits(_ distance: Int) -> Int { distance <= 4 ? 0 : distance <= 8 ? 1 : distance <= 16 ? 2 : 3 }

    private struct BitWriter {
        private var bytes: [UInt8] = [0x78, 0x9C]
        private var pending: UInt32 = 0, count: UInt32 = 0

        init() {
            add(1, 1)
            add(1, 2)
        }

        mutating func addLiteral(_ byte: UInt8) {
            addCode(byte < 144 ? 0x30 + UInt32(byte) : 0x190 + UInt32(byte) - 144, byte < 144 ? 8 : 9)
        }

        /// 258 bytes from up to 32 bytes before.
        mutating func addMatch(distance: Int) {
            // Length 258 is code 285.
            addCode(0xC5, 8)
            let extra = CompressionBomb.extraBits(distance)
            let first = [1, 5, 9, 17][extra], code = extra == 0 ? distance - 1 : 2 * extra + 2 + ((distance - first) >> extra)
            addCode(UInt32(code), 5)
            add(UInt32((distance - first) & (1 << extra - 1)), UInt32(extra))
        }

        /// The stream's bytes. Its checksum is left out; no reader stops because of that.
        mutating func end() -> [UInt8] {
            addCode(0, 7)
            if count > 0 { add(0, 8 - count) }
            return bytes
        }

        /// Lowest bit first, as numbers stand in the format.
        private mutating func add(_ value: UInt32, _ width: UInt32) {
            pending |= value << count
            count += width
            while count >= 8 {
                bytes.append(UInt8(pending & 0xFF))
                pending >>= 8
                count -= 8
            }
        }

        /// Highest bit first, as codes stand in it.
        private mutating func addCode(_ code: UInt32, _ width: UInt32) {
            for bit in stride(from: width, to: 0, by: -1) { add(code >> (bit - 1) & 1, 1) }
        }
    }
}
