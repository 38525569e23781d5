import Synchronization

/// So many at a time; others wait in the order in which they came.
final class Permits: Sendable {
    private struct State {
        var free: Int
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Mutex<State>

    init(_ count: Int) { state = Mutex(State(free: count)) }

    /// - Parameter body: holds a permit from its beginning to its end.
    func with<Value: Sendable, Failure: Error>(_ body: () async throws(Failure) -> Value) async throws(Failure) -> Value {
        await withCheckedContinuation { continuation in
            let isFree = state.withLock { state in
                if state.free > 0 {
                    state.free -= 1
                    return true
                }
                state.waiting.append(continuation)
                return false
            }
            if isFree { continuation.resume() }
        }
        defer { giveBack() }
        return try await body()
    }

    /// - Parameter permits: `nil` where none is needed.
    static func with<Value: Sendable, Failure: Error>(
        _ permits: Permits?, _ body: () async throws(Failure) -> Value
    ) async throws(Failure) -> Value {
        if let permits { try await permits.with(body) } else { try await body() }
    }

    private func giveBack() {
        let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
            guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
            state.free += 1
            return nil
        }
        next?.resume()
    }
}
