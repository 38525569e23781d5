import Digests
import Foundation
import PlanModel
import TestSupport
import Testing

@testable import Batch

@Suite struct BatchRunTests {
    private let folder: BatchFolder

    init() throws { folder = try BatchFolder() }

    private func putPlans(_ count: Int) throws {
        for number in 0..<count { try folder.put(SmallPlan.text(number), "xa-\(number % 3)/kh-\(number).txt") }
    }

    @Test func everyPlanHasItsResultsAndAllHaveTheirs() async throws {
        try putPlans(4)
        let report = try await folder.run()
        #expect(report.fileCount == 4 && report.convertedCount == 4 && report.planCount == 4 && report.taskCount > 8)
        #expect(report.failures.isEmpty && report.duplicates.isEmpty)
        let names = try folder.plans()
        #expect(names == ["xa-0/kh-0.txt", "xa-0/kh-3.txt", "xa-1/kh-1.txt", "xa-2/kh-2.txt"])
        for suffix in [".csv", ".xlsx", ".ics", ".md"] { #expect(try folder.plans(suffix) == names) }
        let results = try folder.results()
        for total in BatchOptions.Total.allCases { #expect((results[total.fileName]?.count ?? 0) > 100, "\(total)") }
        for name in names {
            let plan = try Plan(json: [UInt8](try #require(results["plans/\(name).json"])))
            #expect(plan.source.name == name && plan.tasks.contains { $0.deadline != nil })
        }
        // In the order of names.
        let lines = try folder.text("tasks.jsonl").split(separator: "\n").count
        #expect(lines == report.taskCount)
        #expect(try folder.text("failures.csv") == "\u{FEFF}file,code,error\r\n")
    }

    @Test func theNumberOfJobsChangesNothing() async throws {
        try putPlans(7)
        try folder.put("", "empty.txt")
        try folder.put(SmallPlan.text(1), "again.txt")
        try await folder.run { $0.jobs = 1 }
        let one = try folder.results()
        let other = try BatchFolder()
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder.inbox.path(percentEncoded: false)) where name.hasSuffix(".txt") {
            try other.put([UInt8](try Data(contentsOf: folder.inbox.appending(path: name))), name)
        }
        // Messages name no path but that below the inbox.
        try await other.run { $0.jobs = 5 }
        let five = try other.results()
        #expect(Set(one.keys) == Set(five.keys))
        for (name, bytes) in one { #expect(five[name] == bytes, "\(name)") }
    }

    @Test func whatIsDoneIsNotDoneAgain() async throws {
        try putPlans(3)
        try folder.put("{}", "x.json")
        try await folder.run()
        let before = try folder.results(), stamp = FileStamp.of(folder.out.appending(path: "tasks.xlsx").path(percentEncoded: false))
        let report = try await folder.run()
        #expect(report.unchangedCount == 3 && report.convertedCount == 0 && !report.wroteTotals && report.planCount == 3)
        #expect(report.failures.map(\.failure.code) == ["unsupported"])
        #expect(try folder.results() == before)
        #expect(FileStamp.of(folder.out.appending(path: "tasks.xlsx").path(percentEncoded: false)) == stamp)
    }

    @Test func whatChangedIsDoneAgainAndNothingElse() async throws {
        try putPlans(3)
        try await folder.run()
        try folder.put(SmallPlan.text(9, tasks: 1), "xa-1/kh-1.txt")
        let report = try await folder.run()
        #expect(report.convertedCount == 1 && report.unchangedCount == 2 && report.wroteTotals)
        #expect(report.slowest.map(\.name) == ["xa-1/kh-1.txt"])
        let plan = try Plan(json: Array(try folder.text("plans/xa-1/kh-1.txt.json").utf8))
        #expect(plan.document.number == "10/KH-UBND")
        #expect(try folder.text("tasks.csv").contains("10/KH-UBND") && !folder.text("tasks.csv").contains("2/KH-UBND"))
    }

    @Test func resultsThatSomebodyTouchedAreMadeAnew() async throws {
        try putPlans(3)
        try await folder.run()
        let before = try folder.results()
        try Data("x".utf8).write(to: folder.out.appending(path: "plans/xa-0/kh-0.txt.csv"))
        try FileManager.default.removeItem(at: folder.out.appending(path: "plans/xa-1/kh-1.txt.json"))
        try FileManager.default.removeItem(at: folder.out.appending(path: "tasks.ics"))
        #expect(try await folder.run().convertedCount == 2)
        #expect(try folder.results() == before)
    }

    @Test func anotherProgramOrOtherRulesConvertAnew() async throws {
        try putPlans(2)
        try await folder.run()
        #expect(try await folder.run { $0.fingerprint = "other" }.convertedCount == 2)
        #expect(try await folder.run { $0.fingerprint = "other" }.convertedCount == 0)
        #expect(try await folder.run { ($0.fingerprint, $0.isForced) = ("other", true) }.convertedCount == 2)
    }

    /// Parts that lie in results of single plans are taken from there; without these, they are made.
    @Test func totalsAreTheSameWhateverIsMadeOfEachPlan() async throws {
        try putPlans(3)
        try await folder.run()
        let all = try folder.results()
        try await folder.run { $0.single = [.json] }
        let few = try folder.results()
        // Their page links to other files.
        for total in BatchOptions.Total.allCases where total != .html { #expect(few[total.fileName] == all[total.fileName], "\(total)") }
        #expect(few.count == all.count - 12)
    }

    @Test func formatsThatAreNoLongerWantedGo() async throws {
        try putPlans(2)
        try await folder.run()
        try await folder.run { ($0.single, $0.totals) = ([.json], [.jsonl]) }
        #expect(Set(try folder.results().keys) == ["plans/xa-0/kh-0.txt.json", "plans/xa-1/kh-1.txt.json", "tasks.jsonl", "failures.csv", "duplicates.csv"])
    }

    /// Killed between its results and its journal's entry, and other formats are wanted then.
    @Test func resultsThatNoJournalKnowsGoWithTheNextConversion() async throws {
        try putPlans(1)
        let left = folder.out.appending(path: "plans/xa-0/kh-0.txt.csv")
        try FileManager.default.createDirectory(at: left.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data("x".utf8).write(to: left)
        try await folder.run { $0.single = [.json] }
        #expect(try folder.results().keys.filter { $0.hasPrefix("plans/") } == ["plans/xa-0/kh-0.txt.json"])
    }

    /// Killed between its results and its journal's entry, and the file is gone then: nobody would know of them any more.
    @Test func resultsThatNoJournalKnowsGoWithTheirFile() async throws {
        try putPlans(2)
        try await folder.run()
        let expected = try folder.results()
        let journal = try Journal(path: folder.out.appending(path: ".kehoach/journal.sqlite").path(percentEncoded: false))
        #expect(try journal.begun().map(\.text) == ["xa-0/kh-0.txt", "xa-1/kh-1.txt"])
        // A run that began with this file, wrote its results and was killed.
        try folder.put(SmallPlan.text(8), "xa-8/kh-8.txt")
        try journal.begin([FileName("xa-8/kh-8.txt")])
        let left = folder.out.appending(path: "plans/xa-8")
        try FileManager.default.createDirectory(at: left, withIntermediateDirectories: true)
        for suffix in ["json", "csv", "xlsx", "ics", "md"] { try Data("x".utf8).write(to: left.appending(path: "kh-8.txt.\(suffix)")) }
        try Data("x".utf8).write(to: left.appending(path: "notes.txt"))
        try folder.delete("xa-8/kh-8.txt")
        try await folder.run()
        // What is not ours stays.
        #expect(try folder.results().filter { $0.key != "plans/xa-8/notes.txt" } == expected)
        #expect(try folder.results()["plans/xa-8/notes.txt"] != nil)
        #expect(try journal.begun() == [])
    }

    @Test func filesOfOthersWithNamesOfResultsStay() async throws {
        try putPlans(1)
        try FileManager.default.createDirectory(at: folder.out, withIntermediateDirectories: true)
        try Data("mine".utf8).write(to: folder.out.appending(path: "index.html"))
        try await folder.run { $0.totals = [.jsonl, .csv] }
        try await folder.run { $0.totals = [.jsonl] }
        #expect(try folder.text("index.html") == "mine")
        #expect(try folder.results()["tasks.csv"] == nil)
    }

    // MARK: The same content twice

    @Test func theSameContentIsConvertedOnceAndListed() async throws {
        try folder.put(SmallPlan.text(1), "b.txt")
        try folder.put(SmallPlan.text(1), "c/a.txt")
        try folder.put(StoredArchive.bytes([.init("kh.txt", SmallPlan.text(1)), .init("kh2.txt", SmallPlan.text(2))]), "x.zip")
        let report = try await folder.run()
        #expect(try folder.plans() == ["b.txt", "x.zip/kh2.txt"])
        #expect(report.duplicates.map(\.name) == ["c/a.txt", "x.zip/kh.txt"] && Set(report.duplicates.map(\.original)) == ["b.txt"])
        #expect(try folder.text("duplicates.csv") == "\u{FEFF}file,same_as\r\nc/a.txt,b.txt\r\nx.zip/kh.txt,b.txt\r\n")
        // A file that sorts before the first takes its place, as if it had always been there.
        try folder.put(SmallPlan.text(1), "a.txt")
        try await folder.run()
        #expect(try folder.plans() == ["a.txt", "x.zip/kh2.txt"])
        // And when it goes, its results stay, as those of the only plan that is known by this content.
        try folder.delete("a.txt")
        let after = try await folder.run()
        #expect(after.keptCount == 1 && after.duplicates.map(\.name) == ["b.txt", "c/a.txt", "x.zip/kh.txt"])
        #expect(try await folder.run(nil) { $0.prunes = true }.keptCount == 0)
        #expect(try folder.plans() == ["b.txt", "x.zip/kh2.txt"])
    }

    @Test func copiesOfABrokenFileFailEach() async throws {
        for name in ["a.pdf", "b.pdf"] { try folder.put("%PDF-1.4 nothing", name) }
        let report = try await folder.run()
        #expect(report.failures.map(\.name) == ["a.pdf", "b.pdf"] && report.duplicates.isEmpty && report.isAllFailed)
        #expect(report.failures[1].failure.message.hasPrefix("b.pdf: the same content as a.pdf: "))
        // What the other file was named stays in no message.
        try folder.delete("a.pdf")
        let rest = try await folder.run()
        #expect(rest.failures.map(\.name) == ["b.pdf"] && rest.failures[0].failure.message.hasPrefix("b.pdf: ") && !rest.failures[0].failure.message.contains("a.pdf"))
    }

    // MARK: Files that come and go

    @Test func resultsOfFilesThatAreGoneStayUntilTheyArePruned() async throws {
        try putPlans(3)
        try await folder.run()
        try folder.delete("xa-1/kh-1.txt")
        let report = try await folder.run()
        #expect(report.keptCount == 1 && report.planCount == 3 && report.fileCount == 2 && !report.wroteTotals)
        let pruned = try await folder.run { $0.prunes = true }
        #expect(pruned.keptCount == 0 && pruned.planCount == 2)
        #expect(try folder.plans() == ["xa-0/kh-0.txt", "xa-2/kh-2.txt"])
        // Empty folders go with the last result in them.
        #expect(!FileManager.default.fileExists(atPath: folder.out.appending(path: "plans/xa-1").path(percentEncoded: false)))
    }

    @Test func aMovedInboxIsKnown() async throws {
        try putPlans(3)
        try await folder.run()
        let before = try folder.results()
        let moved = folder.root.appending(path: "moved")
        try FileManager.default.moveItem(at: folder.inbox, to: moved)
        let report = try await folder.run(folder.look([moved.path(percentEncoded: false)]))
        #expect(report.convertedCount == 0 && report.unchangedCount == 3 && report.keptCount == 0)
        #expect(try folder.results() == before)
    }

    @Test func anotherInboxDoesNotTakeTheNamesOfTheFirst() async throws {
        try folder.put(SmallPlan.text(1), "kh.txt")
        try await folder.run()
        let other = try BatchFolder()
        try other.put(SmallPlan.text(2), "kh.txt")
        let contents = folder.look([other.inbox.path(percentEncoded: false)])
        let report = try await folder.run(contents)
        #expect(report.convertedCount == 1 && report.keptCount == 1 && report.planCount == 2)
        #expect(try folder.plans() == ["kh.txt", "kh~2.txt"])
        // The same again: it is known under the name that it was given.
        let again = try await folder.run(contents)
        #expect(again.convertedCount == 0 && again.unchangedCount == 1)
        // Both together, as one batch of two folders.
        let both = try await folder.run(folder.look([folder.inbox.path(percentEncoded: false), other.inbox.path(percentEncoded: false)]))
        #expect(both.planCount == 2 && both.keptCount == 0)
    }

    @Test func aFileThatFailsNowLosesItsOldResults() async throws {
        try putPlans(2)
        try await folder.run()
        try folder.put("", "xa-1/kh-1.txt")
        let report = try await folder.run()
        #expect(report.failures.map(\.failure.code) == ["empty"])
        #expect(try folder.plans() == ["xa-0/kh-0.txt"])
        #expect(try folder.text("failures.csv").contains("xa-1/kh-1.txt,empty,"))
        try folder.put(SmallPlan.text(1), "xa-1/kh-1.txt")
        #expect(try await folder.run().failures.isEmpty)
        #expect(try folder.plans() == ["xa-0/kh-0.txt", "xa-1/kh-1.txt"])
    }

    @Test func aNameThatTheDiskDoesNotTakeConcernsItsFileAlone() async throws {
        try folder.put(SmallPlan.text(1), "a")
        // A longer path than the system opens.
        let deep = Array(repeating: String(repeating: "d", count: 200), count: 25).joined(separator: "/")
        try folder.put(StoredArchive.bytes([.init("\(deep)/b", SmallPlan.text(2))]), "b.zip")
        try folder.put(SmallPlan.text(3), "c")
        let report = try await folder.run()
        #expect(report.convertedCount == 2 && report.failures.map(\.failure.code) == ["unwritable"])
    }

    @Test func aFolderNamedLikeAResultIsInNobodysWay() async throws {
        for (number, name) in ["a", "a.json/b", "a.md/b", "c.csv/a.json/b"].enumerated() { try folder.put(SmallPlan.text(number), name) }
        let report = try await folder.run()
        #expect(report.failures.isEmpty && report.planCount == 4)
        #expect(try folder.plans().count == 4)
    }

    @Test func aFileHalfOfWhoseResultsCannotBeWrittenHasNone() async throws {
        try folder.put(SmallPlan.text(1), "a")
        try FileManager.default.createDirectory(at: folder.out.appending(path: "plans/a.md"), withIntermediateDirectories: true)
        let report = try await folder.run()
        #expect(report.failures.map(\.failure.code) == ["unwritable"])
        #expect(try folder.results().keys.filter { $0.hasPrefix("plans/") } == [])
    }

    @Test func membersThatOneArchiveNamesInSeveralWaysAreToldApart() async throws {
        let names = ["./a/b.txt", "a//b.txt", "a/./b.txt", "a/b.txt"]
        try folder.put(StoredArchive.bytes(names.enumerated().map { .init($1, SmallPlan.text($0)) }), "x.zip")
        let report = try await folder.run()
        #expect(report.planCount == 4 && report.failures.isEmpty)
        #expect(try folder.plans() == ["x.zip/a/b.txt", "x.zip/a/b~2.txt", "x.zip/a/b~3.txt", "x.zip/a/b~4.txt"])
        #expect(try await folder.run().unchangedCount == 4)
    }

    /// Hours may lie between the look at a file and its conversion.
    @Test func aFileThatChangedMeanwhileIsConvertedAgain() async throws {
        try putPlans(1)
        let first = Array(SmallPlan.text(0).utf8), folder = folder
        _ = try await BatchRun(options: folder.options(), pipeline: try BatchFolder.pipeline.get()).run(folder.look()) { event in
            switch event {
            case .began: try? folder.put(SmallPlan.text(7), "xa-0/kh-0.txt")
            // As it was.
            case .finished: try? folder.put(first, "xa-0/kh-0.txt")
            default: break
            }
        }
        #expect(try folder.text("plans/xa-0/kh-0.txt.json").contains("Suối Mây 7"))
        let report = try await folder.run()
        #expect(report.convertedCount == 1)
        #expect(try folder.text("plans/xa-0/kh-0.txt.json").contains("Suối Mây 0"))
        #expect(try await folder.run().unchangedCount == 1)
    }

    @Test func whatCannotBeSeenIsNotPruned() async throws {
        try putPlans(2)
        let away = folder.root.appending(path: "away").path(percentEncoded: false), inbox = folder.inbox.path(percentEncoded: false)
        try await folder.run()
        try FileManager.default.moveItem(atPath: inbox, toPath: away)
        let report = try await folder.run { $0.prunes = true }
        #expect(report.failures.map(\.failure.code) == ["missing"] && report.keptCount == 2)
        #expect(try folder.plans() == ["xa-0/kh-0.txt", "xa-1/kh-1.txt"])
        try FileManager.default.createDirectory(atPath: inbox, withIntermediateDirectories: false)
        #expect(try await folder.run { $0.prunes = true }.keptCount == 0)
    }

    // MARK: Trouble

    @Test func twoBatchesInOneFolderAreOneTooMany() async throws {
        try putPlans(1)
        let pipeline = try BatchFolder.pipeline.get()
        let first = try BatchRun(options: folder.options(), pipeline: pipeline)
        do throws(BatchError) {
            _ = try BatchRun(options: folder.options(), pipeline: pipeline)
            Issue.record("the second batch was let in")
        } catch {
            #expect(error.reason == .locked)
        }
        _ = try await first.run(folder.look()) { _ in }
    }

    @Test func whatIsCancelledIsGoneOnWith() async throws {
        try putPlans(6)
        let reference = try BatchFolder()
        for number in 0..<6 { try reference.put(SmallPlan.text(number), "xa-\(number % 3)/kh-\(number).txt") }
        try await reference.run()
        let folder = folder
        let work = Task { try await folder.run(nil) { $0.jobs = 1 } }
        while ((try? folder.plans().count) ?? 0) < 2 { try await Task.sleep(for: .milliseconds(2)) }
        work.cancel()
        let report = try await work.value
        #expect(report.isStopped && !report.wroteTotals)
        let rest = try await folder.run()
        #expect(!rest.isStopped && rest.unchangedCount >= 2 && rest.unchangedCount + rest.convertedCount == 6)
        #expect(try folder.results() == reference.results())
    }

    @Test func aBrokenJournalIsSaidSo() async throws {
        try putPlans(1)
        try await folder.run()
        let journal = folder.out.appending(path: ".kehoach/journal.sqlite")
        for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: journal.path(percentEncoded: false) + suffix) }
        try Data("no database at all, but long enough to be taken for one".utf8).write(to: journal)
        let error = await #expect(throws: BatchError.self) { try await folder.run() }
        #expect(error?.description.contains("remove this file") == true, "\(String(describing: error))")
    }

    @Test func findingsAndEventsAreCounted() async throws {
        try putPlans(3)
        try folder.put("x", "bad.pdf")
        try folder.put("%PDF-1.4", "worse.pdf")
        let events = EventLog()
        let report = try await BatchRun(options: folder.options(), pipeline: try BatchFolder.pipeline.get()).run(folder.look(), observe: events.add)
        #expect(report.findings.reduce(0) { $0 + $1.count } > 0 && report.findings == report.findings.sorted())
        let seen = events.all
        guard case .looking(5)? = seen.first else { Issue.record("\(seen)"); return }
        let finished = seen.compactMap { if case .finished(_, _, _, let done, 5) = $0 { done } else { nil } }
        #expect(finished == [1, 2, 3, 4, 5])
    }
}

/// Events in their order.
final class EventLog: @unchecked Sendable {
    private let lock = NSLock()
    private var events: [BatchEvent] = []

    func add(_ event: BatchEvent) { lock.withLock { events.append(event) } }
    var all: [BatchEvent] { lock.withLock { events } }
}
