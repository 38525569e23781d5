import VietnameseText

/// The words of a paragraph while they are collected: its lines, in each line its runs.
struct FlowWords {
    private(set) var lines: [[LegacyRuns.Run]] = [[]]
    private var letters = 0
    private var boldLetters = 0

    var isEmpty: Bool { letters == 0 }
    /// All words are bold.
    var isBold: Bool { letters > 0 && letters == boldLetters }
    /// The last byte of the line, a blank where there is none.
    var lastByte: UInt8 { lines[lines.count - 1].last { !$0.text.isEmpty }?.text.last ?? 0x20 }

    /// - Parameter isCapitals: small letters are shown as capitals.
    mutating func append(_ text: some Collection<UInt8>, font: FontEncoding, isBold: Bool, isCapitals: Bool = false) {
        guard !text.isEmpty else { return }
        let count = text.reduce(0) { $0 + ($1 > 0x20 ? 1 : 0) }
        letters += count
        if isBold { boldLetters += count }
        append(isCapitals ? Self.capitals(text, font) : .init(text: Array(text), font: font))
    }

    mutating func breakLine() { lines.append([]) }

    /// The words of a paragraph that goes on with this one's last line.
    mutating func append(_ other: FlowWords) {
        for run in other.lines[0] { append(run) }
        lines += other.lines.dropFirst()
        letters += other.letters
        boldLetters += other.boldLetters
    }

    /// A break before the first word or behind the last one shows nothing.
    mutating func trimBreaks() {
        while lines.count > 1, lines[lines.count - 1].isBlank { lines.removeLast() }
        let blank = lines.prefix { $0.isBlank }.count
        lines.removeFirst(min(blank, lines.count - 1))
    }

    private mutating func append(_ run: LegacyRuns.Run) {
        let line = lines.count - 1
        if let last = lines[line].last, last.font == run.font {
            lines[line][lines[line].count - 1].text += run.text
        } else {
            lines[line].append(run)
        }
    }

    /// As shown. Letters of legacy fonts are not yet letters; there the font says what is shown.
    private static func capitals(_ text: some Collection<UInt8>, _ font: FontEncoding) -> LegacyRuns.Run {
        switch font {
        case .unicode, .unknown: .init(text: Array(String(decoding: Array(text), as: UTF8.self).uppercased().utf8), font: font)
        case .tcvn3, .tcvn3Capitals: .init(text: Array(text), font: .tcvn3Capitals)
        case .vni: .init(text: Array(text), font: font)
        }
    }

    /// White space as one blank, none behind a blank.
    static func collapsed(_ text: some Collection<UInt8>, after last: UInt8) -> [UInt8] {
        var result: [UInt8] = [], last = last
        result.reserveCapacity(text.count)
        for byte in text {
            let isSpace = byte == 0x20 || byte >= 0x09 && byte <= 0x0D
            if isSpace, last == 0x20 { continue }
            last = isSpace ? 0x20 : byte
            result.append(last)
        }
        return result
    }
}

extension LegacyRuns.Run {
    /// It shows nothing.
    var isBlank: Bool { text.allSatisfy { $0 <= 0x20 } }
}

extension Collection<LegacyRuns.Run> {
    var isBlank: Bool { allSatisfy(\.isBlank) }
}
