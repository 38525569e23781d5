import Foundation
import TestSupport
import Testing

@testable import Batch

@Suite struct InboxTests {
    private let folder: BatchFolder

    init() throws { folder = try BatchFolder() }

    private func names(_ contents: Inbox.Contents) -> [String] { contents.files.map(\.name.text) }

    @Test func foldersAreWalkedAndLitterIsLeft() throws {
        for name in ["b.txt", "a/c.txt", "a/d/ế.pdf", "~$b.docx", ".hidden", ".git/x.txt", "Thumbs.db", "c.pdf.part", "x.crdownload"] { try folder.put("x", name) }
        #expect(names(folder.look()) == ["a/c.txt", "a/d/ế.pdf", "b.txt"])
    }

    @Test(arguments: [
        (["*.pdf"], [], ["a/b/3.pdf", "a/2.PDF", "1.pdf"]), ([], ["*.pdf"], ["a/b/4.txt"]), (["a/*"], [], ["a/2.PDF"]), (["a/**"], [], ["a/2.PDF", "a/b/3.pdf", "a/b/4.txt"]),
        (["**/*.pdf"], ["a/b/**"], ["1.pdf", "a/2.PDF"]), (["?.pdf", "*.txt"], [], ["1.pdf", "a/2.PDF", "a/b/3.pdf", "a/b/4.txt"]), (["[12].pdf"], [], ["1.pdf", "a/2.PDF"]),
    ])
    func patternsChoose(included: [String], excluded: [String], expected: [String]) throws {
        for name in ["1.pdf", "a/2.PDF", "a/b/3.pdf", "a/b/4.txt"] { try folder.put("x", name) }
        #expect(Set(names(folder.look(filter: FileFilter(included: included, excluded: excluded)))) == Set(expected))
    }

    @Test func archivesOfPlansAreOpenedAndPackagesAreNot() throws {
        try folder.put(
            StoredArchive.bytes([.init("xã/a.txt", "mot"), .init("xã/", ""), .init("__MACOSX/._a.txt", "x"), .init("b.txt", "hai"), .init(".DS_Store", "x")]), "kế hoạch.zip")
        try folder.put(DOCXFile(DOCXFile.paragraph("x")).bytes, "c.docx")
        try folder.put(StoredArchive.bytes([.init("mimetype", "application/vnd.oasis.opendocument.text"), .init("content.xml", "<x/>")]), "d.odt")
        #expect(names(folder.look()) == ["c.docx", "d.odt", "kế hoạch.zip/b.txt", "kế hoạch.zip/xã/a.txt"])
    }

    @Test func archivesThatWouldLeaveTheirFolderAreRefused() throws {
        try folder.put(StoredArchive.bytes([.init("../../x.txt", "mot")]), "a.zip")
        let contents = folder.look()
        #expect(contents.files.isEmpty)
        #expect(contents.failures.map(\.failure.code) == ["hostile"] && contents.failures.map(\.name.text) == ["a.zip"])
    }

