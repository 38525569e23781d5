/// What became of one incoming file.
public struct FileRecord: Sendable, Equatable {
    public enum State: Sendable, Equatable {
        case done
        /// The same content as that file, which is converted.
        case duplicate(of: String)
        case failed(code: String, message: String)
    }

    /// Its path below the folder it came in, or in its archive.
    public var name: String
    /// Hexadecimal digits; `nil` for what could not be read.
    public var sha256: String?
    public var state: State

    public init(name: String, sha256: String?, state: State) {
        self.name = name
        self.sha256 = sha256
        self.state = state
    }
}
