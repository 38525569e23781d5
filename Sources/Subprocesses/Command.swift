/// A program to run, with everything it may use.
public struct Command: Sendable {
    /// A name that is looked up in `PATH`, or an absolute path.
    public var executable: String
    /// Handed over as they are; no shell sees them. Paths must be absolute, so that none is taken for an option.
    public var arguments: [String]
    /// What the program reads on standard input; `nil` for nothing.
    public var input: [UInt8]?
    public var limits: CommandLimits

    public init(_ executable: String, _ arguments: [String], input: [UInt8]? = nil, limits: CommandLimits = CommandLimits()) {
        self.executable = executable
        self.arguments = arguments
        self.input = input
        self.limits = limits
    }
}

/// What a program may use before it is stopped.
public struct CommandLimits: Sendable, Equatable {
    /// Wall-clock time.
    public var seconds: Double
    /// Address space of each process, in bytes.
    public var memoryBytes: Int
    /// Standard output, in bytes.
    public var outputBytes: Int
    /// Each file that it writes, in bytes.
    public var fileBytes: Int

    public init(seconds: Double = 60, memoryBytes: Int = 2 << 30, outputBytes: Int = 256 << 20, fileBytes: Int = 256 << 20) {
        self.seconds = seconds
        self.memoryBytes = memoryBytes
        self.outputBytes = outputBytes
        self.fileBytes = fileBytes
    }
}

/// How a program ended that ran to its end.
public struct CommandOutput: Sendable {
    public var output: [UInt8]
    /// The first kilobytes of standard error.
    public var message: String
    /// 0 for success.
    public var status: Int32

    public init(output: [UInt8], message: String, status: Int32) {
        self.output = output
        self.message = message
        self.status = status
    }
}

/// Why a program did not run to its end.
public enum CommandError: Error, Equatable, Sendable {
    case notInstalled(String)
    case tooSlow(String, seconds: Double)
    case tooMuchMemory(String, bytes: Int)
    case tooMuchOutput(String, bytes: Int)
    case tooLargeFile(String, bytes: Int)
    /// Ended by a signal of its own, `SIGSEGV`.
    case crashed(String, signal: Int32)
    case cannotStart(String, reason: String)
}
