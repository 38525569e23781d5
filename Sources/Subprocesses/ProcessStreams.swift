import CSupervisor
import Glibc

/// Our ends of a program's streams, written and read at the same time, so that neither side waits for the other.
struct ProcessStreams {
    private var process: supervised_process
    private let input: [UInt8]
    private var written = 0
    private let receiver: (@Sendable (ArraySlice<UInt8>) -> Void)?
    private let outputLimit: Int
    private let messageLimit: Int
    private var outputCount = 0
    /// Empty where a receiver takes it.
    private(set) var output: [UInt8] = []
    /// The beginning of standard error.
    private(set) var message: [UInt8] = []
    private(set) var passedOutputLimit = false
    /// `nil` where the supervisor was killed.
    private(set) var report: supervisor_report?

    init(
        process: supervised_process, input: [UInt8], receiver: (@Sendable (ArraySlice<UInt8>) -> Void)?, outputLimit: Int, messageLimit: Int
    ) {
        self.process = process
        self.input = input
        self.receiver = receiver
        self.outputLimit = outputLimit
        self.messageLimit = messageLimit
    }

    /// Works until the program has ended and everything that it wrote is read.
    mutating func pump() {
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while process.report >= 0 || process.output >= 0 || process.error >= 0 {
            // A negative number is passed over by `poll`.
            var events = [
                pollfd(fd: process.input, events: Int16(POLLOUT), revents: 0), pollfd(fd: process.output, events: Int16(POLLIN), revents: 0),
                pollfd(fd: process.error, events: Int16(POLLIN), revents: 0), pollfd(fd: process.report, events: Int16(POLLIN), revents: 0),
            ]
            // Nothing of the program lives when its report is here; what it wrote is in the pipes.
            let count = poll(&events, nfds_t(events.count), process.report >= 0 ? -1 : 1000)
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return }
            if events[0].revents != 0 { write() }
            if events[1].revents != 0 { readOutput(&buffer) }
            if events[2].revents != 0, let count = Self.read(&process.error, &buffer) {
                message.append(contentsOf: buffer.prefix(min(count, messageLimit - message.count)))
            }
            if events[3].revents != 0, let count = Self.read(&process.report, &buffer), count == MemoryLayout<supervisor_report>.size {
                report = buffer.withUnsafeBytes { $0.loadUnaligned(as: supervisor_report.self) }
            }
        }
    }

    mutating func close() {
        for descriptor in [process.input, process.output, process.error, process.report, process.control] where descriptor >= 0 {
            Glibc.close(descriptor)
        }
    }

    private mutating func write() {
        let count = input.withUnsafeBytes { bytes in Glibc.write(process.input, bytes.baseAddress.map { $0 + written }, bytes.count - written) }
        if count >= 0 { written += count }
        // A program may end before it has read everything.
        let failed = count < 0 && errno != EAGAIN && errno != EINTR
        if failed || written == input.count {
            Glibc.close(process.input)
            process.input = -1
        }
    }

    private mutating func readOutput(_ buffer: inout [UInt8]) {
        guard let count = Self.read(&process.output, &buffer), !passedOutputLimit else { return }
        outputCount += count
        if outputCount > outputLimit {
            passedOutputLimit = true
            output = []
            supervisor_stop(process.control)
        } else if let receiver {
            receiver(buffer[..<count])
        } else if count == buffer.count {
            output.append(contentsOf: buffer)
        } else {
            output.append(contentsOf: buffer[..<count])
        }
    }

    /// - Returns: `nil` at the end, where the descriptor is closed, and where nothing is there yet.
    private static func read(_ descriptor: inout Int32, _ buffer: inout [UInt8]) -> Int? {
        let count = Glibc.read(descriptor, &buffer, buffer.count)
        if count > 0 { return count }
        if count < 0, errno == EAGAIN || errno == EINTR { return nil }
        Glibc.close(descriptor)
        descriptor = -1
        return nil
    }
}
