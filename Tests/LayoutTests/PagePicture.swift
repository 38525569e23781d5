import DocumentModel
import Layout

/// A page drawn with letters: each stands in a cell of six points, each line sixteen points below the one before.
///
/// `¦` parts two words without any white between them; a line that begins with `~` is set in small type; `^1` is a
/// raised sign of small type.
func page(_ picture: String, number: Int = 1, from top: Double = 100, width: Double = 595, height: Double = 842) -> PageWords {
    var page = PageWords(number: number, width: width, height: height), y = top
    for var line in picture.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
        let isSmall = line.hasPrefix("~")
        if isSmall { line = " " + line.dropFirst() }
        var x = 50.0, word = "", start = x, isRaised = false
        func end(at right: Double) {
            if !word.isEmpty {
                let size = isRaised || isSmall ? 9.0 : 14, bottom = isRaised ? y - 7 : isSmall ? y - 1 : y
                page.words.append(.init(text: Array(word.utf8), box: Box(left: start, top: bottom - size, right: right, bottom: bottom)))
            }
            word = ""
            isRaised = false
        }
        for character in line {
            switch character {
            case " ":
                end(at: x)
                x += 6
            case "¦":
                end(at: x)
            case "^":
                end(at: x)
                isRaised = true
            default:
                if word.isEmpty { start = x }
                word.append(character)
                x += isRaised ? 3 : 6
            }
        }
        end(at: x)
        y += 16
    }
    return page
}

/// The lines that the layout makes of pages, each with what it says of it: `¶` begins a paragraph, `…` goes on, `?` is left
/// to the words, `#` is furniture, `*` a note.
func laid(_ pages: PageWords...) -> [String] {
    let document = PageLayout().document(of: pages, name: "test.pdf", format: "pdf", byteCount: 0)
    return document.lines.map { line in
        let sign: String
        switch line.layout?.part {
        case .furniture: sign = "#"
        case .footnote: sign = "*"
        case .cell: sign = "|"
        default: sign = line.layout?.startsParagraph.map { $0 ? "¶" : "…" } ?? "?"
        }
        return sign + " " + String(decoding: document.text[line.range], as: UTF8.self)
    }
}

/// Without the signs.
func words(_ pages: PageWords...) -> [String] {
    let document = PageLayout().document(of: pages, name: "test.pdf", format: "pdf", byteCount: 0)
    return document.lines.map { String(decoding: document.text[$0.range], as: UTF8.self) }
}
