/// Text for a terminal: lines no longer than its width, whole words where they fit.
enum WrappedText {
    /// - Parameters:
    ///   - first: what stands before the first line; the others are set in as far.
    static func lines(_ text: String, first: String, width: Int) -> [String] {
        let indent = first.unicodeScalars.count, room = max(20, width - indent), margin = String(repeating: " ", count: indent)
        var lines: [String] = [], line = "", count = 0
        for word in VisibleText.of(text).unicodeScalars.split(separator: " ") {
            var word = word
            if count > 0, count + 1 + word.count > room {
                lines.append(line)
                (line, count) = ("", 0)
            }
            while word.count > room {
                lines.append(String(word.prefix(room)))
                word = word.dropFirst(room)
            }
            line += (count > 0 ? " " : "") + String(word)
            count += (count > 0 ? 1 : 0) + word.count
        }
        if count > 0 || lines.isEmpty { lines.append(line) }
        return lines.enumerated().map { ($0 == 0 ? first : margin) + $1 }
    }
}
