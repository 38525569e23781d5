import DocumentModel

/// Why a file could not be read as a document.
public struct ReadingError: Error, Equatable, Sendable, CustomStringConvertible {
    public enum Reason: Equatable, Sendable {
        /// No bytes, or nothing but space.
        case empty
        /// Not text; the offset of the first byte that shows it.
        case binary(offset: Int)
        /// More bytes than the reader takes.
        case tooLarge(bytes: Int, limit: Int)
        /// A format that this version does not read.
        case unsupported(format: String)
        /// The file is cut off or broken; what the parser said, and where.
        case damaged(format: String, detail: String)
        /// Opens only with a password.
        case passwordNeeded(format: String)
        case tooManyPages(count: Int, limit: Int)
        /// Something that no honest file has: a bomb of entities or of compression, a name that leaves the archive.
        case hostile(format: String, detail: String)
        /// A program or parser passed one of its limits.
        case limitPassed(PassedLimit)
        /// A program that this format needs is not installed; the Debian package that brings it.
        case programMissing(program: String, package: String)
        case programFailed(program: String, detail: String)
        /// The task that read the file was cancelled.
        case cancelled
    }

    public var file: String
    public var reason: Reason

    public init(file: String, reason: Reason) {
        self.file = file
        self.reason = reason
    }

    public var description: String {
        switch reason {
        case .empty: "\(file): the file holds no text; give a plan as text, DOCX or PDF"
        case .binary(let offset): "\(file): byte \(offset): this is no text; expected a plan as text (UTF-8, UTF-16, Windows-1258, TCVN3 or VNI), DOCX or PDF"
        case .tooLarge(let bytes, let limit): "\(file): \(bytes) bytes are more than the limit of \(limit); split the file"
        case .unsupported(let format): "\(file): this is a \(format) file, which this version does not read; save it as DOCX or PDF first"
        case .damaged(let format, let detail): "\(file): this \(format) file is damaged: \(detail); open it in its program and save it anew"
        case .passwordNeeded(let format): "\(file): this \(format) file opens only with a password; save it without one"
        case .tooManyPages(let count, let limit): "\(file): \(count) pages are more than the limit of \(limit); split the file"
        case .hostile(let format, let detail): "\(file): this \(format) file is refused: \(detail)"
        case .limitPassed(let passed): "\(file): \(passed.what) passed the limit of \(passed.limit); split the file, or print it to PDF anew"
        case .programMissing(let program, let package): "\(file): reading it needs \(program), which is not installed; apt-get install \(package)"
        case .programFailed(let program, let detail): "\(file): \(program) could not read it: \(detail)"
        case .cancelled: "\(file): reading it was stopped"
        }
    }
}

extension PassedLimit {
    fileprivate var what: String {
        switch resource {
        case .time: "the time of \(program)"
        case .processorTime: "the processor time of \(program)"
        case .memory: "the memory of \(program)"
        case .output: "the output of \(program)"
        case .file: "a file that \(program) writes"
        }
    }
}
