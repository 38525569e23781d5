import PlanModel
import Synchronization

/// Plans between their conversion and the results of all: what was just made need not be read again.
///
/// Memory: plans whose turn has not come are let go of beyond a limit, and read from the disk when it has.
final class ConvertedPlans: Sendable {
    /// What a conversion ended with.
    enum Outcome: Sendable {
        case inMemory(ConvertedPlan)
        case onDisk
        /// It failed, or was not converted.
        case none
    }

    private enum Place {
        case awaited(CheckedContinuation<Outcome, Never>?)
        case ended(Outcome, bytes: Int)
    }

    private struct State {
        var places: [FileName: Place]
        var bytes = 0
        var hasEnded = false
    }

    private let state: Mutex<State>
    private let limit: Int

    /// - Parameters:
    ///   - names: of what is to be converted.
    ///   - limit: bytes of Plan JSON of the plans that wait.
    init(_ names: some Sequence<FileName>, limit: Int) {
        state = Mutex(State(places: Dictionary(names.map { ($0, .awaited(nil)) }, uniquingKeysWith: { first, _ in first })))
        self.limit = limit
    }

    /// Says how a conversion ended.
    ///
    /// - Parameter bytes: of its Plan JSON.
    func end(_ name: FileName, _ plan: ConvertedPlan?, bytes: Int = 0) {
        let awaiting = state.withLock { state -> (CheckedContinuation<Outcome, Never>, Outcome)? in
            guard case .awaited(let continuation)? = state.places[name] else { return nil }
            let outcome = plan.map(Outcome.inMemory) ?? .none
            if let continuation {
                state.places[name] = nil
                return (continuation, outcome)
            }
            let isKept = plan != nil && !state.hasEnded && state.bytes + bytes <= limit
            state.bytes += isKept ? bytes : 0
            state.places[name] = .ended(isKept ? outcome : plan == nil ? .none : .onDisk, bytes: isKept ? bytes : 0)
            return nil
        }
        if let (continuation, outcome) = awaiting { continuation.resume(returning: outcome) }
    }

    /// No conversion is under way any more: what has not ended is not waited for.
    func endAll() {
        let waiting = state.withLock { state -> [CheckedContinuation<Outcome, Never>] in
            state.hasEnded = true
            return state.places.values.compactMap { if case .awaited(let continuation?) = $0 { continuation } else { nil } }
        }
        for continuation in waiting { continuation.resume(returning: .none) }
    }

    /// Waits for the end of a conversion; it is asked for once. What is not converted now is on the disk.
    func outcome(of name: FileName) async -> Outcome {
        await withCheckedContinuation { continuation in
            let outcome = state.withLock { state -> Outcome? in
                switch state.places[name] {
                case nil: return .onDisk
                case .ended(let outcome, let bytes):
                    state.places[name] = nil
                    state.bytes -= bytes
                    return outcome
                case .awaited:
                    if state.hasEnded { return Outcome.none }
                    state.places[name] = .awaited(continuation)
                    return nil
                }
            }
            if let outcome { continuation.resume(returning: outcome) }
        }
    }
}

/// What a conversion made, as far as the results of all need it.
struct ConvertedPlan: Sendable {
    var plan: Plan
    /// With its findings in the language of the batch.
    var worded: Plan
    /// The whole files that were written.
    var files: [BatchOptions.Single: [UInt8]]
}