    @Test func resultsAreNeverTakenForPlans() throws {
        try folder.put("x", "a.txt")
        for name in ["out/plans/b.txt", "out/c.txt"] { try folder.put("x", name) }
        let inbox = folder.inbox.path(percentEncoded: false), link = folder.root.appending(path: "link").path(percentEncoded: false)
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: inbox)
        for (input, out) in [(inbox, link), (link, inbox)] {
            #expect(names(Inbox(inputs: [input], outputFolder: out + "/out").look()) == ["a.txt"])
        }
        // An inbox that results go into.
        for (input, out) in [(inbox, link), (inbox + "/out/plans", link + "/out")] {
            let contents = Inbox(inputs: [input], outputFolder: out).look()
            #expect(contents.files.isEmpty && contents.failures.map(\.failure.code) == ["output"])
        }
        #expect(names(Inbox(inputs: [inbox], outputFolder: inbox + "/none").look()) == ["a.txt", "out/c.txt", "out/plans/b.txt"])
    }

    @Test func filesOfOneNameAreToldApart() throws {
        for name in ["1/kh.txt", "2/kh.txt", "3/x/kh.txt"] { try folder.put(name, name) }
        let paths = ["1", "2/kh.txt", "3/x", "2/kh.txt"].map { folder.inbox.appending(path: $0).path(percentEncoded: false) }
        // Two folders: their names stand before; the single file lies at the top.
        #expect(names(folder.look(paths)) == ["1/kh.txt", "kh.txt", "x/kh.txt"])
        try folder.put("y", "4/x/kh.txt")
        let both = folder.look(["3/x", "4/x"].map { folder.inbox.appending(path: $0).path(percentEncoded: false) })
        #expect(names(both) == ["x/kh.txt", "x/kh~2.txt"])
    }

    @Test func namesOfSingleFilesBeginWhereTheyDiffer() throws {
        for name in ["q/xa-a/1/kh.txt", "q/xa-b/kh.txt"] { try folder.put(name, name) }
        #expect(names(folder.look(["q/xa-a/1/kh.txt", "q/xa-b/kh.txt"].map { folder.inbox.appending(path: $0).path(percentEncoded: false) })) == ["xa-a/1/kh.txt", "xa-b/kh.txt"])
        #expect(names(folder.look([folder.inbox.path(percentEncoded: false) + "/q/*/kh.txt"])) == ["kh.txt"])
    }

    @Test func loopsOfLinksEndAndResultsAreNoInput() throws {
        try folder.put("x", "a/kh.txt")
        try FileManager.default.createSymbolicLink(at: folder.inbox.appending(path: "a/loop"), withDestinationURL: folder.inbox)
        try FileManager.default.createSymbolicLink(at: folder.inbox.appending(path: "gone.txt"), withDestinationURL: folder.inbox.appending(path: "nowhere"))
        let out = folder.inbox.appending(path: "out").path(percentEncoded: false)
        try folder.put("x", "out/plans/kh.json")
        let contents = Inbox(inputs: [folder.inbox.path(percentEncoded: false)], outputFolder: out).look()
        #expect(names(contents) == ["a/kh.txt"])
        #expect(contents.failures.map(\.name.text) == ["gone.txt"] && contents.failures.map(\.failure.code) == ["missing"])
    }

    @Test func whatIsNotThereIsAFailureAndNoCrash() {
        let contents = folder.look(["/nowhere/kh.txt", "/nowhere/*.pdf", "/dev/null", ""])
        #expect(contents.files.isEmpty, "\(contents.files.count)")
        #expect(contents.failures.map(\.failure.code).sorted() == ["missing", "missing", "missing", "unreadable"])
    }

    @Test func namesThatAreNoUnicodeAreListed() throws {
        let path = folder.inbox.path(percentEncoded: false) + "/"
        let name = Array(path.utf8) + [0x6B, 0xE1, 0x2E, 0x74, 0x78, 0x74, 0]
        let file = name.withUnsafeBytes { fopen($0.baseAddress?.assumingMemoryBound(to: CChar.self), "w") }
        #expect(file != nil)
        if let file { fclose(file) }
        let contents = folder.look()
        #expect(contents.files.isEmpty && contents.failures.map(\.failure.code) == ["name"])
    }

    // MARK: Watching

    @Test func aFileIsTakenWhenItHasStoppedGrowing() throws {
        try folder.put("a", "old.txt")
        var watch = InboxWatch(inbox: Inbox(inputs: [folder.inbox.path(percentEncoded: false)], outputFolder: folder.out.path(percentEncoded: false)), settling: 2)
        // By a clock that is far ahead, what is there is old.
        #expect(watch.look(at: Date(timeIntervalSinceNow: 60)).map(names) == ["old.txt"])
        #expect(watch.look() == nil)
        try folder.put("b", "new.txt")
        #expect(watch.look().map(names) == nil)
        try folder.put("bb", "new.txt")
        #expect(watch.look().map(names) == nil)
        #expect(watch.look().map(names) == ["new.txt", "old.txt"])
        #expect(watch.look() == nil)
        try folder.delete("old.txt")
        #expect(watch.look().map(names) == ["new.txt"])
        // What is refused is told of once.
        try folder.put(StoredArchive.bytes([.init("../x.txt", "mot")]), "a.zip")
        #expect(watch.look()?.failures.map(\.name.text) == ["a.zip"])
        #expect(watch.look() == nil)
        try folder.delete("a.zip")
        #expect(watch.look()?.failures.isEmpty == true)
    }

    // MARK: Names of results

    @Test func longNamesAreCutAndStayApart() {
        let first = FileName("xã/" + String(repeating: "ế", count: 80) + "1.pdf"), second = FileName("xã/" + String(repeating: "ế", count: 80) + "2.pdf")
        let names = [first, second].map(OutputName.base)
        #expect(names[0] != names[1])
        #expect(names.allSatisfy { $0.hasPrefix("plans/xã/ế") && $0.split(separator: "/").allSatisfy { $0.utf8.count <= 240 } })
        #expect(OutputName.base(of: FileName("a/b.pdf")) == "plans/a/b.pdf")
    }

    @Test func composedAndDecomposedNamesAreTwo() {
        #expect(FileName("hoà") != FileName("hoa\u{300}") && "hoà" == "hoa\u{300}")
    }
}
