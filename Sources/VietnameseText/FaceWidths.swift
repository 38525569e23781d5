/// Widths of the letters of Times New Roman, the face that Nghị định 30/2020/NĐ-CP prescribes, in its four forms.
/// Liberation Serif and Tinos have the same.
public struct FaceWidths: Sendable, Equatable {
    /// In thousandths of the type size: regular, bold, italic, bold italic.
    public private(set) var sums = SIMD4<Int32>()
    /// Letters with a horn (`ơ`, `ư`): fonts that are alike else give them up to ``hornWidth`` more than their base.
    public private(set) var horns: Int32 = 0

    public static let hornWidth: Int32 = 48

    /// - Returns: `nil` for text with signs whose width is not known here.
    public init?(of utf8: [UInt8]) {
        var index = 0
        while index < utf8.count {
            let byte = utf8[index]
            if byte < 0x80 {
                guard byte >= 0x20, byte < 0x7F else { return nil }
                sums &+= Self.ascii[Int(byte) - 0x20]
                index += 1
                continue
            }
            let length = byte < 0xE0 ? 2 : 3
            guard byte >= 0xC0, byte < 0xF0, index + length <= utf8.count else { return nil }
            var scalar = UInt32(byte) & (length == 2 ? 0x1F : 0x0F)
            for offset in 1..<length { scalar = scalar << 6 | UInt32(utf8[index + offset] & 0x3F) }
            index += length
            guard add(scalar) else { return nil }
        }
    }

    private mutating func add(_ scalar: UInt32) -> Bool {
        if let letter = FoldedLetter.of(scalar) {
            // ă â ê ô ơ ư đ are as wide as their base.
            let base: UInt8 = switch letter.code {
            case 27, 28: 1
            case 29: 5
            case 30, 31: 15
            case 32: 21
            case 33: 4
            default: letter.code
            }
            if letter.code == 31 || letter.code == 32 { horns += 1 }
            guard base >= 1, base <= 26 else { return false }
            sums &+= Self.ascii[Int(base) + (letter.isUppercase ? 0x20 : 0x40)]
            return true
        }
        switch scalar {
        case 0x2013: sums &+= SIMD4(500, 500, 500, 500)
        case 0x2014, 0x2026: sums &+= SIMD4(1000, 1000, 889, 1000)
        case 0x2018, 0x2019: sums &+= SIMD4(333, 333, 333, 333)
        case 0x201C, 0x201D: sums &+= SIMD4(444, 500, 556, 500)
        case 0x300...0x36F: break
        default: return false
        }
        return true
    }

    /// From the space to `~`.
    private static let ascii: [SIMD4<Int32>] = zip(zip(regular, bold), zip(italic, boldItalic)).map {
        SIMD4(Int32($0.0), Int32($0.1), Int32($1.0), Int32($1.1))
    }

    private static let regular: [Int16] = [
        250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278,
        500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
        921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,
        556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
        333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500,
        500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
    ]
    private static let bold: [Int16] = [
        250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278,
        500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500,
        930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778,
        611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500,
        333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500,
        556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
    ]
    private static let italic: [Int16] = [
        250, 333, 420, 500, 500, 833, 778, 214, 333, 333, 500, 675, 250, 333, 250, 278,
        500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 675, 675, 675, 500,
        920, 611, 611, 667, 722, 611, 611, 722, 722, 333, 444, 667, 556, 833, 667, 722,
        611, 722, 611, 500, 556, 722, 611, 833, 611, 556, 556, 389, 278, 389, 422, 500,
        333, 500, 500, 444, 500, 444, 278, 500, 500, 278, 278, 444, 278, 722, 500, 500,
        500, 500, 389, 389, 278, 500, 444, 667, 444, 444, 389, 400, 275, 400, 541,
    ]
    private static let boldItalic: [Int16] = [
        250, 389, 555, 500, 500, 833, 778, 278, 333, 333, 500, 570, 250, 333, 250, 278,
        500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500,
        832, 667, 667, 667, 722, 667, 667, 722, 778, 389, 500, 667, 611, 889, 722, 722,
        611, 722, 667, 556, 611, 722, 667, 889, 667, 611, 611, 333, 278, 333, 570, 500,
        333, 500, 500, 444, 500, 444, 333, 500, 556, 278, 278, 500, 278, 778, 556, 500,
        500, 500, 389, 389, 278, 556, 444, 667, 500, 444, 389, 348, 220, 348, 570,
    ]
}
