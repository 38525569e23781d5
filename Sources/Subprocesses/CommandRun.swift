import Glibc
import Synchronization

extension Command {
    /// Told of every program that is started; for measurements.
    public static let observer = Mutex<(@Sendable (Command) -> Void)?>(nil)

    /// Runs the program to its end. Several may run at a time; no thread of Swift's pool waits for them.
    ///
    /// Whichever way this returns, nothing of the program is left running: neither it nor what it started.
    ///
    /// - Throws: ``CommandError`` where a limit was passed, the program could not run or the task was cancelled; a
    ///   program that ends with a status of its own does not throw.
    public func run() async throws(CommandError) -> CommandOutput {
        guard let path = SearchPath.find(executable) else { throw .notInstalled(executable) }
        Self.observer.withLock(\.self)?(self)
        let stop = StopSwitch()
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { (continuation: CheckedContinuation<Result<CommandOutput, CommandError>, Never>) in
                let started = BackgroundThread.start {
                    continuation.resume(returning: SupervisedRun(command: self, path: path, stop: stop).result())
                }
                if !started { continuation.resume(returning: .failure(.cannotStart(executable, reason: "no thread can be made"))) }
            }
        } onCancel: {
            stop.cancel()
        }
        return try result.get()
    }
}

/// Lets the task that waits stop the program from any thread.
final class StopSwitch: Sendable {
    private struct State { var isCancelled = false, stop: (@Sendable () -> Void)? }
    private let state = Mutex(State())

    var isCancelled: Bool { state.withLock(\.isCancelled) }

    func cancel() {
        state.withLock { state in
            state.isCancelled = true
            state.stop?()
        }
    }

    /// While `body` runs, cancelling calls `stop`; before, it is called at once.
    func whileArmed<Value>(_ stop: @escaping @Sendable () -> Void, _ body: () -> Value) -> Value {
        state.withLock { state in
            state.stop = stop
            if state.isCancelled { stop() }
        }
        defer { state.withLock { $0.stop = nil } }
        return body()
    }
}

/// A thread for waiting.
enum BackgroundThread {
    private final class Work {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// - Returns: false where the system has no thread left.
    static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
        let work = Unmanaged.passRetained(Work(body))
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        pthread_attr_setstacksize(&attributes, 256 << 10)
        var thread = pthread_t()
        let failure = pthread_create(&thread, &attributes, { pointer in
            guard let pointer else { return nil }
            // A program that closes its input early must not end us.
            var pipe = sigset_t()
            sigemptyset(&pipe)
            sigaddset(&pipe, SIGPIPE)
            pthread_sigmask(SIG_BLOCK, &pipe, nil)
            Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().body()
            return nil
        }, work.toOpaque())
        if failure != 0 { work.release() }
        return failure == 0
    }
}

/// `PATH`, as this process has it.
enum SearchPath {
    static let value: String = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"

    /// - Returns: the absolute path of an executable file; `nil` where there is none.
    static func find(_ name: String) -> String? {
        if name.contains("/") { return name.hasPrefix("/") && isExecutable(name) ? name : nil }
        return value.split(separator: ":").filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }.first(where: isExecutable)
    }

    private static func isExecutable(_ path: String) -> Bool {
        var information = stat()
        return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
    }
}
