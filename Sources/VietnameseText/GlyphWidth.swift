/// Width of text in a proportional serif face, in thousandths of the type size.
///
/// Plans are set in Times New Roman (Nghị định 30/2020/NĐ-CP, Phụ lục I). Its metric is close enough to
/// say whether a broken line could still have held the next line's first word, which tells a line
/// break inside a paragraph from the end of one.
public enum GlyphWidth {
    private static let ascii: [UInt16] = {
        var widths = [UInt16](repeating: 500, count: 128)
        func set(_ characters: String, _ width: UInt16) {
            for byte in characters.utf8 { widths[Int(byte)] = width }
        }
        set(" .,", 250)
        set(";:ijlt/\\", 278)
        set("!|()-[]'`fr", 333)
        set("sJ", 389)
        set("\"acze?", 444)
        set("I", 333)
        set("FPS", 556)
        set("BCEIRTLZ", 640)
        set("AGDHKNOQUVXY", 722)
        set("%Mm", 800)
        set("wW", 760)
        set("&", 778)
        return widths
    }()

    /// Width of UTF-8 text; letters with marks are as wide as their base, roughly.
    public static func of(_ utf8: [UInt8]) -> Int { of(utf8, 0..<utf8.count) }

    public static func of(_ utf8: [UInt8], _ range: Range<Int>) -> Int {
        utf8.withUnsafeBufferPointer { bytes in
            ascii.withUnsafeBufferPointer { ascii in
                var width = 0
                for index in range {
                    let byte = bytes[index]
                    if byte < 0x80 {
                        width += Int(ascii[Int(byte)])
                    } else if byte >= 0xC0 {
                        width += byte == 0xC4 || byte == 0xC6 ? 540 : 470
                    }
                }
                return width
            }
        }
    }
}
