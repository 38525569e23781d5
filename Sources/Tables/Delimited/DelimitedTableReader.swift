import DocumentModel

/// Finds and reads the grids that stand in lines of text: rows of tabs, Markdown pipes, HTML.
///
/// It knows nothing of Vietnam: a letterhead set with tabs is a grid too; ``TaskTableBuilder`` refuses it.
public struct DelimitedTableReader: Sendable {
    public init() {}

    /// All grids in the order of their first lines; none shares a line with another, except tables on one
    /// line of HTML.
    public func tables(in lines: [SourceTextLine]) -> [GridTable] {
        var grids: [GridTable] = []
        var start = 0
        if let html = lines.firstIndex(where: { Self.opensTable($0.utf8) }) {
            let found = HTMLTableReader.read(lines[html...])
            // The text between the tables is read for tabs and pipes.
            for grid in found.sorted(by: { $0.firstLine < $1.firstLine }) {
                let end = Self.index(of: grid.firstLine, in: lines)
                if end > start { grids += Self.textGrids(lines[start..<end]) }
                grids.append(grid)
                start = max(start, Self.index(of: grid.lastLine + 1, in: lines))
            }
        }
        if start < lines.count { grids += Self.textGrids(lines[start...]) }
        return grids
    }

    /// The first line with at least this number; line numbers rise.
    private static func index(of number: Int, in lines: [SourceTextLine]) -> Int {
        var low = 0, high = lines.count
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func textGrids(_ lines: ArraySlice<SourceTextLine>) -> [GridTable] {
        var grids: [GridTable] = []
        var index = lines.startIndex
        while index < lines.endIndex {
            if let (grid, next) = PipeTableReader.read(lines, at: index) ?? TabTableReader.read(lines, at: index) {
                if let grid { grids.append(grid) }
                index = max(next, index + 1)
            } else {
                index += 1
            }
        }
        return grids
    }

    private static func opensTable(_ line: [UInt8]) -> Bool {
        var matched = 0
        let name: [UInt8] = [0x3C, 0x74, 0x61, 0x62, 0x6C, 0x65]
        for byte in line {
            let folded = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
            matched = folded == name[matched] ? matched + 1 : folded == name[0] ? 1 : 0
            if matched == name.count { return true }
        }
        return false
    }
}

/// The bytes of a line or cell, looked at without decoding.
enum LineBytes {
    static func isBlank(_ bytes: some Sequence<UInt8>) -> Bool {
        bytes.allSatisfy { $0 <= 0x20 || $0 == 0xC2 || $0 == 0xA0 }
    }

    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var slice = bytes
        while let first = slice.first, first <= 0x20 { slice.removeFirst() }
        while let last = slice.last, last <= 0x20 { slice.removeLast() }
        return slice
    }

    /// A page number that stands alone: `95`, `- 3 -`, `Trang 4`.
    static func isPageNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
        var text = trimmed(bytes)
        let page = Array("trang ".utf8)
        if text.count > 6, zip(text, page).allSatisfy({ $0 | 0x20 == $1 }) { text = text.dropFirst(6) }
        var digits = 0
        for byte in text {
            if byte >= 0x30 && byte <= 0x39 {
                digits += 1
            } else if byte != 0x20 && byte != 0x2D && byte != 0x2F {
                return false
            }
        }
        return digits > 0 && digits <= 4 || digits <= 7 && text.contains(0x2F) && digits > 0
    }

    /// It begins as a row number: `1.2`, `12)`, `IV`, `a)`, `B.`; words behind it do not matter.
    static func beginsWithMarker(_ bytes: ArraySlice<UInt8>) -> Bool { GridMarker.parse(bytes) != nil }
}
