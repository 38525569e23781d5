import Foundation
import Synchronization

/// Ctrl+C and SIGTERM end work in good order; a second one ends the process at once.
///
/// A handler of the system and a pipe, since a dispatch source loses signals while no thread blocks them.
enum Interruption {
    private struct State {
        /// Ends what is at work now.
        var cancel: (@Sendable () -> Void)?
        var count = 0
    }

    private static let state = Mutex(State())
    /// The end that the handler writes to; it may do nothing else.
    private static let pipeEnd = Mutex<Int32>(-1)
    nonisolated(unsafe) private static var writeEnd: Int32 = -1

    /// Runs `body`; a signal cancels it. One that has come before cancels it at once.
    static func ending<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) async throws -> Value {
        listen()
        let work = Task { try await body() }
        state.withLock { state in
            state.cancel = { work.cancel() }
            if state.count > 0 { work.cancel() }
        }
        defer { state.withLock { $0.cancel = nil } }
        return try await work.value
    }

    private static func listen() {
        pipeEnd.withLock { end in
            guard end < 0 else { return }
            var ends: [Int32] = [-1, -1]
            guard pipe(&ends) == 0 else { return }
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            end = ends[0]
            // Before the handler may run, and never again.
            writeEnd = ends[1]
            let readEnd = ends[0]
            Thread.detachNewThread {
                var byte: UInt8 = 0
                while true {
                    let count = read(readEnd, &byte, 1)
                    if count == 1 { arrived() } else if count == 0 || errno != EINTR { return }
                }
            }
            for number in [SIGINT, SIGTERM] {
                signal(number) { _ in
                    let saved = errno
                    var byte: UInt8 = 1
                    _ = write(Interruption.writeEnd, &byte, 1)
                    errno = saved
                }
            }
        }
    }

    private static func arrived() {
        state.withLock { state in
            state.count += 1
            // Whoever asks twice does not want to wait.
            if state.count > 1 { _exit(130) }
            state.cancel?()
        }
    }
}
