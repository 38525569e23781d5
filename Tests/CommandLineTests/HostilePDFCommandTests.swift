import Foundation
import TestSupport
import Testing

/// Hostile PDFs through the built program: exit code 2, one line that names the file, nothing on standard output.
@Suite(.serialized) struct HostilePDFCommandTests {
    @Test(arguments: HostilePDF.broken + HostilePDF.bombs.filter { $0.error != "limitPassed" }) func refused(_ file: HostilePDF) throws {
        try expectOneLine(file, seconds: 60)
    }

    /// One that runs into the published limit of processor time; the others pass lowered limits in ReadersTests.
    @Test func refusedAtTheLimit() throws {
        let file = try #require(HostilePDF.bombs.first { $0.description.hasPrefix("forms") })
        try expectOneLine(file, seconds: 120)
    }

    @Test(arguments: HostilePDF.readable) func read(_ file: HostilePDF) throws {
        let run = try CommandLineRun.extract(file.make(), name: "ten-tep.pdf")
        #expect(run.exited && run.exitCode == 0 && run.error.isEmpty, "\(run.error)")
        _ = try run.plan()
    }

    private func expectOneLine(_ file: HostilePDF, seconds: Double) throws {
        let run = try CommandLineRun.extract(file.make(), name: "ten-tep.pdf")
        #expect(run.exited && run.exitCode == 2)
        #expect(run.error.contains("ten-tep.pdf") && run.error.split(separator: "\n").count == 1, "\(run.error)")
        #expect(run.output.isEmpty && run.seconds < seconds)
    }
}
