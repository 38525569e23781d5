import Dispatch
import Foundation
import Synchronization

/// Ctrl+C and SIGTERM end work in good order; a second one ends the process at once.
enum Interruption {
    private static let signals = [SIGINT, SIGTERM]

    /// Runs `body`; a signal cancels it.
    static func ending<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let work = Task { try await body() }
        let sources = signals.map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                // Whoever asks twice does not want to wait.
                if work.isCancelled { _exit(130) }
                work.cancel()
            }
            source.resume()
            return source
        }
        defer {
            for source in sources { source.cancel() }
            for number in signals { signal(number, SIG_DFL) }
        }
        return try await work.value
    }
}
