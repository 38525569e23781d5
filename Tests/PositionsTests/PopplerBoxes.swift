import DocumentModel
import Foundation
import TestSupport

/// A PDF's words as `pdftotext -bbox` lists them, asked anew: nothing of the reader is in between.
enum PopplerBoxes {
    static let isAvailable = (try? ExternalProgram.run(["pdftotext", "-v"]))?.status == 0
    static let skipped = "SKIPPED: needs pdftotext (apt install poppler-utils)"

    static func words(of file: URL) throws -> PrintedWords {
        let output = FileManager.default.temporaryDirectory.appending(path: "boxes-\(UUID().uuidString).html")
        defer { try? FileManager.default.removeItem(at: output) }
        let result = try ExternalProgram.run(["pdftotext", "-bbox", "-cropbox", "-enc", "UTF-8", file.path(), output.path()])
        guard result.status == 0 else { throw ExternalProgram.Failure(message: result.errors) }
        var pages: [Int: [PrintedWords.Word]] = [:], page = 0
        for line in try String(contentsOf: output, encoding: .utf8).split(separator: "\n") {
            if line.contains("<page ") { page += 1 }
            guard line.contains("<word "), let open = line.firstIndex(of: ">"), let close = line.range(of: "</word>") else { continue }
            let numbers = line[..<open].split(separator: "\"").enumerated().filter { $0.offset % 2 == 1 }.compactMap { Double($0.element) }
            guard numbers.count == 4 else { throw ExternalProgram.Failure(message: "no box: \(line)") }
            var text = String(line[line.index(after: open)..<close.lowerBound])
            for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")] {
                text = text.replacingOccurrences(of: entity, with: character)
            }
            pages[page, default: []].append(.init(text: text, box: Box(left: numbers[0], top: numbers[1], right: numbers[2], bottom: numbers[3])))
        }
        return PrintedWords(pages: pages)
    }
}
