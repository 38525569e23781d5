import Foundation

/// A finished child with its time and memory.
struct ChildProcess {
    /// Its exit status; what the system says of a child that a signal ended is not 0 either.
    var status: Int32
    var time: Duration
    /// Of the child and those that it waited for.
    var processorTime: Duration
    var peakMegabytes: Double

    /// Runs a program with this process's standard streams and waits for its end; `nil` where it cannot be started.
    ///
    /// - Parameter quiet: what it writes goes to `/dev/null`.
    static func run(_ command: [String], quiet: Bool = false) -> ChildProcess? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for stream: Int32 in quiet ? [1, 2] : [] { posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0) }
        let arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var pid: pid_t = 0, status: Int32 = 0, usage = rusage()
        let clock = ContinuousClock(), start = clock.now
        guard posix_spawnp(&pid, command.first ?? "", &actions, nil, arguments, environ) == 0, wait4(pid, &status, 0, &usage) == pid else {
            return nil
        }
        let time = start.duration(to: clock.now)
        #if os(Linux)
            let unit = 1024.0
        #else
            let unit = 1.0
        #endif
        return ChildProcess(status: status, time: time, processorTime: usage.processorTime, peakMegabytes: Double(usage.ru_maxrss) * unit / 1_048_576)
    }
}

extension rusage {
    /// In user and kernel mode.
    var processorTime: Duration {
        .seconds(ru_utime.tv_sec + ru_stime.tv_sec) + .microseconds(ru_utime.tv_usec + ru_stime.tv_usec)
    }

    /// Of this process and its children that have ended.
    static var current: Duration {
        var own = rusage(), children = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &own)
        getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &children)
        return own.processorTime + children.processorTime
    }
}
