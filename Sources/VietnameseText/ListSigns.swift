/// List signs at the start of a paragraph: `-`, `–`, `+`, `*`, `•` and the bullets of symbol fonts.
public enum ListSigns {
    /// The length of the list sign that begins at `index`, the space behind it included; 0 where there is none.
    public static func length(_ bytes: some RandomAccessCollection<UInt8>, at index: Int) -> Int {
        let count = bytes.count
        func byte(_ offset: Int) -> UInt8 {
            let position = index + offset
            return position < count ? bytes[bytes.index(bytes.startIndex, offsetBy: position)] : 0
        }
        let length: Int
        switch byte(0) {
        case 0x2D, 0x2B, 0x2A: length = 1
        case 0xC2 where byte(1) == 0xB7: length = 2
        case 0xE2 where byte(1) == 0x80 && (byte(2) == 0x93 || byte(2) == 0x94 || byte(2) == 0xA2): length = 3
        case 0xE2 where byte(1) == 0x96 && (byte(2) == 0xAA || byte(2) == 0xA0): length = 3
        case 0xE2 where byte(1) == 0x97 && (byte(2) == 0x8F || byte(2) == 0xA6 || byte(2) == 0x8B): length = 3
        case 0xE2 where byte(1) == 0x9E && byte(2) == 0xA2: length = 3
        case 0xEF where byte(1) == 0x82 && (byte(2) == 0xB7 || byte(2) == 0xA7): length = 3
        default: return 0
        }
        // `-5%`, `+84` are numbers.
        let next = byte(length)
        if next >= 0x30 && next <= 0x39 { return 0 }
        return next == 0x20 ? length + 1 : length
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
