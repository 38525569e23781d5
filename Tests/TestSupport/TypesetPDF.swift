import VietnameseText

/// A PDF of set lines with bold and regular type, any Vietnamese letters: the fonts have the widths of Times New Roman
/// and say which letter each code is, which is all that poppler needs to give back words and boxes.
public enum TypesetPDF {
    /// Type size, distance of lines, left and upper edge, in points.
    static let size = 14.0, leading = 18.0, left = 85.0, top = 780.0

    /// - Parameter lines: of one page; a line that begins with `*` is bold.
    public static func file(_ lines: [String]) -> PDFFile {
        let letters = Set(lines.joined().unicodeScalars.filter { $0 != "*" && $0 != " " }).sorted { $0.value < $1.value }
        var codes: [Unicode.Scalar: Int] = [" ": 32]
        for (index, letter) in letters.enumerated() { codes[letter] = 33 + index }
        var content = "BT \(size) 0 0 \(size) \(left) \(top) Tm \(leading / size) TL /R 1 Tf "
        for line in lines {
            let isBold = line.hasPrefix("*")
            let shown = line.unicodeScalars.filter { $0 != "*" }.map { hex(codes[$0] ?? 32, digits: 2) }.joined()
            content += "/\(isBold ? "B" : "R") 1 Tf <\(shown)> Tj T*\n"
        }
        var file = PDFFile()
        file.add("<</Type/Catalog/Pages 2 0 R>>")
        file.add("<</Type/Pages/Kids [3 0 R]/Count 1>>")
        file.add("<</Type/Page/Parent 2 0 R /MediaBox [0 0 595 842] /Resources <</Font <</R 5 0 R/B 6 0 R>>>> /Contents 4 0 R>>")
        file.addStream(Array((content + "ET").utf8))
        let space: [Unicode.Scalar] = [" "]
        for (form, name) in [(0, "TimesNewRoman"), (1, "TimesNewRoman,Bold")] {
            let widths = (space + letters).map { FaceWidths(of: Array(String($0).utf8))?.sums[form] ?? 500 }
            file.add("""
                <</Type/Font/Subtype/TrueType/BaseFont/\(name)/FirstChar 32/LastChar \(32 + letters.count)
                /Widths [\(widths.map { "\($0)" }.joined(separator: " "))]/FontDescriptor \(form + 7) 0 R/ToUnicode 9 0 R>>
                """)
        }
        for name in ["TimesNewRoman", "TimesNewRoman,Bold"] {
            file.add("<</Type/FontDescriptor/FontName/\(name)/Flags 4/Ascent 891/Descent -216/CapHeight 662/ItalicAngle 0/StemV 80/FontBBox [-200 -216 1000 891]>>")
        }
        let map = (space + letters).map { "<\(hex(codes[$0] ?? 32, digits: 2))> <\(hex(Int($0.value), digits: 4))>" }
        // No more than a hundred lines a block (Adobe Technical Note 5014, 1.4.1).
        let blocks = stride(from: 0, to: map.count, by: 100).map { start in
            let lines = map[start..<min(start + 100, map.count)]
            return "\(lines.count) beginbfchar\n\(lines.joined(separator: "\n"))\nendbfchar"
        }
        file.addStream(Array("""
            /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Letters def /CMapType 2 def
            1 begincodespacerange <00> <FF> endcodespacerange
            \(blocks.joined(separator: "\n"))
            endcmap CMapName currentdict /CMap defineresource pop end end
            """.utf8))
        return file
    }

    private static func hex(_ value: Int, digits: Int) -> String {
        let text = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
