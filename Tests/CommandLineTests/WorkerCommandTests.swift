import Foundation
import Testing

/// `kehoach worker`: what `WorkerProtocolTests` cannot see, a process with its streams.
@Suite struct WorkerCommandTests {
    private static let plan = BadInputTests.head + BadInputTests.body

    private func inFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "worker-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(Self.plan.utf8).write(to: folder.appending(path: "kế-hoạch.txt"))
        try body(folder)
    }

    private func answers(_ output: Data) -> [String] {
        String(decoding: output, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// The code of an answer, `plan` or `planText`.
    private func kinds(_ output: Data) throws -> [String] {
        try answers(output).dropLast().map { line in
            let answer = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            if answer["ok"] as? Bool == true { return answer["plan"] == nil ? "planText" : "plan" }
            return try #require((answer["error"] as? [String: Any])?["code"] as? String)
        }
    }

    @Test func thePlansAreThoseOfExtract() throws {
        try inFolder { folder in
            let file = folder.appending(path: "kế-hoạch.txt").path
            let extracted = try CommandLineRun.run(["extract", file], in: folder).output
            let base64 = Data(Self.plan.utf8).base64EncodedString()
            let run = try CommandLineRun.run(["worker", "--ordered", "--jobs", "3"], in: folder, input: Data("""
                {"id":1,"path":"\(file)"}
                {"id":2,"path":"\(file)","as":"text"}
                {"id":3,"name":"\(file)","base64":"\(base64)","as":"text"}
                """.utf8))
            #expect(run.exited && run.exitCode == 0 && run.error.isEmpty)
            let answers = answers(run.output)
            try #require(answers.count == 4)
            let whole = String(decoding: extracted, as: UTF8.self).dropLast()
            #expect(answers[0] == #"{"id":1,"ok":true,"plan":\#(whole)}"#)
            for answer in answers[1...2] {
                let text = try #require((JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [String: Any])?["planText"] as? String)
                #expect(Data((text + "\n").utf8) == extracted)
            }
        }
    }

    @Test func whatCannotBeReadIsAnswered() throws {
        try inFolder { folder in
            let damaged = Data("%PDF-1.7\n1 0 obj".utf8).base64EncodedString()
            let run = try CommandLineRun.run(["worker"], in: folder, input: Data("""
                {"path":"\(folder.path)"}
                {"path":"\(folder.path)/missing.txt"}
                {"path":"/dev/zero"}
                {"path":"-"}
                {"name":"a.pdf","base64":"\(damaged)"}
                {"name":"a.txt","base64":""}
                {"name":"a.txt"}
                {"name":"b.txt","base64":"\(Data(Self.plan.utf8).base64EncodedString())"}
                """.utf8))
            #expect(run.exited && run.exitCode == 0 && run.error.isEmpty)
            #expect(try kinds(run.output) == ["isFolder", "missing", "notAFile", "missing", "damaged", "empty", "badRequest", "plan"])
        }
    }

    @Test func aLineWithoutEndIsSkipped() throws {
        try inFolder { folder in
            var input = Data(#"{"id":1,"name":"a","base64":""#.utf8)
            input.append(Data(repeating: 0x41, count: 97 << 20))
            input.append(Data("\n{\"id\":2,\"path\":\"\(folder.appending(path: "kế-hoạch.txt").path)\"}\n".utf8))
            let run = try CommandLineRun.run(["worker"], in: folder, input: input)
            #expect(run.exited && run.exitCode == 0)
            #expect(try kinds(run.output) == ["lineTooLong", "plan"])
        }
    }

    @Test func wrongUsage() throws {
        for arguments in [["--jobs", "0"], ["--rules", "/no/such/plan.txt"], ["--ocr", "maybe"]] {
            let run = try CommandLineRun.run(["worker"] + arguments, input: Data())
            #expect(run.exitCode == 2 && !run.error.isEmpty && run.output.isEmpty, "\(arguments)")
        }
    }

    // MARK: While it runs

    /// A worker with pipes.
    private final class Running {
        let process = Process(), input = Pipe(), output = Pipe()

        init() throws {
            process.executableURL = try CommandLineRun.binary()
            process.arguments = ["worker"]
            process.standardInput = input
            process.standardOutput = output
            try process.run()
        }

        func ask(_ line: String) throws { try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8)) }

        /// The next bytes of the output, up to a line end.
        func answer() throws -> String {
            var line = Data()
            while line.last != 0x0A, let piece = try output.fileHandleForReading.read(upToCount: 1), !piece.isEmpty { line += piece }
            return String(decoding: line, as: UTF8.self)
        }

        /// The exit code; -1 where it had to be killed, or was by a signal.
        func ending() -> Int32 {
            let end = Date(timeIntervalSinceNow: 20)
            while process.isRunning, Date() < end { usleep(10_000) }
            if process.isRunning { kill(process.processIdentifier, SIGKILL) }
            process.waitUntilExit()
            return process.terminationReason == .exit ? process.terminationStatus : -1
        }
    }

    @Test func eachAnswerComesAtOnce() throws {
        let worker = try Running()
        for id in 1...3 {
            try worker.ask(#"{"id":\#(id),"path":"/no/such/plan.txt"}"#)
            #expect(try worker.answer().hasPrefix(#"{"id":\#(id),"ok":false"#))
        }
        try worker.input.fileHandleForWriting.close()
        #expect(worker.ending() == 0)
    }

    @Test func askedToEndItEnds() throws {
        let worker = try Running()
        try worker.ask(#"{"path":"/no/such/plan.txt"}"#)
        #expect(try worker.answer().contains("missing"))
        worker.process.terminate()
        #expect(worker.ending() == 0)
    }

    /// Its input is still open, and nothing comes.
    @Test func withoutAReaderItEnds() throws {
        let worker = try Running()
        try worker.ask(#"{"path":"/no/such/plan.txt"}"#)
        #expect(try worker.answer().contains("missing"))
        try worker.output.fileHandleForReading.close()
        #expect(worker.ending() == 0)
    }
}
