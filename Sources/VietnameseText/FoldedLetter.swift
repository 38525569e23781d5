/// One letter or digit without its case, its tone taken apart.
struct FoldedLetter {
    /// 1…26 for `a`…`z`, 27…33 for `ă â ê ô ơ ư đ`, 34…43 for the digits; 0 is no letter.
    var code: UInt8
    /// 0 none, 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng.
    var tone: UInt8
    /// The letter was a capital.
    var isUppercase: Bool

    static func code(ofASCII byte: UInt8) -> UInt8 {
        switch byte {
        case 0x61...0x7A: byte - 0x60
        case 0x41...0x5A: byte - 0x40
        case 0x30...0x39: byte - 0x30 + 34
        default: 0
        }
    }

    /// Onsets after which `i` and `y` spell the same sound as the only vowel.
    static func takesEitherI(_ code: UInt8) -> Bool {
        // h, k, l, m, s, t, v
        code == 8 || code == 11 || code == 12 || code == 13 || code == 19 || code == 20 || code == 22
    }

    /// The folding of a scalar beyond ASCII, or `nil` where it is no Vietnamese or Latin letter.
    static func of(_ scalar: UInt32) -> FoldedLetter? {
        let packed: UInt16
        if scalar >= 0xC0 && scalar < 0x1B1 {
            packed = latin[Int(scalar - 0xC0)]
        } else if scalar >= 0x1EA0 && scalar < 0x1EFA {
            packed = additional[Int(scalar - 0x1EA0)]
        } else {
            return nil
        }
        guard packed != 0 else { return nil }
        return FoldedLetter(code: UInt8(packed & 63), tone: UInt8(packed >> 6 & 7), isUppercase: packed & 512 != 0)
    }

    private static func pack(_ code: Int, _ tone: Int, _ upper: Bool) -> UInt16 {
        UInt16(code | tone << 6 | (upper ? 512 : 0))
    }

    /// Rows of letter, then its forms without tone, huyền, sắc, hỏi, ngã, nặng.
    private static let vowels: [(code: Int, lower: String, upper: String)] = [
        (1, "aàáảãạ", "AÀÁẢÃẠ"), (27, "ăằắẳẵặ", "ĂẰẮẲẴẶ"), (28, "âầấẩẫậ", "ÂẦẤẨẪẬ"),
        (5, "eèéẻẽẹ", "EÈÉẺẼẸ"), (29, "êềếểễệ", "ÊỀẾỂỄỆ"), (9, "iìíỉĩị", "IÌÍỈĨỊ"),
        (15, "oòóỏõọ", "OÒÓỎÕỌ"), (30, "ôồốổỗộ", "ÔỒỐỔỖỘ"), (31, "ơờớởỡợ", "ƠỜỚỞỠỢ"),
        (21, "uùúủũụ", "UÙÚỦŨỤ"), (32, "ưừứửữự", "ƯỪỨỬỮỰ"), (25, "yỳýỷỹỵ", "YỲÝỶỸỴ"),
    ]

    private static func table(from low: UInt32, to high: UInt32) -> [UInt16] {
        var table = [UInt16](repeating: 0, count: Int(high - low))
        func set(_ scalar: UInt32, _ value: UInt16) {
            if scalar >= low && scalar < high { table[Int(scalar - low)] = value }
        }
        for row in vowels {
            for (tone, scalar) in row.lower.unicodeScalars.enumerated() { set(scalar.value, pack(row.code, tone, false)) }
            for (tone, scalar) in row.upper.unicodeScalars.enumerated() { set(scalar.value, pack(row.code, tone, true)) }
        }
        set(0x111, pack(33, 0, false))
        set(0x110, pack(33, 0, true))
        // Letters of other languages fold to their base, so that their words are words.
        for (scalar, base) in [(0xC4, 1), (0xC5, 1), (0xCB, 5), (0xCF, 9), (0xD6, 15), (0xDC, 21), (0xC7, 3), (0xD1, 14)] {
            set(UInt32(scalar), pack(base, 0, true))
            set(UInt32(scalar + 32), pack(base, 0, false))
        }
        return table
    }

    private static let latin = table(from: 0xC0, to: 0x1B1)
    private static let additional = table(from: 0x1EA0, to: 0x1EFA)
}
