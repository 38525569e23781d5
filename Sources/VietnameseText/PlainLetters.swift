/// Words as people type them who leave out marks: lower case, no tones, no diacritics, `đ` as `d`. `Hoà`, `hóa` and `HOA`
/// are all `hoa`.
public enum PlainLetters {
    public static func of(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x41...0x5A: bytes.append(UInt8(scalar.value) | 0x20)
            case 0..<0x80: bytes.append(UInt8(scalar.value))
            // Marks of decomposed letters.
            case 0x300...0x36F: continue
            default:
                if let letter = FoldedLetter.of(scalar.value) {
                    bytes.append(letter.plain)
                } else {
                    bytes += Array(String(scalar).utf8)
                }
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension FoldedLetter {
    /// `a`…`z`, `0`…`9`.
    fileprivate var plain: UInt8 {
        switch code {
        case 27, 28: 0x61
        case 29: 0x65
        case 30, 31: 0x6F
        case 32: 0x75
        case 33: 0x64
        case 34...43: 0x30 + code - 34
        default: 0x60 + code
        }
    }
}
