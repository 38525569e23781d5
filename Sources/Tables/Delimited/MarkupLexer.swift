/// The tags that matter for tables; all others are seen through.
enum MarkupTag: UInt8 {
    case table, tr, td, th, caption, br, block, item, bold, hidden, other

    /// The tag of a name in any case; `nil` for a name that is no HTML tag, so that `x <y` stays text.
    init?(_ name: some Sequence<UInt8>) {
        var packed: UInt64 = 0, count = 0
        for byte in name {
            guard count < 8 else { return nil }
            packed = packed << 8 | UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
            count += 1
        }
        guard let tag = Self.names[packed] else { return nil }
        self = tag
    }

    private static let names: [UInt64: MarkupTag] = {
        let lists: [(MarkupTag, [String])] = [
            (.table, ["table"]), (.tr, ["tr"]), (.td, ["td"]), (.th, ["th"]), (.caption, ["caption"]), (.br, ["br"]),
            (.block, ["p", "div", "ul", "ol", "dl", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "hr", "section", "article", "center"]),
            (.item, ["li"]), (.bold, ["b", "strong"]), (.hidden, ["script", "style", "template"]),
            (.other, ["thead", "tbody", "tfoot", "col", "colgroup", "span", "font", "i", "em", "u", "s", "a", "sup", "sub", "small",
                      "big", "img", "o:p", "label", "mark", "nobr", "del", "ins", "wbr", "input", "body", "html", "head", "main", "code"]),
        ]
        var names: [UInt64: MarkupTag] = [:]
        for (tag, list) in lists {
            for name in list { names[name.utf8.reduce(0) { $0 << 8 | UInt64($1) }] = tag }
        }
        return names
    }()
}

/// Cuts HTML into text bytes, line ends and tags, in one pass and without going back.
///
/// It never fails: what is no tag is text (`dưới <50%`), an attribute's quote that never closes ends at the tag.
struct MarkupLexer {
    enum Event {
        /// One byte of text, or a character reference decoded.
        case byte(UInt8)
        case text([UInt8])
        /// Attributes as a range of the bytes.
        case open(MarkupTag, Range<Int>)
        case close(MarkupTag)
    }

    let bytes: [UInt8]
    private(set) var index: Int
    private let end: Int
    /// Longest tag with its attributes; a `<` whose `>` lies farther is text.
    private static let longestTag = 2048
    private var commentsEnd = true

    init(_ bytes: [UInt8], range: Range<Int>? = nil) {
        self.bytes = bytes
        index = range?.lowerBound ?? 0
        end = range?.upperBound ?? bytes.count
    }

    mutating func next() -> Event? {
        while index < end {
            let byte = bytes[index]
            if byte == 0x3C {
                if isComment, commentsEnd {
                    if skipComment() { continue }
                    commentsEnd = false
                }
                if let event = tag() { return event }
            } else if byte == 0x26, let (decoded, length) = MarkupEntities.decode(bytes, at: index, limit: end) {
                index += length
                return .text(decoded)
            }
            index += 1
            return .byte(byte)
        }
        return nil
    }

    private var isComment: Bool {
        index + 3 < end && bytes[index + 1] == 0x21 && bytes[index + 2] == 0x2D && bytes[index + 3] == 0x2D
    }

    private mutating func skipComment() -> Bool {
        var position = index + 4
        while position + 2 < end {
            if bytes[position] == 0x2D, bytes[position + 1] == 0x2D, bytes[position + 2] == 0x3E {
                index = position + 3
                return true
            }
            position += 1
        }
        return false
    }

    private mutating func tag() -> Event? {
        var position = index + 1
        let closes = position < end && bytes[position] == 0x2F
        if closes { position += 1 }
        let nameStart = position
        while position < end, position < nameStart + 12, Self.isNameByte(bytes[position]) { position += 1 }
        guard position > nameStart, let tag = MarkupTag(bytes[nameStart..<position]) else { return nil }
        // `<b/>`, `<b>`, `<b class…`: anything else behind the name is text.
        guard position < end, bytes[position] == 0x3E || bytes[position] == 0x2F || bytes[position] <= 0x20 else { return nil }
        let attributes = position
        let limit = min(end, index + Self.longestTag)
        var quote: UInt8 = 0, firstEnd: Int?
        while position < limit {
            let byte = bytes[position]
            if byte == 0x3E {
                if firstEnd == nil { firstEnd = position }
                if quote == 0 { break }
            } else if quote != 0 {
                if byte == quote { quote = 0 }
            } else if (byte == 0x22 || byte == 0x27), bytes[position - 1] == 0x3D {
                quote = byte
            } else if byte == 0x3C {
                break
            }
            position += 1
        }
        if position >= limit || bytes[position] != 0x3E {
            guard let first = firstEnd else { return nil }
            position = first
        }
        index = position + 1
        return closes ? .close(tag) : .open(tag, attributes..<position)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == 0x3A
    }

