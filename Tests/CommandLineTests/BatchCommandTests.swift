import Foundation
import TestSupport
import Testing

@Suite struct BatchCommandTests {
    private let workplace: BatchWorkplace

    init() throws { workplace = try BatchWorkplace() }

    private func text(_ run: CommandLineRun) -> String { String(decoding: run.output, as: UTF8.self) }

    // MARK: Hostile and broken files among good ones

    /// 30 kinds, no two of the same bytes.
    private static var broken: [(name: String, bytes: [UInt8])] {
        let plan = Array(SmallPlan.text(500).utf8), docx = DOCXFile(DOCXFile.paragraph("Kế hoạch")).bytes
        let pdfs = HostilePDF.broken.filter { $0.error != nil }.prefix(9).enumerated().map { ("pdf-\($0).pdf", $1.make()) }
        let others: [(String, [UInt8])] = [
            ("empty.txt", []), ("space.txt", Array(" \n\n\t ".utf8)), ("bom.txt", [0xEF, 0xBB, 0xBF]), ("zeros.bin", [UInt8](repeating: 0, count: 4_096)),
            ("program", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0] + [UInt8](repeating: 0, count: 500)), ("sheet.xlsx", StoredArchive.bytes([.init("[Content_Types].xml", "<Types/>"), .init("xl/workbook.xml", "<x/>")])),
            ("cut.docx", Array(docx.prefix(docx.count / 2))), ("bomb.docx", StoredArchive.bytes([.init("[Content_Types].xml", "<Types/>"), .init("word/document.xml", run: 300 << 20)])),
            ("entities.docx", DOCXFile("<!DOCTYPE x [<!ENTITY a \"b\">]>").bytes), ("leaves.zip", StoredArchive.bytes([.init("../x.txt", "x")])),
            ("twice.zip", StoredArchive.bytes([.init("x.txt", "x"), .init("x.txt", "y")])), ("nested.zip", StoredArchive.bytes([.init("bomb.txt", run: 300 << 20)])),
            ("cut.zip", Array(StoredArchive.bytes([.init("kh.txt", "x")]).prefix(30))), ("plan.json", Array("{\"schemaVersion\": \"1.0\"}".utf8)),
            ("picture.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]), ("picture.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 1]), ("picture.tiff", [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 0, 0]),
            ("half.txt", Array(plan.prefix(60)) + [0, 1, 2, 3, 0, 0, 0, 0] + [UInt8](repeating: 1, count: 300)), ("old.doc", [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 9, count: 2_000)),
            ("empty.odt", StoredArchive.bytes([.init("mimetype", "application/vnd.oasis.opendocument.text")])), ("lock.rtf", Array("{\\rtf1".utf8) + [0, 0, 0]),
        ]
        return pdfs + others
    }

    @Test func brokenFilesLoseNoOther() throws {
        for number in 0..<100 { try workplace.put(SmallPlan.text(number, tasks: 1), "good/\(number % 7)/kh-\(number).txt") }
        #expect(Self.broken.count == 30)
        for file in Self.broken { try workplace.put(file.bytes, "bad/" + file.name) }
        let run = try workplace.run(["--retries", "0", "--each", "json"], out: "out")
        #expect(run.exited && run.exitCode == 3, "\(run.error)")
        let results = try workplace.results("out")
        let failures = String(decoding: try #require(results["failures.csv"]), as: UTF8.self).split(separator: "\r\n").dropFirst()
        let failed = Set(failures.map { $0.split(separator: ",")[0] })
        let plans = results.keys.filter { $0.hasPrefix("plans/") && $0.hasSuffix(".json") }
        #expect(plans.count == 100 && plans.allSatisfy { $0.hasPrefix("plans/good/") }, "\(plans.filter { !$0.hasPrefix("plans/good/") })")
        #expect(failures.count == 30 && failed.count == 30, "\(failures.joined(separator: "\n"))")
        // Each with a code and words that name it.
        for line in failures { #expect(line.split(separator: ",", maxSplits: 2).count == 3 && line.hasPrefix("bad/"), "\(line)") }
        #expect(text(run).contains("100 đã chuyển") && text(run).contains("30 lỗi"), "\(text(run))")
    }

    @Test func ifNothingIsConvertedTheCodeSaysSo() throws {
        try workplace.put("", "a.txt")
        #expect(try workplace.run([], out: "out").exitCode == 4)
        let none = try CommandLineRun.run(["batch", workplace.root.appending(path: "nowhere").path, "--out", workplace.folder("none")])
        #expect(none.exitCode == 4 && none.error.contains("nowhere"), "\(none.error)")
        try FileManager.default.createDirectory(at: workplace.root.appending(path: "leer"), withIntermediateDirectories: true)
        let empty = try CommandLineRun.run(["batch", workplace.root.appending(path: "leer").path, "--out", workplace.folder("none")])
        #expect(empty.exitCode == 2 && empty.error.contains("leer"))
    }

    @Test(arguments: [
        ["--jobs", "0"], ["--retries", "99"], ["--each", "pdf"], ["--total", "json"], ["--interval", "0"], ["--watch", "--list", "-"], ["--lang", "fr"],
    ])
    func wrongUsage(options: [String]) throws {
        let run = try workplace.run(options, out: "out")
        #expect(run.exitCode == 2 && !run.error.isEmpty && !FileManager.default.fileExists(atPath: workplace.folder("out")))
    }

    /// The disk of a log is full.
    @Test func whatCannotBeToldEndsNothing() throws {
        try workplace.put(SmallPlan.text(1), "a.txt")
        let process = Process()
        process.executableURL = try CommandLineRun.binary()
        process.arguments = workplace.arguments([], out: "out")
        process.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
        process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
        process.standardError = FileHandle(forWritingAtPath: "/dev/full")
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 0)
        #expect(try workplace.results("out").keys.contains("tasks.csv"))
    }

    @Test func aListNamesTheInputs() throws {
        for number in 0..<3 { try workplace.put(SmallPlan.text(number), "\(number)/kh.txt") }
        let list = workplace.root.appending(path: "list.txt")
        try Data("\(workplace.inbox.path)/0/kh.txt\r\n\n\(workplace.inbox.path)/2\n/nowhere/x.pdf\n".utf8).write(to: list)
        let run = try CommandLineRun.run(["batch", "--list", list.path, "--out", workplace.folder("out"), "--each", "json"])
        #expect(run.exitCode == 3 && run.error.contains("/nowhere/x.pdf"), "\(run.error)")
        #expect(try workplace.results("out").keys.count { $0.hasSuffix(".json") } == 2)
    }

    // MARK: Trouble with the machine

    /// A disk of one megabyte.
    @Test func aFullDiskStopsTheBatchAndRoomLetsItGoOn() throws {
        let disk = workplace.root.appending(path: "disk")
        try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: true)
        guard geteuid() == 0, try ExternalProgram.run(["mount", "-t", "tmpfs", "-o", "size=700k", "tmpfs", disk.path]).status == 0 else {
            print("SKIPPED: a full disk: needs the right to mount a small one")
            return
        }
        defer { _ = try? ExternalProgram.run(["umount", "-l", disk.path]) }
        for number in 0..<12 { try workplace.put(SmallPlan.text(number, tasks: 4), "kh-\(number).txt") }
        let full = try workplace.run([], out: "disk/out")
        #expect(full.exited && full.exitCode == 2 && full.error.contains("the disk is full; make room"), "\(full.exitCode) \(full.error)")
        #expect(try ExternalProgram.run(["mount", "-o", "remount,size=50m", disk.path]).status == 0)
        #expect(try workplace.run(["--jobs", "1"], out: "reference").exitCode == 0)
        let reference = try workplace.results("reference")
        for (name, bytes) in try workplace.results("disk/out") { #expect(bytes == reference[name], "\(name) is half-written") }
        #expect(try workplace.run([], out: "disk/out").exitCode == 0)
        let results = try workplace.results("disk/out")
        #expect(Set(results.keys) == Set(reference.keys))
        for (name, bytes) in reference { #expect(results[name] == bytes, "\(name)") }
    }

    @Test(.enabled(if: ExternalProgram.isInstalled("pdftotext"), "SKIPPED: needs poppler-utils"))
    func whatFailedForWantOfAProgramIsTriedAgain() throws {
        try workplace.put(TypesetPDF.file(SmallPlan.text(1).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)).bytes, "kh.pdf")
        try workplace.put(SmallPlan.text(2), "kh.txt")
        let without = try workplace.run(["--retries", "2"], out: "out", path: workplace.root.path)
        #expect(without.exitCode == 3 && without.error.contains("apt-get install poppler-utils"), "\(without.error)")
        let with = try workplace.run([], out: "out")
        #expect(with.exitCode == 0 && text(with).contains("1 đã chuyển, 1 không đổi"), "\(text(with))")
    }

    @Test func afolderThatCannotBeMadeIsSaidSo() throws {
        try workplace.put(SmallPlan.text(1), "kh.txt")
        let file = workplace.root.appending(path: "file")
        try Data().write(to: file)
        let run = try workplace.run([], out: "file/out")
        #expect(run.exitCode == 2 && run.error.contains("cannot be written"), "\(run.error)")
    }

    // MARK: Watching

    @Test func aWatchedInboxIsFollowed() throws {
        try workplace.put(SmallPlan.text(1), "one.txt")
        let process = Process()
        process.executableURL = try CommandLineRun.binary()
        process.arguments = workplace.arguments(["--watch", "--interval", "0.2", "--each", "json"], out: "out")
        for stream in [\Process.standardOutput, \.standardError, \.standardInput] { process[keyPath: stream] = FileHandle.nullDevice }
        try process.run()
        func wait(for name: String) throws -> Bool {
            let end = Date(timeIntervalSinceNow: 30)
            while Date() < end {
                if try workplace.results("out").keys.contains(name) { return true }
                Thread.sleep(forTimeInterval: 0.05)
            }
            return false
        }
        #expect(try wait(for: "plans/one.txt.json") && wait(for: "plans.sqlite"))
        try workplace.put(SmallPlan.text(2), "below/two.txt")
        #expect(try wait(for: "plans/below/two.txt.json"))
        let end = Date(timeIntervalSinceNow: 30)
        while Date() < end, !(try workplace.results("out")["tasks.csv"].map { String(decoding: $0, as: UTF8.self).contains("3/KH-UBND") } ?? false) { Thread.sleep(forTimeInterval: 0.05) }
        process.terminate()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 0)
        #expect(try workplace.run(["--each", "json"], out: "out").exitCode == 0)
        #expect(try workplace.leftovers("out").isEmpty)
    }

    // MARK: What others make of the results

    @Test(.enabled(if: SchemaValidator.isAvailable, Comment(rawValue: SchemaValidator.skipped)))
    func planJSONIsValid() throws {
        try putCorpus()
        #expect(try workplace.run([], out: "out").exitCode == 0)
        let plans = try workplace.results("out").filter { $0.key.hasPrefix("plans/") && $0.key.hasSuffix(".json") }.mapValues { [UInt8]($0) }
        #expect(plans.count == Corpus.own.count)
        let schema = try CommandLineRun.run(["schema"]).output
        let faults = try SchemaValidator.faults(of: plans, schema: [UInt8](schema)).filter { !$0.value.isEmpty }
        #expect(faults.isEmpty, "\(faults)")
    }

    @Test(.enabled(if: Python.calendar.isAvailable && Python.csv.isAvailable, "SKIPPED: needs python3 with csv and icalendar"))
    func calendarAndTableOfAllPlansAreReadByOthers() throws {
        try putCorpus()
        #expect(try workplace.run(["--each", "json"], out: "out").exitCode == 0)
        let results = try workplace.results("out")
        let tasks = try #require(results["tasks.jsonl"]).split(separator: 0x0A).count
        let events = try Python.calendar.read([UInt8](try #require(results["tasks.ics"])), script: """
            calendar = icalendar.Calendar.from_ical(data)
            events = calendar.walk('VEVENT')
            names = [str(e['UID']) for e in events]
            assert all(e['DTSTART'].dt < e['DTEND'].dt for e in events)
            print(len(events), len(set(names)))
            """).split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
        #expect(events.count == 2 && events[0] > 100 && events[0] == events[1], "\(events)")
        let rows = try Python.csv.read([UInt8](try #require(results["tasks.csv"])), script: """
            import io
            assert data.startswith(b'\\xef\\xbb\\xbf')
            rows = list(csv.DictReader(io.StringIO(data.decode('utf-8-sig'), newline='')))
            assert [int(r['STT']) for r in rows] == list(range(1, len(rows) + 1))
            print(len(rows))
            """)
        #expect(rows == "\(tasks)\n")
        let query = try CommandLineRun.run(["query", workplace.folder("out"), "van hoa", "--format", "json", "--limit", "3"])
        let found = try #require(JSONSerialization.jsonObject(with: query.output) as? [String: Any])
        #expect((found["total"] as? Int ?? 0) > 3 && (found["tasks"] as? [Any])?.count == 3)
    }

    private func putCorpus() throws { for plan in Corpus.own { try workplace.put(plan.bytes, "\(plan.name).txt") } }

    // MARK: Questions

    @Test func questionsAreAnswered() throws {
        for number in 0..<5 { try workplace.put(SmallPlan.text(number), "kh-\(number).txt") }
        #expect(try workplace.run(["--each", "json"], out: "out").exitCode == 0)
        func ask(_ arguments: String...) throws -> CommandLineRun { try CommandLineRun.run(["query", workplace.folder("out")] + arguments) }
        let found = text(try ask("hoa giai"))
        #expect(found.contains("Hoà giải ở cơ sở") && found.contains("Thời gian: "), "\(found)")
        #expect(try text(ask("--lead", "kinh te", "--due-before", "1/6/2026", "--format", "csv")).contains("Phòng Kinh tế"))
        #expect(try text(ask("khong co gi nhu the")).contains("0 nhiệm vụ"))
        // One plan is a database as well.
        let single = workplace.root.appending(path: "one.sqlite").path
        #expect(try CommandLineRun.run(["export", workplace.inbox.appending(path: "kh-3.txt").path, "--format", "sqlite", "--output", single]).exitCode == 0)
        #expect(try text(CommandLineRun.run(["query", single, "hoa giai"])).contains("4/KH-UBND"))
        let wrong = try ask("--due-before", "31/2/2026")
        #expect(wrong.exitCode == 2 && wrong.error.contains("due-before"))
        let missing = try CommandLineRun.run(["query", workplace.folder("nowhere"), "x"])
        #expect(missing.exitCode == 2 && missing.error.contains("plans.sqlite"))
    }
}
