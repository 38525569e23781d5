import Dispatch
import Synchronization

/// The results of two pieces of work that know nothing of each other, each on a processor of its own where there are two.
///
/// - Throws: the error of the first where both fail.
func sideBySide<First: Sendable, Second: Sendable, Failure: Error>(
    _ first: @Sendable () throws(Failure) -> First, _ second: @Sendable () throws(Failure) -> Second
) throws(Failure) -> (First, Second) {
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
