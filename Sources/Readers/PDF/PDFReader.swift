import DocumentModel
import Layout
import Subprocesses

/// Reads a PDF that has text, through poppler's `pdftotext`.
///
/// One program runs: `pdftotext -bbox` gives every word with its box, cheaper than `-bbox-layout`, whose blocks and
/// lines we would not trust anyway. What else a page needs (its rules, its image) is asked for by the pages that show it.
public struct PDFReader: Sendable {
    public init() {}

    /// - Throws: ``ReadingError`` for a file that poppler cannot open, or where poppler is missing.
    public func read(_ input: InputDocument, options: ReadingOptions = ReadingOptions()) async throws(ReadingError) -> SourceDocument {
        var words = try await words(of: input)
        var remarks: [SourceDocument.Remark] = []
        if words.invalidSequences > 0 { remarks.append(.init(kind: .invalidBytes, count: words.invalidSequences)) }
        if LegacyPages.mayConcern(words.pages) {
            let converted = LegacyPages().convert(words.pages, fonts: await PDFFontAreas().areas(of: input))
            words.pages = converted.pages
            if converted.lines > 0 { remarks.append(.init(kind: .convertedLines, count: converted.lines)) }
        }
        return PageLayout().document(of: words.pages, name: input.name, format: "pdf", byteCount: input.bytes.count, remarks: remarks)
    }

    private func words(of input: InputDocument) async throws(ReadingError) -> PopplerWords.Result {
        // Boxes count from the corner of the crop box, which is what a viewer shows.
        var command = Command("pdftotext", ["-bbox", "-cropbox", "-enc", "UTF-8"])
        if let path = input.path {
            command.arguments += [path, "-"]
        } else {
            command.arguments += ["-", "-"]
            command.input = input.bytes
        }
        let output: CommandOutput
        do {
            output = try await command.run()
        } catch {
            throw ReadingError(file: input.name, reason: Self.reason(error))
        }
        guard output.status == 0 else { throw ReadingError(file: input.name, reason: Self.reason(output)) }
        let result = PopplerWords().pages(in: output.output)
        guard !result.pages.isEmpty else {
            throw ReadingError(file: input.name, reason: .damaged(format: "PDF", detail: "it has no pages"))
        }
        return result
    }

    private static func reason(_ error: CommandError) -> ReadingError.Reason {
        switch error {
        case .notInstalled(let program): .programMissing(program: program, package: "poppler-utils")
        case .tooSlow(let program, let seconds): .limitPassed(what: "the time of \(program)", limit: "\(seconds) seconds")
        case .tooMuchMemory(let program, let bytes): .limitPassed(what: "the memory of \(program)", limit: "\(bytes) bytes")
        case .tooMuchOutput(let program, let bytes): .limitPassed(what: "the output of \(program)", limit: "\(bytes) bytes")
        case .tooLargeFile(let program, let bytes): .limitPassed(what: "a file of \(program)", limit: "\(bytes) bytes")
        case .crashed(let program, let signal): .programFailed(program: program, detail: "it was ended by signal \(signal)")
        case .cannotStart(let program, let reason): .programFailed(program: program, detail: reason)
        }
    }

    private static func reason(_ output: CommandOutput) -> ReadingError.Reason {
        let first = output.message.split(separator: "\n").first.map(String.init) ?? "status \(output.status)"
        if output.message.contains("Incorrect password") { return .passwordNeeded(format: "PDF") }
        return .damaged(format: "PDF", detail: first)
    }
}
