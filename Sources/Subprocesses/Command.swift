/// A program to run, with everything it may use.
public struct Command: Sendable {
    /// A name that is looked up in `PATH`, or an absolute path.
    public var executable: String
    /// Handed over as they are; no shell sees them. Paths must be absolute, so that none is taken for an option.
    public var arguments: [String]
    /// What the program reads on standard input; `nil` for nothing.
    public var input: [UInt8]?
    /// Beside `PATH`, `LANG`, `HOME` and `TMPDIR`, which are fixed; nothing else of our own environment is handed on.
    public var environment: [String: String]
    /// Where the program works, its `HOME` and `TMPDIR`; removed also when we are killed while it runs.
    /// `nil` for a program that keeps no files: it works in `/`.
    public var directory: TemporaryDirectory?
    public var limits: CommandLimits
    /// Takes standard output piece by piece while the program still writes, on a thread of the run's own; the
    /// program waits where it takes long. `nil` to have it whole at the end.
    public var receiver: (@Sendable (ArraySlice<UInt8>) -> Void)?

    public init(
        _ executable: String, _ arguments: [String], input: [UInt8]? = nil, environment: [String: String] = [:],
        directory: TemporaryDirectory? = nil, limits: CommandLimits = CommandLimits()
    ) {
        self.executable = executable
        self.arguments = arguments
        self.input = input
        self.environment = environment
        self.directory = directory
        self.limits = limits
    }
}

/// What a program may use before it is stopped.
public struct CommandLimits: Sendable, Equatable {
    /// Wall-clock time.
    public var seconds: Double
    /// Processor time of each process, all its threads together.
    public var processorSeconds: Int
    /// Address space of each process, in bytes.
    public var memoryBytes: Int
    /// Standard output, in bytes.
    public var outputBytes: Int
    /// Each file that it writes, in bytes.
    public var fileBytes: Int

    /// - Parameter processorSeconds: `nil` for the wall-clock time on two processors.
    public init(
        seconds: Double = 60, processorSeconds: Int? = nil, memoryBytes: Int = 2 << 30, outputBytes: Int = 256 << 20,
        fileBytes: Int = 256 << 20
    ) {
        self.seconds = seconds
        self.processorSeconds = processorSeconds ?? Self.whole(2 * seconds.rounded(.up))
        self.memoryBytes = memoryBytes
        self.outputBytes = outputBytes
        self.fileBytes = fileBytes
    }

    /// Longer than any machine runs; more seconds, or endlessly many, are as good as no limit.
    private static let mostSeconds = 1_000_000_000

    /// Seconds rounded up, 0 for less than none and for what is no number.
    public static func whole(_ seconds: Double) -> Int {
        guard seconds > 0 else { return 0 }
        return seconds < Double(mostSeconds) ? Int(seconds.rounded(.up)) : mostSeconds
    }

    var milliseconds: Int64 {
        guard seconds > 0 else { return 0 }
        return Int64((min(seconds, Double(Self.mostSeconds)) * 1000).rounded(.up))
    }

    /// At least 1, since 0 is no limit to the kernel.
    var boundedProcessorSeconds: Int { min(max(1, processorSeconds), Self.mostSeconds) }
}

/// How a program ended that ran to its end.
public struct CommandOutput: Sendable {
    /// Empty where a ``Command/receiver`` took it.
    public var output: [UInt8]
    /// The first 64 KiB of standard error.
    public var message: String
    /// 0 for success.
    public var status: Int32

    public init(output: [UInt8], message: String, status: Int32) {
        self.output = output
        self.message = message
        self.status = status
    }
}

/// Why a program did not run to its end. The first value is the program's name.
public enum CommandError: Error, Equatable, Sendable {
    case notInstalled(String)
    case tooSlow(String, seconds: Double)
    case tooMuchProcessorTime(String, seconds: Int)
    case tooMuchMemory(String, bytes: Int)
    case tooMuchOutput(String, bytes: Int)
    case tooLargeFile(String, bytes: Int)
    /// Ended by a signal that is none of ours, like `SIGSEGV`.
    case crashed(String, signal: Int32)
    case cannotStart(String, reason: String)
    /// The task that waited for it was cancelled.
    case cancelled(String)
}
