import Testing

@testable import Archives

/// Archives of stored entries, written here byte by byte so that every field may lie.
private struct Stored {
    var name: String
    var bytes: [UInt8]
    var method: UInt16 = 0
    var flags: UInt16 = 0
    var declared: Int?

    static func archive(_ entries: [Stored]) -> [UInt8] {
        func le(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }
        var body: [UInt8] = [], directory: [UInt8] = []
        for entry in entries {
            let name = Array(entry.name.utf8)
            let fields = le(20, 2) + le(Int(entry.flags), 2) + le(Int(entry.method), 2) + le(0, 4) + le(Int(crc(entry.bytes)), 4)
                + le(entry.bytes.count, 4) + le(entry.declared ?? entry.bytes.count, 4) + le(name.count, 2) + le(0, 2)
            directory += [0x50, 0x4B, 1, 2] + le(20, 2) + fields + le(0, 10) + le(body.count, 4) + name
            body += [0x50, 0x4B, 3, 4] + fields + name + entry.bytes
        }
        let end = [0x50, 0x4B, 5, 6] + le(0, 4) + le(entries.count, 2) + le(entries.count, 2) + le(directory.count, 4) + le(body.count, 4) + le(0, 2)
        return body + directory + end
    }

    private static func crc(_ bytes: [UInt8]) -> UInt32 {
        var value: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            value ^= UInt32(byte)
            for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
        }
        return ~value
    }
}

struct ZipArchiveTests {
    @Test func readsEntries() throws {
        let archive = try ZipArchive(Stored.archive([.init(name: "word/document.xml", bytes: Array("<x/>".utf8)), .init(name: "đ.txt", bytes: [])]))
        #expect(archive.entries.map(\.name).count == 2)
        #expect(try archive.read("word/document.xml") == Array("<x/>".utf8))
        #expect(try archive.read("Word/Document.xml") == Array("<x/>".utf8))
        #expect(archive.contains("word/styles.xml") == false)
        #expect(throws: ArchiveError.missingEntry(name: "word/styles.xml")) { try archive.read("word/styles.xml") }
    }

    @Test(arguments: ["../x", "/x", "a/../../x", "a\\x", "C:/x"])
    func refusesNamesThatLeave(_ name: String) {
        #expect(throws: ArchiveError.unsafeName(name)) { try ZipArchive(Stored.archive([.init(name: name, bytes: [1])])) }
    }

    @Test func refusesDuplicates() {
        #expect(throws: ArchiveError.duplicateName("a")) {
            try ZipArchive(Stored.archive([.init(name: "a", bytes: [1]), .init(name: "a", bytes: [2])]))
        }
    }

    @Test func refusesManyEntries() {
        let entries = (0..<12).map { Stored(name: "\($0)", bytes: []) }
        #expect(throws: ArchiveError.tooManyEntries(count: 12, limit: 11)) {
            try ZipArchive(Stored.archive(entries), limits: ArchiveLimits(entries: 11))
        }
    }

    @Test func boundsWhatItReads() throws {
        let limits = ArchiveLimits(entryBytes: 100, totalBytes: 250)
        let big = Stored(name: "a", bytes: Array(repeating: 1, count: 101))
        let archive = try ZipArchive(Stored.archive([big, .init(name: "b", bytes: Array(repeating: 2, count: 100))]), limits: limits)
        #expect(throws: ArchiveError.entryTooLarge(name: "a", limit: 100)) { try archive.read("a") }
        #expect(try archive.read("b").count == 100)
        #expect(try archive.read("b").count == 100)
        #expect(throws: ArchiveError.totalTooLarge(limit: 250)) { try archive.read("b") }
        #expect(throws: ArchiveError.totalTooLarge(limit: 250)) {
            try ZipArchive(Stored.archive([.init(name: "c", bytes: [1], declared: 251)]), limits: limits)
        }
    }

    @Test func refusesLiesAboutTheSize() {
        // 300 stored bytes that the directory calls 10.
        let lie = Stored.archive([.init(name: "a", bytes: Array(repeating: 1, count: 300), declared: 10)])
        #expect(throws: ArchiveError.self) { try ZipArchive(lie, limits: ArchiveLimits(entryBytes: 100)).read("a") }
    }

    @Test func tellsEncryptedAndBrokenEntries() throws {
        #expect(throws: ArchiveError.encryptedEntry(name: "a")) {
            try ZipArchive(Stored.archive([.init(name: "a", bytes: Array(repeating: 0, count: 20), flags: 1)])).read("a")
        }
        var broken = Stored.archive([.init(name: "a", bytes: Array(repeating: 7, count: 20))])
        broken[35] ^= 0xFF
        #expect(throws: ArchiveError.self) { try ZipArchive(broken).read("a") }
        let whole = Stored.archive([.init(name: "a", bytes: Array(repeating: 7, count: 20))])
        for count in [0, 4, 22, 40, whole.count - 1] {
            #expect(throws: ArchiveError.self) { try ZipArchive(Array(whole.prefix(count))) }
        }
        let deflate = Stored.archive([.init(name: "a", bytes: Array(repeating: 0xFF, count: 20), method: 8, declared: 900)])
        #expect(throws: ArchiveError.self) { try ZipArchive(deflate).read("a") }
    }
}
