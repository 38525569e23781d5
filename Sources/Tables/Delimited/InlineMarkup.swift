import DocumentModel

/// Reads the text of a tab or pipe cell, in which single tags, character references and Markdown emphasis occur.
enum InlineMarkup {
    /// - Parameter isPipe: `\|` and other backslash escapes of Markdown are undone.
    static func cell(_ bytes: ArraySlice<UInt8>, line: Int, isPipe: Bool = false) -> GridTable.Cell {
        var text = GridCellText()
        append(bytes, to: &text, line: line, isPipe: isPipe)
        return finish(&text)
    }

    static func finish(_ text: inout GridCellText) -> GridTable.Cell {
        let isBold = text.isBold
        let paragraphs = text.finish()
        return GridTable.Cell(paragraphs: paragraphs, isBold: isBold, beginsWithListSign: text.beginsWithListSign)
    }

    static func append(_ bytes: ArraySlice<UInt8>, to text: inout GridCellText, line: Int, isPipe: Bool) {
        if !needsLexer(bytes) {
            text.append(bytes, line: line)
            return
        }
        var lexer = MarkupLexer(Array(bytes))
        var tagBold = 0, starBold = false, hidden = false
        var escape = false
        while let event = lexer.next() {
            switch event {
            case .byte(let byte):
                if hidden { continue }
                if escape {
                    escape = false
                    if !isPunctuation(byte) { text.append(0x5C, line: line) }
                    text.append(byte, line: line, bold: tagBold > 0 || starBold)
                } else if isPipe, byte == 0x5C {
                    escape = true
                } else if byte == 0x2A || byte == 0x5F, lexer.index < lexer.bytes.count, lexer.bytes[lexer.index] == byte {
                    // `**` and `__` switch bold; `___` and longer is a line to fill in.
                    var end = lexer.index
                    while end < lexer.bytes.count, lexer.bytes[end] == byte { end += 1 }
                    let run = end - lexer.index + 1
                    for _ in 1..<run { _ = lexer.next() }
                    if run <= 3, byte == 0x2A || run == 2 { starBold.toggle() } else {
                        for _ in 0..<run { text.append(byte, line: line) }
                    }
                } else {
                    text.append(byte, line: line, bold: tagBold > 0 || starBold)
                }
            case .text(let decoded):
                if !hidden { text.append(decoded, line: line, bold: tagBold > 0 || starBold) }
            case .open(let tag, _):
                switch tag {
                case .bold: tagBold += 1
                case .item: text.beginItem()
                case .br, .block, .td, .th, .tr, .table, .caption: text.breakParagraph()
                case .hidden: hidden = true
                case .other: break
                }
            case .close(let tag):
                switch tag {
                case .bold: tagBold = max(0, tagBold - 1)
                case .br, .block, .item, .td, .th, .tr, .table, .caption: text.breakParagraph()
                case .hidden: hidden = false
                case .other: break
                }
            }
        }
        if escape { text.append(0x5C, line: line) }
    }

    private static func needsLexer(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.contains { $0 == 0x3C || $0 == 0x26 || $0 == 0x2A || $0 == 0x5F || $0 == 0x5C }
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        (byte >= 0x21 && byte <= 0x2F) || (byte >= 0x3A && byte <= 0x40) || (byte >= 0x5B && byte <= 0x60) || (byte >= 0x7B && byte <= 0x7E)
    }
}
