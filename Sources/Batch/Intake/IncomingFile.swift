import Readers

/// A file that came in.
public struct IncomingFile: Sendable, Equatable {
    public enum Place: Sendable, Equatable {
        /// Absolute path.
        case file(String)
        case member(archive: String, name: String)
    }

    /// Below the folder it came in, with `/`; in an archive, the archive's name before it. No other file of a batch has it.
    public var name: FileName
    public var place: Place
    /// Of the file, or of the archive that holds it.
    public var stamp: FileStamp

    /// It has not been written to since it came in.
    var isUntouched: Bool {
        switch place {
        case .file(let path), .member(let path, _): FileStamp.of(path) == stamp
        }
    }

    /// What says that it is the same file when its name changes: its absolute path, and that in the archive.
    var source: String {
        switch place {
        case .file(let path): path
        case .member(let archive, let name): "\(archive)//\(name)"
        }
    }
}

/// By which a file is known not to have been written to.
public struct FileStamp: Sendable, Hashable {
    public var bytes: Int
    /// Nanoseconds since 1970.
    public var modified: Int
}

/// Something that came in and cannot be converted.
public struct BatchFailure: Sendable, Equatable, Error {
    /// One word: that of ``ReadingError``, `unreadable`, `missing` or `name`.
    public var code: String
    /// Names the file, and says what to do.
    public var message: String
    /// Another try may succeed: a limit of time was passed, a program was missing, the disk failed.
    public var isTransient: Bool

    public init(code: String, message: String, isTransient: Bool) {
        self.code = code
        self.message = message
        self.isTransient = isTransient
    }

    init(_ error: ReadingError) {
        self.init(code: error.code, message: error.description, isTransient: error.isTransient)
    }
}

extension ReadingError {
    fileprivate var isTransient: Bool {
        switch reason {
        case .limitPassed(let passed): passed.resource == .time || passed.resource == .memory
        case .programFailed, .programMissing, .cancelled: true
        case .empty, .binary, .tooLarge, .unsupported, .damaged, .passwordNeeded, .tooManyPages, .hostile: false
        }
    }
}
