import ArgumentParser

@main
struct KeHoach: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kehoach",
        abstract: "Turns Vietnamese administrative plans (kế hoạch) into structured tasks.",
        discussion: """
            EXAMPLES
              kehoach extract plan.txt --pretty            Plan JSON on standard output
              kehoach extract plan.txt --output plan.json  … into a file
              cat plan.txt | kehoach extract -             … from standard input
              kehoach check plan.pdf                       what the plan lacks
              kehoach compare xa.docx tinh.pdf             what a plan took over from its parent
              kehoach export plan.json --format csv        its tasks for Excel, a calendar, a report
              kehoach batch inbox/ --out results           every plan of a folder
              kehoach query results "chuyển đổi số"        its tasks, found by words, agency, day
              kehoach text scan.txt                        the text as the reader understood it
              kehoach worker                               many plans through one process, as JSON lines
              kehoach schema                               JSON Schema of the output

            EXIT CODES
              0  clean
              1  findings above the asked severity (only where asked for)
              2  wrong usage or unreadable input
              3  some files failed
              4  all files failed
            """,
        version: "kehoach \(Version.current)",
        subcommands: [Extract.self, Check.self, Compare.self, Export.self, BatchCommand.self, Query.self, Text.self, Schema.self, Worker.self]
    )

    /// Wrong usage ends with 2, not with the argument parser's 64.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let failure as Failure {
            StandardStreams.error("kehoach: \(failure.message)")
            exit(code: failure.code)
        } catch let code as ExitCode {
            // The command has said why.
            exit(code: code.rawValue)
        } catch {
            let code = exitCode(for: error)
            let message = fullMessage(for: error)
            if code.isSuccess {
                StandardStreams.output(message + "\n")
                exit(code: 0)
            }
            if !message.isEmpty { StandardStreams.error(message) }
            exit(code: 2)
        }
    }

    private static func exit(code: Int32) -> Never {
        exit(withError: ExitCode(code))
    }
}

/// A failure that a person reads, with the exit code that it ends in.
struct Failure: Error {
    var message: String
    var code: Int32 = 2
    /// What happened, as one word for programs that read it; `nil` where only people do.
    var problem: String?
}
