import Foundation
import Synchronization
import WorkerProtocol

/// Standard input as lines and standard output as lines, for a command that answers one with the other.
///
/// Reading ends at the end of input, when nobody reads standard output any more, and when ``stop()`` is called: a wait
/// for input hears of all three.
final class StandardLines: Sendable {
    private let splitter: Mutex<LineSplitter>
    /// One waits for input without a thread of Swift's pool.
    private let queue = DispatchQueue(label: "standard input")
    /// Becomes readable when ``stop()`` is called.
    private let stopped: (reading: Int32, writing: Int32)
    private static let pieceSize = 1 << 18

    init(lineLimit: Int) throws {
        splitter = Mutex(LineSplitter(limit: lineLimit))
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw Failure(message: "standard input: no pipe can be made: \(String(cString: strerror(errno)))") }
        stopped = (ends[0], ends[1])
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        // Writing to nobody is an error that we see, not our end.
        signal(SIGPIPE, SIG_IGN)
    }

    deinit {
        close(stopped.reading)
        close(stopped.writing)
    }

    func stop() {
        var byte: UInt8 = 0
        _ = Glibc.write(stopped.writing, &byte, 1)
    }

    /// - Returns: `nil` at the end of input.
    /// - Throws: `CancellationError` where nobody reads standard output, or after ``stop()``.
    func next() async throws -> InputLine? {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try self.read() }) }
        }
    }

    private func read() throws -> InputLine? {
        try splitter.withLock { splitter in
            while true {
                if let line = splitter.next() { return line }
                guard isReadable() else { throw CancellationError() }
                var failure: Int32 = 0
                let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, count in
                    let read = Glibc.read(STDIN_FILENO, buffer.baseAddress, buffer.count)
                    failure = read < 0 ? errno : 0
                    count = max(0, read)
                }
                // Whoever started us may have made the stream one that does not wait.
                if failure == EINTR || failure == EAGAIN { continue }
                guard !piece.isEmpty else { return splitter.last() }
                splitter.append(piece)
            }
        }
    }

    /// Waits until there is input or its end.
    ///
    /// - Returns: false where nobody wants any more of it.
    private func isReadable() -> Bool {
        while true {
            // An output without a reader raises an event that nobody need ask for.
            var events = [
                pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0), pollfd(fd: STDOUT_FILENO, events: 0, revents: 0),
                pollfd(fd: stopped.reading, events: Int16(POLLIN), revents: 0),
            ]
            let count = poll(&events, nfds_t(events.count), -1)
            if count < 0, errno == EINTR { continue }
            if count < 0 || events[2].revents != 0 || events[1].revents & Int16(POLLERR | POLLNVAL) != 0 { return false }
            if events[0].revents != 0 { return true }
        }
    }

    /// - Returns: false where nobody reads any more.
    func write(_ line: [UInt8]) -> Bool {
        line.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = Glibc.write(STDOUT_FILENO, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count < 0, errno == EINTR { continue }
                if count < 0, errno == EAGAIN {
                    var events = [pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)]
                    _ = poll(&events, 1, -1)
                    continue
                }
                guard count > 0 else { return false }
                rest = rest.dropFirst(count)
            }
            return true
        }
    }
}
