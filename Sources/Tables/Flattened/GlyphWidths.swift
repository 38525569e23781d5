/// Widths of the letters of Times New Roman, the face that Nghị định 30/2020/NĐ-CP prescribes, in thousandths of an em.
///
/// Cells wrap by width and not by number of letters: `IIIIII` is half as wide as `MMM`. Other faces keep
/// about the same proportions.
enum GlyphWidths {
    /// The width of one space.
    static let space = 250

    static func width(of utf8: [UInt8], _ range: Range<Int>) -> Int {
        var total = 0, index = range.lowerBound
        while index < range.upperBound {
            let byte = utf8[index]
            if byte < 0x80 {
                total += byte >= 0x20 ? Int(ascii[Int(byte) - 0x20]) : 0
                index += 1
                continue
            }
            let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            var scalar = UInt32(byte) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
            for offset in 1..<length where index + offset < range.upperBound {
                scalar = scalar << 6 | UInt32(utf8[index + offset] & 0x3F)
            }
            total += width(of: scalar)
            index += length
        }
        return total
    }

    private static func width(of scalar: UInt32) -> Int {
        switch scalar {
        case 0x300...0x36F: return 0
        case 0x1EA0...0x1EF9:
            let isLower = scalar & 1 == 1
            return switch scalar {
            case ...0x1EB7: isLower ? 444 : 722
            case ...0x1EC7: isLower ? 444 : 611
            case ...0x1ECB: isLower ? 278 : 333
            case ...0x1EF1: isLower ? 500 : 722
            default: isLower ? 500 : 722
            }
        case 0xC0...0xC5, 0x102: return 722
        case 0xC8...0xCB: return 611
        case 0xCC...0xCF, 0x128: return 333
        case 0xE0...0xE5, 0x103: return 444
        case 0xE8...0xEB: return 444
        case 0xEC...0xEF, 0x129: return 278
        case 0xD2...0xDD, 0x110, 0x168, 0x1A0, 0x1AF: return 722
        case 0x2026: return 1000
        case 0x2018, 0x2019: return 333
        case 0x201C, 0x201D: return 444
        case 0x2022: return 350
        case 0x2014: return 1000
        default: return 500
        }
    }

    /// From the space to `~`.
    private static let ascii: [UInt16] = [
        250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278,
        500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
        921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,
        556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
        333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500,
        500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541, 0,
    ]
}
