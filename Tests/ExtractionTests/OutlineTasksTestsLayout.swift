import Testing
import VietnameseText

@Suite("The same plan in other layouts")
struct OutlineLayoutTests {
    enum Layout: String, CaseIterable, Sendable {
        /// Lines broken at the width of a page, as pdftotext gives them.
        case broken
        /// The same with a blank line behind every line, and page numbers.
        case spaced
        /// The same with the indent of first lines kept.
        case indented
        /// One paragraph a line with blank lines between, signs escaped, headings bold.
        case markdown
    }

    static let cases = OutlineFieldTests.cases + OutlineUnitTests.cases + OutlineNumberingTests.cases.filter { !$0.name.contains("lost") }

    @Test("gives the same tasks", arguments: cases, Layout.allCases)
    func same(_ plan: TaskCase, _ layout: Layout) throws {
        try plan.check(Self.lay(plan.text.split(separator: "\n").map(String.init), as: layout))
    }

    static func lay(_ paragraphs: [String], as layout: Layout) -> String {
        if layout == .markdown {
            return paragraphs.map { paragraph in
                if paragraph.hasPrefix("- ") || paragraph.hasPrefix("+ ") { return "\\" + paragraph }
                return MarkdownHeading.isOne(paragraph) ? "**\(paragraph)**" : paragraph
            }.joined(separator: "\n\n")
        }
        var lines: [String] = []
        for paragraph in paragraphs {
            for (index, line) in broken(paragraph).enumerated() {
                lines.append(layout == .indented && index == 0 ? "      " + line : line)
                if layout == .spaced, lines.count % 29 == 0 { lines.append("2") }
            }
        }
        return lines.joined(separator: layout == .spaced ? " \n\n" : "\n")
    }

    /// At 16.5 cm in 14 point type, the first line indented.
    private static func broken(_ paragraph: String) -> [String] {
        var lines: [String] = [], line = "", room = 33_400 - 2_570
        for word in paragraph.split(separator: " ") {
            if !line.isEmpty, GlyphWidth.of(Array((line + " " + word).utf8)) > room {
                lines.append(line)
                (line, room) = (String(word), 33_400)
            } else {
                line += (line.isEmpty ? "" : " ") + word
            }
        }
        return lines + [line]
    }

    private enum MarkdownHeading {
        static func isOne(_ paragraph: String) -> Bool {
            paragraph.uppercased() == paragraph || ["I. ", "II. ", "III. ", "IV. ", "V. "].contains { paragraph.hasPrefix($0) }
        }
    }
}
