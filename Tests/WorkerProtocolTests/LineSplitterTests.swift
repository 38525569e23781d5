import Testing

import WorkerProtocol

@Suite struct LineSplitterTests {
    /// What the splitter makes of a stream that comes in pieces of one size.
    private func lines(_ stream: String, pieces size: Int, limit: Int = 10) -> [InputLine] {
        var splitter = LineSplitter(limit: limit), lines: [InputLine] = []
        var rest = Array(stream.utf8)[...]
        while !rest.isEmpty {
            splitter.append(Array(rest.prefix(size)))
            rest = rest.dropFirst(size)
            while let line = splitter.next() { lines.append(line) }
        }
        if let last = splitter.last() { lines.append(last) }
        return lines
    }

    @Test(arguments: [1, 2, 3, 7, 100])
    func lines(pieces size: Int) {
        #expect(lines("", pieces: size) == [])
        #expect(lines("a\n", pieces: size) == ["a"])
        #expect(lines("\n\nab\r\ncd", pieces: size) == ["", "", "ab\r", "cd"])
        #expect(lines("0123456789\n0123456789", pieces: size) == ["0123456789", "0123456789"])
        #expect(lines("01234567890\nab\n" + String(repeating: "x", count: 35) + "\n\ncd\n0123456789abc", pieces: size) == [.tooLong, "ab", .tooLong, "", "cd", .tooLong])
    }
}

extension InputLine: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self = .text(Array(value.utf8)) }
}
