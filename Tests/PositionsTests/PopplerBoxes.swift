import DocumentModel
import Foundation
import TestSupport

/// A PDF's words as `pdftotext -bbox` lists them, asked anew: nothing of the reader is in between.
enum PopplerBoxes {
    static let isAvailable = (try? run(["pdftotext", "-v"]))?.status == 0
    static let skipped = "SKIPPED: needs pdftotext (apt install poppler-utils)"

    static func words(of file: URL) throws -> PrintedWords {
        let output = FileManager.default.temporaryDirectory.appending(path: "boxes-\(UUID().uuidString).html")
        defer { try? FileManager.default.removeItem(at: output) }
        let result = try run(["pdftotext", "-bbox", "-cropbox", "-enc", "UTF-8", file.path(), output.path()])
        guard result.status == 0 else { throw Failure(message: result.errors) }
        var pages: [Int: [PrintedWords.Word]] = [:], page = 0
        for line in try String(contentsOf: output, encoding: .utf8).split(separator: "\n") {
            if line.contains("<page ") { page += 1 }
            guard line.contains("<word "), let open = line.firstIndex(of: ">"), let close = line.range(of: "</word>") else { continue }
            let numbers = line[..<open].split(separator: "\"").enumerated().filter { $0.offset % 2 == 1 }.compactMap { Double($0.element) }
            guard numbers.count == 4 else { throw Failure(message: "no box: \(line)") }
            var text = String(line[line.index(after: open)..<close.lowerBound])
            for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")] {
                text = text.replacingOccurrences(of: entity, with: character)
            }
            pages[page, default: []].append(.init(text: text, box: Box(left: numbers[0], top: numbers[1], right: numbers[2], bottom: numbers[3])))
        }
        return PrintedWords(pages: pages)
    }

    struct Failure: Error { var message: String }

    static func run(_ arguments: [String]) throws -> (status: Int32, errors: String) {
        let process = Process(), errors = FileManager.default.temporaryDirectory.appending(path: "errors-\(UUID().uuidString).txt")
        _ = FileManager.default.createFile(atPath: errors.path(), contents: nil)
        defer { try? FileManager.default.removeItem(at: errors) }
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, (try? String(contentsOf: errors, encoding: .utf8)) ?? "")
    }
}
