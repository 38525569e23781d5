import Dispatch
import Synchronization

/// Threads that wait for the disk. The threads of the global queue are those that tasks compute on, one a processor: one that waits
/// there leaves its processor idle. A serial queue has a thread of its own.
final class WritingQueues: Sendable {
    private let free = Mutex<[DispatchQueue]>([])

    func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
        let queue = free.withLock { $0.popLast() } ?? DispatchQueue(label: "kehoach.writing")
        return await withCheckedContinuation { continuation in
            queue.async { [self] in
                let value = work()
                free.withLock { $0.append(queue) }
                continuation.resume(returning: value)
            }
        }
    }
}
