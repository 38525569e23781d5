import CSupervisor
import Glibc

/// One run of a program, on a thread that may wait.
struct SupervisedRun {
    var command: Command
    /// Of the executable, absolute.
    var path: String
    var stop: StopSwitch

    private static let messageLimit = 64 << 10

    func result() -> Result<CommandOutput, CommandError> {
        if stop.isCancelled { return .failure(.cancelled(command.executable)) }
        return withProgram { program in
            var process = supervised_process()
            let failure = supervisor_start(program, &process)
            guard failure == 0 else { return .failure(.cannotStart(command.executable, reason: Self.reason(failure))) }
            var streams = ProcessStreams(
                process: process, input: command.input ?? [], receiver: command.receiver, outputLimit: command.limits.outputBytes,
                messageLimit: Self.messageLimit)
            let control = process.control
            stop.whileArmed({ supervisor_stop(control) }) { streams.pump() }
            streams.close()
            supervisor_wait(&process)
            return judge(streams)
        }
    }

    private func withProgram<Value>(_ body: (UnsafePointer<supervised_program>) -> Value) -> Value {
        let directory = command.directory?.path
        var environment = ["PATH": SearchPath.value, "LANG": "C.UTF-8", "HOME": directory ?? "/nonexistent", "TMPDIR": directory ?? "/tmp"]
        environment.merge(command.environment) { $1 }
        let limits = command.limits
        return withCStrings([command.executable] + command.arguments) { arguments in
            withCStrings(environment.map { "\($0.key)=\($0.value)" }.sorted()) { environment in
                withCStrings([path, directory ?? "/"]) { paths in
                    let program = supervised_program(
                        path: paths[0], arguments: arguments, environment: environment, directory: paths[1],
                        doomed_directory: directory == nil ? nil : paths[1], milliseconds: limits.milliseconds,
                        cpu_seconds: UInt64(limits.boundedProcessorSeconds), memory_bytes: UInt64(max(0, limits.memoryBytes)),
                        file_bytes: UInt64(max(0, limits.fileBytes)), has_input: command.input == nil ? 0 : 1)
                    return withUnsafePointer(to: program, body)
                }
            }
        }
    }

    private func judge(_ streams: ProcessStreams) -> Result<CommandOutput, CommandError> {
        let name = command.executable, limits = command.limits
        // Without a report the supervisor was killed.
        guard let report = streams.report else { return .failure(.crashed(name, signal: SIGKILL)) }
        if streams.passedOutputLimit { return .failure(.tooMuchOutput(name, bytes: limits.outputBytes)) }
        let message = String(decoding: streams.message, as: UTF8.self)
        switch supervised_outcome(UInt32(report.outcome)) {
        case supervised_exited:
            // A shell says so of the program that it ran.
            if let failure = passedLimit(signal: report.value - 128, report) { return .failure(failure) }
            if report.value != 0, lacksMemory(report, streams.message) { return .failure(.tooMuchMemory(name, bytes: limits.memoryBytes)) }
            return .success(CommandOutput(output: streams.output, message: message, status: report.value))
        case supervised_signaled:
            if let failure = passedLimit(signal: report.value, report) { return .failure(failure) }
            if lacksMemory(report, streams.message) { return .failure(.tooMuchMemory(name, bytes: limits.memoryBytes)) }
            return .failure(.crashed(name, signal: report.value))
        case supervised_too_slow: return .failure(.tooSlow(name, seconds: limits.seconds))
        case supervised_stopped: return .failure(.cancelled(name))
        default: return .failure(.cannotStart(name, reason: Self.reason(report.value)))
        }
    }

    private func passedLimit(signal: Int32, _ report: supervisor_report) -> CommandError? {
        switch signal {
        case SIGXFSZ: .tooLargeFile(command.executable, bytes: command.limits.fileBytes)
        case SIGXCPU: .tooMuchProcessorTime(command.executable, seconds: command.limits.processorSeconds)
        case SIGKILL where report.cpu_microseconds >= Int64(command.limits.boundedProcessorSeconds) * 1_000_000:
            .tooMuchProcessorTime(command.executable, seconds: command.limits.processorSeconds)
        default: nil
        }
    }

    /// The kernel denies memory and says nothing more. A program that failed was denied it where it had nearly all, or says so:
    /// what it asked for at last may be much, and what it has of its space may be unused.
    private func lacksMemory(_ report: supervisor_report, _ message: [UInt8]) -> Bool {
        report.peak_bytes >= Int64(command.limits.memoryBytes) / 10 * 8 || Self.tellsOfMemory(message)
    }

    private static func tellsOfMemory(_ message: [UInt8]) -> Bool {
        let lower = String(decoding: message.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
        return ["out of memory", "bad_alloc", "cannot allocate memory", "memory exhausted", "memoryerror", "failed to allocate"]
            .contains { lower.contains($0) }
    }

    private static func reason(_ number: Int32) -> String {
        strerror(number).map { String(cString: $0) } ?? "error \(number)"
    }
}

/// Null-terminated, as `execve` takes them. A string with a NUL ends there.
private func withCStrings<Value>(_ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Value) -> Value {
    let pointers = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: strings.count + 1)
    pointers[strings.count] = nil
    for (index, string) in strings.enumerated() { pointers[index] = strdup(string) }
    defer {
        for index in strings.indices { free(pointers[index]) }
        pointers.deallocate()
    }
    return body(pointers)
}
