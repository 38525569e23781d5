/// Text within the limits of spreadsheets (ECMA-376 part 1, 22.9.2.19; "Excel specifications and limits").
enum SheetText {
    /// UTF-16 units of a cell.
    static let limit = 32_767

    /// Without control characters but line breaks; clipped to what a cell holds.
    static func fit(_ text: String, limit: Int = limit) -> String {
        if isFit(text, limit: limit) { return text }
        var view = String.UnicodeScalarView(), units = 0
        for scalar in text.unicodeScalars {
            let kept = clean(scalar), width = kept.value > 0xFFFF ? 2 : 1
            if units + width > limit {
                // The last one makes room for the sign.
                while units >= limit, let last = view.popLast() { units -= last.value > 0xFFFF ? 2 : 1 }
                view.append("…")
                break
            }
            view.append(kept)
            units += width
        }
        return escaped(String(view))
    }

    /// Nearly every text: nothing in it has to be looked at letter by letter.
    private static func isFit(_ text: String, limit: Int) -> Bool {
        var text = text
        // There are no fewer bytes than units of UTF-16.
        return text.withUTF8 { bytes in
            guard bytes.count <= limit else { return false }
            var last: UInt8 = 0
            for byte in bytes {
                // Controls; what begins the second controls; what begins U+FFFE; what may begin an escape.
                if byte < 0x20 && byte != 0x0A || byte == 0x7F || byte < 0xA0 && last == 0xC2 || byte == 0xBF && last == 0xEF || byte == 0x78 && last == 0x5F {
                    return false
                }
                last = byte
            }
            return true
        }
    }

    /// What XML cannot hold becomes a space.
    private static func clean(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x0A: scalar
        case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: " "
        default: scalar
        }
    }

    /// `_x0041_` would be read as the character of that number (ECMA-376 part 1, 22.4.2.4).
    private static func escaped(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard bytes.count >= 7 else { return text }
        var result: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "_"), index + 6 < bytes.count, bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_"),
                bytes[index + 2..<index + 6].allSatisfy(isHex)
            {
                result += Array("_x005F".utf8)
            }
            result.append(byte)
        }
        return result.count == bytes.count ? text : String(decoding: result, as: UTF8.self)
    }

    private static func isHex(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte & 0xDF) }

    /// Names that Excel takes: no longer than 31 units, without its signs, not empty, none twice.
    static func names(of sheets: [Sheet]) -> [String] {
        var taken: Set<String> = []
        return sheets.map { sheet in
            let signs: Set<Unicode.Scalar> = ["[", "]", ":", "*", "?", "/", "\\", "\n"]
            var view = String.UnicodeScalarView()
            for scalar in sheet.name.unicodeScalars { view.append(signs.contains(scalar) ? " " : clean(scalar)) }
            while view.first == " " || view.first == "'" { view.removeFirst() }
            var base = clipped(String(view), 31)
            while base.utf8.last == 0x20 || base.utf8.last == 0x27 { base = String(base.unicodeScalars.dropLast()) }
            if base.isEmpty { base = "Sheet" }
            var name = base, number = 2
            while !taken.insert(name.lowercased()).inserted {
                name = clipped(base, 27) + " (\(number))"
                number += 1
            }
            return name
        }
    }

    private static func clipped(_ text: String, _ limit: Int) -> String {
        var view = String.UnicodeScalarView(), units = 0
        for scalar in text.unicodeScalars {
            units += scalar.value > 0xFFFF ? 2 : 1
            if units > limit { break }
            view.append(scalar)
        }
        return String(view)
    }
}
