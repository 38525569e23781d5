import Dispatch
import Synchronization

// In the lowest module, since stages of all kinds have work whose parts know nothing of each other.

/// The results of two pieces of work that know nothing of each other, each on a processor of its own where there are two.
///
/// - Throws: the error of the first where both fail.
public func sideBySide<First: Sendable, Second: Sendable, Failure: Error>(
    _ first: @Sendable () throws(Failure) -> First, _ second: @Sendable () throws(Failure) -> Second
) throws(Failure) -> (First, Second) {
    if Processors.areShared { return (try first(), try second()) }
    let results = Mutex<(first: Result<First, Failure>?, second: Result<Second, Failure>?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { index in
        if index == 0 {
            let result = Result(catching: first)
            results.withLock { $0.first = result }
        } else {
            let result = Result(catching: second)
            results.withLock { $0.second = result }
        }
    }
    let (one, other) = results.withLock { ($0.first, $0.second) }
    return (try (one ?? Result(catching: first)).get(), try (other ?? Result(catching: second)).get())
}

/// Who works on what is spread over the processors by whoever knows of all of it.
public enum Processors {
    /// Other documents are worked on at the same time: one does not spread over the processors that they need.
    @TaskLocal public static var areShared = false
}

extension Array where Element: Sendable {
    /// As `map`, for work that knows nothing of the other elements: each processor takes the next few of them.
    ///
    /// - Parameter few: how many are worth being handed to another processor.
    public func mapSideBySide<Value: Sendable>(few: Int = 8, _ transform: @Sendable (Element) -> Value) -> [Value] {
        guard count > few, !Processors.areShared else { return map(transform) }
        let parts = Mutex([[Value]](repeating: [], count: (count + few - 1) / few))
        DispatchQueue.concurrentPerform(iterations: (count + few - 1) / few) { part in
            let values = self[part * few..<Swift.min(count, (part + 1) * few)].map(transform)
            parts.withLock { $0[part] = values }
        }
        return parts.withLock { $0.flatMap { $0 } }
    }
}