    /// The whole-number value of an attribute; `nil` where it is absent or no number.
    func number(_ name: StaticString, in range: Range<Int>) -> Int? {
        let length = name.utf8CodeUnitCount
        let pattern = UnsafeBufferPointer(start: name.utf8Start, count: length)
        var position = range.lowerBound
        while position + length < range.upperBound {
            defer { position += 1 }
            guard bytes[position] <= 0x20 || bytes[position] == 0x22 || bytes[position] == 0x27 else { continue }
            var matches = true
            for offset in 0..<length where bytes[position + 1 + offset] | 0x20 != pattern[offset] {
                matches = false
                break
            }
            guard matches else { continue }
            var value = position + 1 + length
            while value < range.upperBound, [0x20, 0x3D, 0x22, 0x27].contains(bytes[value]) { value += 1 }
            var number = 0, digits = 0
            while value < range.upperBound, bytes[value] >= 0x30, bytes[value] <= 0x39, digits < 6 {
                number = number * 10 + Int(bytes[value] - 0x30)
                digits += 1
                value += 1
            }
            return digits > 0 ? number : nil
        }
        return nil
    }
}

/// Character references of HTML: numeric ones and the few names that occur in Vietnamese documents.
enum MarkupEntities {
    static func decode(_ bytes: [UInt8], at start: Int, limit: Int) -> (bytes: [UInt8], length: Int)? {
        var position = start + 1
        let last = min(limit, start + 12)
        while position < last, bytes[position] != 0x3B {
            guard bytes[position] > 0x22, bytes[position] < 0x80 else { return nil }
            position += 1
        }
        guard position < last, position > start + 1 else { return nil }
        let name = bytes[(start + 1)..<position]
        let length = position + 1 - start
        if name.first == 0x23 { return scalar(name.dropFirst()).map { (Array(String($0).utf8), length) } }
        return names[name.reduce(0) { $0 << 8 | UInt64($1) }].map { (Array($0.utf8), length) }
    }

    private static func scalar(_ digits: ArraySlice<UInt8>) -> Character? {
        let hex = digits.first == 0x78 || digits.first == 0x58
        let text = String(decoding: hex ? digits.dropFirst() : digits, as: UTF8.self)
        guard let value = UInt32(text, radix: hex ? 16 : 10), value >= 0x20, let scalar = Unicode.Scalar(value) else { return nil }
        return scalar.value == 0xA0 ? " " : Character(scalar)
    }

    private static let names: [UInt64: String] = {
        let list = [
            "nbsp": " ", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "ndash": "–", "mdash": "—", "bull": "•",
            "hellip": "…", "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "laquo": "«", "raquo": "»", "middot": "·",
            "agrave": "à", "aacute": "á", "acirc": "â", "atilde": "ã", "egrave": "è", "eacute": "é", "ecirc": "ê",
            "igrave": "ì", "iacute": "í", "ograve": "ò", "oacute": "ó", "ocirc": "ô", "otilde": "õ", "ugrave": "ù",
            "uacute": "ú", "yacute": "ý", "Agrave": "À", "Aacute": "Á", "Acirc": "Â", "Atilde": "Ã", "Egrave": "È",
            "Eacute": "É", "Ecirc": "Ê", "Igrave": "Ì", "Iacute": "Í", "Ograve": "Ò", "Oacute": "Ó", "Ocirc": "Ô",
            "Otilde": "Õ", "Ugrave": "Ù", "Uacute": "Ú", "Yacute": "Ý", "ensp": " ", "emsp": " ", "thinsp": " ",
        ]
        var names: [UInt64: String] = [:]
        for (name, value) in list { names[name.utf8.reduce(0) { $0 << 8 | UInt64($1) }] = value }
        return names
    }()
}
