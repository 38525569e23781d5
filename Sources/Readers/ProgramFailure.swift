import DocumentModel
import Subprocesses

extension ReadingError.Reason {
    /// A program of others did not run to its end while it read a document.
    init(_ error: CommandError) {
        switch error {
        case .notInstalled(let program): self = .programMissing(program: Self.name(program), package: Self.package(of: program))
        case .tooSlow(let program, let seconds): self = .limit(.time, of: program, "\(CommandLimits.whole(seconds)) s")
        case .tooMuchProcessorTime(let program, let seconds): self = .limit(.processorTime, of: program, "\(seconds) s")
        case .tooMuchMemory(let program, let bytes): self = .limit(.memory, of: program, Self.size(bytes))
        case .tooMuchOutput(let program, let bytes): self = .limit(.output, of: program, Self.size(bytes))
        case .tooLargeFile(let program, let bytes): self = .limit(.file, of: program, Self.size(bytes))
        case .crashed(let program, let signal): self = .programFailed(program: Self.name(program), detail: "it was ended by signal \(signal)")
        case .cannotStart(let program, let reason): self = .programFailed(program: Self.name(program), detail: reason)
        case .cancelled: self = .cancelled
        }
    }

    private static func limit(_ resource: PassedLimit.Resource, of program: String, _ limit: String) -> Self {
        .limitPassed(PassedLimit(program: name(program), resource: resource, limit: limit))
    }

    /// The Debian package that brings a program.
    private static func package(of program: String) -> String {
        switch name(program) {
        case "tesseract": "tesseract-ocr"
        case "soffice": "libreoffice-writer-nogui"
        case let name where name.hasPrefix("pdf"): "poppler-utils"
        case let name: name
        }
    }

    private static func name(_ program: String) -> String {
        program.split(separator: "/").last.map(String.init) ?? program
    }

    private static func size(_ bytes: Int) -> String {
        bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(bytes) bytes"
    }

    /// What a program wrote to standard error, as one line of a message for a person.
    static func detail(_ message: String, status: Int32) -> String {
        let line = message.split(whereSeparator: \.isNewline).first { $0.contains { !$0.isWhitespace } } ?? "status \(status)"
        let printable = String(String.UnicodeScalarView(line.unicodeScalars.lazy.filter { $0.value >= 0x20 && $0.value != 0x7F }))
        return printable.count > 200 ? printable.prefix(200) + "…" : printable
    }
}
