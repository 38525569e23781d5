import Subprocess

extension Command {
    /// Runs the program to its end. Several may run at a time.
    ///
    /// - Throws: ``CommandError`` where a limit was passed or the program could not run; a program that ends with
    ///   a status of its own does not throw.
    public func run() async throws(CommandError) -> CommandOutput {
        do {
            let executable: Executable = executable.hasPrefix("/") ? .path(.init(self.executable)) : .name(self.executable)
            let record = try await Subprocess.run(
                executable, arguments: .init(arguments), input: .array(input ?? []), output: .bytes(limit: limits.outputBytes),
                error: .string(limit: 1 << 16))
            switch record.terminationStatus {
            case .exited(let status): return CommandOutput(output: record.standardOutput, message: record.standardError ?? "", status: Int32(status))
            case .signaled(let signal): throw CommandError.crashed(self.executable, signal: Int32(signal))
            }
        } catch let error as CommandError {
            throw error
        } catch {
            throw .cannotStart(executable, reason: "\(error)")
        }
    }
}
