import Subprocesses

/// Stands around every poppler program that reads one PDF: looks at the file before, holds the program within
/// limits, and says in our words what its answer means.
public struct PDFGuard: Sendable {
    /// Longer documents are refused: no plan has as many.
    public static let pageLimit = 1_000
    /// Processor time of one program, plus a second for each megabyte of the file. A page of text takes 5 ms.
    public static let processorSeconds = 10
    public static let memoryBytes = 1 << 30
    /// Words with boxes: some 100 bytes a word.
    public static let outputBytes = 128 << 20
    /// For programs that take `-l`: one page more than the limit shows that it is passed.
    public static let pageRange = ["-l", "\(pageLimit + 1)"]

    public var input: InputDocument
    public var limits: CommandLimits

    /// - Throws: ``ReadingError`` for a file that was cut off: what is left of it may open, but it is no whole plan.
    public init(_ input: InputDocument) throws(ReadingError) {
        self.input = input
        let seconds = Self.processorSeconds + input.bytes.count >> 20
        // A busy machine gives a program a part of the time.
        limits = CommandLimits(
            seconds: Double(4 * seconds), processorSeconds: seconds, memoryBytes: Self.memoryBytes, outputBytes: Self.outputBytes)
        if PDFEnding(of: input.bytes) == .cutOff {
            throw failure(.damaged(format: "PDF", detail: "it is cut off, since nothing stands behind its last object"))
        }
    }

    /// Runs a program on the file.
    ///
    /// - Parameters:
    ///   - options: what stands before the file's name.
    ///   - rest: what stands behind it, `-` for standard output.
    ///   - receiver: see ``Command/receiver``.
    /// - Throws: ``ReadingError`` where the program passed a limit, is missing, or could not read the file.
    public func run(
        _ program: String, _ options: [String], then rest: [String] = [], directory: TemporaryDirectory? = nil,
        receiver: (@Sendable (ArraySlice<UInt8>) -> Void)? = nil
    ) async throws(ReadingError) -> CommandOutput {
        var command = Command(program, options + [input.path ?? "-"] + rest, directory: directory, limits: limits)
        command.receiver = receiver
        if input.path == nil { command.input = input.bytes }
        let output: CommandOutput
        do {
            output = try await command.run()
        } catch {
            throw failure(ReadingError.Reason(error))
        }
        guard output.status == 0 else { throw failure(Self.reason(output, program: program)) }
        // The pages of such a branch are lost, and the status says nothing of it.
        if output.message.contains("Loop in Pages tree") { throw failure(.damaged(format: "PDF", detail: "its page tree runs in a circle")) }
        return output
    }

    /// - Parameter pages: how many a program gave that was started with ``pageRange``.
    /// - Throws: ``ReadingError`` where they are none or too many.
    public func check(pages: Int) async throws(ReadingError) {
        if pages == 0 { throw failure(Self.noPages) }
        guard pages > Self.pageLimit else { return }
        // How many there are is worth a second program only now.
        let information = try? await run("pdfinfo", [])
        throw failure(.tooManyPages(count: information.flatMap { Self.pageCount($0.output) } ?? pages, limit: Self.pageLimit))
    }

    private func failure(_ reason: ReadingError.Reason) -> ReadingError {
        ReadingError(file: input.name, reason: reason)
    }

    private static let noPages = ReadingError.Reason.damaged(format: "PDF", detail: "it has no pages")

    /// What a status other than 0 means; the words are those of poppler 0.86 to 24.
    private static func reason(_ output: CommandOutput, program: String) -> ReadingError.Reason {
        let message = output.message
        if message.contains("Incorrect password") { return .passwordNeeded(format: "PDF") }
        if let handler = text(in: message, between: "Couldn't find the '", and: "' security handler") {
            return .unsupported(format: "PDF encrypted by “\(handler)”")
        }
        if message.contains("Unsupported version/revision") { return .unsupported(format: "PDF encrypted in an unknown way") }
        if let claimed = text(in: message, between: "Page count (", and: ")") {
            return .hostile(format: "PDF", detail: "it claims to have \(claimed) pages, but holds fewer objects than that")
        }
        if message.contains("Wrong page range") || message.contains("Top-level pages object") { return noPages }
        if message.contains("read xref table") || message.contains("find trailer dictionary") || message.contains("page catalog") {
            return .damaged(format: "PDF", detail: "its objects cannot be found")
        }
        let detail = ReadingError.Reason.detail(message, status: output.status)
        return output.status == 1 ? .damaged(format: "PDF", detail: detail) : .programFailed(program: program, detail: detail)
    }

    private static func text(in message: String, between start: String, and end: String) -> Substring? {
        guard let start = message.firstRange(of: start), let end = message[start.upperBound...].firstRange(of: end) else { return nil }
        return message[start.upperBound..<end.lowerBound].prefix(40)
    }

    private static func pageCount(_ output: [UInt8]) -> Int? {
        let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
        return lines.first { $0.hasPrefix("Pages:") }.flatMap { Int($0.dropFirst(6).drop { $0 == " " }) }
    }
}

/// How the bytes of a PDF end.
enum PDFEnding: Equatable {
    /// Cross-references, or the word that leads to them, stand behind the last object (ISO 32000-1, 7.5.5).
    case whole
    case cutOff
    /// There is no object.
    case none

    init(of bytes: [UInt8]) {
        self = bytes.withUnsafeBytes { bytes in
            guard let last = Self.last("endobj", in: bytes) else { return .none }
            return Self.last("startxref", in: UnsafeRawBufferPointer(rebasing: bytes[last...])) == nil ? .cutOff : .whole
        }
    }

    private static func last(_ word: StaticString, in bytes: UnsafeRawBufferPointer) -> Int? {
        let count = word.utf8CodeUnitCount
        guard bytes.count >= count else { return nil }
        return stride(from: bytes.count - count, through: 0, by: -1).first { start in
            (0..<count).allSatisfy { bytes[start + $0] == word.utf8Start[$0] }
        }
    }
}
