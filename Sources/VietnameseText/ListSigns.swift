/// List signs at the start of a paragraph: `-`, `–`, `+`, `*`, `•` and the bullets of symbol fonts.
public enum ListSigns {
    /// The length of the list sign that begins at `index`, the space behind it included; 0 where there is none.
    public static func length(_ bytes: some RandomAccessCollection<UInt8>, at index: Int) -> Int {
        let length = sign(bytes, at: index)
        guard length > 0 else { return 0 }
        // `-5%`, `+84` are numbers.
        let next = byte(bytes, index + length)
        if next >= 0x30 && next <= 0x39 { return 0 }
        return next == 0x20 ? length + 1 : length
    }

    /// The length of the sign alone at `index`, whatever stands behind it; 0 where there is none.
    public static func sign(_ bytes: some RandomAccessCollection<UInt8>, at index: Int) -> Int {
        let first = byte(bytes, index)
        if first == 0x2D || first == 0x2B || first == 0x2A { return 1 }
        guard first == 0xC2 || first == 0xE2 || first == 0xEF else { return 0 }
        let second = byte(bytes, index + 1), third = byte(bytes, index + 2)
        switch (first, second) {
        case (0xC2, 0xB7): return 2
        // Hyphens, dashes, •
        case (0xE2, 0x80): return third >= 0x90 && third <= 0x94 || third == 0xA2 ? 3 : 0
        // ▪ ■
        case (0xE2, 0x96): return third == 0xAA || third == 0xA0 ? 3 : 0
        // ● ◦ ○
        case (0xE2, 0x97): return third == 0x8F || third == 0xA6 || third == 0x8B ? 3 : 0
        // ➢
        case (0xE2, 0x9E): return third == 0xA2 ? 3 : 0
        // The private letters of symbol fonts, U+F000 … U+F8FF.
        case (0xEF, 0x80...0xA3): return third >= 0x80 ? 3 : 0
        default: return 0
        }
    }

    private static func byte(_ bytes: some RandomAccessCollection<UInt8>, _ index: Int) -> UInt8 {
        index < bytes.count ? bytes[bytes.index(bytes.startIndex, offsetBy: index)] : 0
    }

    /// Cuts before each list sign that stands behind a space and `;` or `.`, and drops the signs.
    public static func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var start = strip(bytes, from: 0)
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            guard byte == 0x3B || byte == 0x2E, index < bytes.count, bytes[index] == 0x20 else { continue }
            let sign = length(bytes, at: index + 1)
            guard sign > 0, index + 1 + sign < bytes.count else { continue }
            parts.append(bytes[start..<index])
            start = strip(bytes, from: index + 1)
            index = start
        }
        if start < bytes.count { parts.append(bytes[start...]) }
        return parts
    }

    private static func strip(_ bytes: [UInt8], from start: Int) -> Int {
        var index = start
        // `- -` and `- +` occur; `…` of signs is a leader, not a list.
        for _ in 0..<3 {
            let sign = length(bytes, at: index)
            if sign == 0 { break }
            index += sign
        }
        return min(index, bytes.count)
    }
}
