import Glibc

/// Finds a tag with more attributes than any program writes, before the library sees it: the library compares each
/// attribute of a tag with all before it, so that one tag of a megabyte would cost hours.
enum CrowdedTag {
    /// - Throws: ``MarkupError/tooManyAttributes(limit:line:)``
    static func check(_ bytes: [UInt8], limit: Int, isHTML: Bool) throws(MarkupError) {
        let place: Int? = bytes.withUnsafeBufferPointer { buffer in
            if !isHTML, !mayBeCrowded(buffer, limit: limit) { return nil }
            var scan = Scan(bytes: buffer, limit: limit, isHTML: isHTML)
            return scan.crowded()
        }
        guard let place else { return }
        throw .tooManyAttributes(limit: limit, line: bytes[..<place].count { $0 == 0x0A } + 1)
    }

    /// A cheap look that spares nearly all files of XML the rest: each attribute has its `=`, and no `<` stands in a tag.
    private static func mayBeCrowded(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> Bool {
        guard let base = bytes.baseAddress else { return false }
        var start = 0
        while start < bytes.count {
            let next = memchr(base + start, 0x3C, bytes.count - start).map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? bytes.count
            if next - start > 2 * limit, bytes[start..<next].count(where: { $0 == 0x3D }) > limit { return true }
            start = next + 1
        }
        return false
    }

    private struct Scan {
        let bytes: UnsafeBufferPointer<UInt8>
        let limit: Int
        let isHTML: Bool
        var index = 0

        /// Where the first such tag begins.
        mutating func crowded() -> Int? {
            while index < bytes.count {
                guard bytes[index] == 0x3C else {
                    index += 1
                    continue
                }
                let start = index
                index += 1
                guard index < bytes.count else { return nil }
                if bytes[index] == 0x21 {
                    skipAside()
                } else if Self.isNameStart(bytes[index]) {
                    let isScript = isHTML && isNamed("script"), isStyle = isHTML && isNamed("style")
                    if attributes() > limit { return start }
                    // What stands in there is no markup, and may look like it.
                    if isScript || isStyle, bytes[index - 1] != 0x2F { find(isScript ? "</script" : "</style", fold: 0x20) }
                }
            }
            return nil
        }

        /// Passes over a comment or raw text, from its `!` on.
        private mutating func skipAside() {
            if skip("!--") {
                find("-->")
            } else if !isHTML, skip("![CDATA[") {
                find("]]>")
            }
        }

        /// Reads a tag from its name on, up to its end or as far as the limit.
        private mutating func attributes() -> Int {
            var count = 0
            skipWord()
            while index < bytes.count, bytes[index] != 0x3E, count <= limit {
                if bytes[index] <= 0x20 || bytes[index] == 0x2F {
                    index += 1
                } else if bytes[index] == 0x3D {
                    index += 1
                    skipValue()
                } else {
                    count += 1
                    skipWord()
                }
            }
            return count
        }

        /// To the end of a name.
        private mutating func skipWord() {
            repeat { index += 1 } while index < bytes.count && !Self.endsName(bytes[index])
        }

        private mutating func skipValue() {
            while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
            guard index < bytes.count else { return }
            let quote = bytes[index]
            if quote == 0x22 || quote == 0x27 {
                index += 1
                while index < bytes.count, bytes[index] != quote { index += 1 }
                if index < bytes.count { index += 1 }
            } else {
                while index < bytes.count, bytes[index] > 0x20, bytes[index] != 0x3E { index += 1 }
            }
        }

        private mutating func skip(_ word: StaticString) -> Bool {
            guard starts(with: word) else { return false }
            index += word.utf8CodeUnitCount
            return true
        }

        /// To the word's next place, or the end.
        private mutating func find(_ word: StaticString, fold: UInt8 = 0) {
            while index < bytes.count, !starts(with: word, fold: fold) { index += 1 }
        }

        private func isNamed(_ name: StaticString) -> Bool {
            let end = index + name.utf8CodeUnitCount
            return starts(with: name, fold: 0x20) && end < bytes.count && Self.endsName(bytes[end])
        }

        /// - Parameter fold: 0x20 where capitals count as small letters.
        private func starts(with word: StaticString, fold: UInt8 = 0) -> Bool {
            guard index + word.utf8CodeUnitCount <= bytes.count else { return false }
            for offset in 0..<word.utf8CodeUnitCount where bytes[index + offset] | fold != word.utf8Start[offset] { return false }
            return true
        }

        private static func endsName(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x2F || byte == 0x3D || byte == 0x3E }

        private static func isNameStart(_ byte: UInt8) -> Bool { byte >= 0x80 || byte == 0x5F || byte == 0x3A || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
    }
}
