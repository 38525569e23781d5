import Glibc
import Layout
import VietnameseText

/// The words of a PDF's pages with their boxes, by `pdftotext -bbox` (poppler): of a long file by two programs at a time,
/// each of which reads one half.
struct PDFWords: Sendable {
    /// Half of as many pages takes longer than the start of a second program.
    static let fewestPages = 8

    let poppler: PDFGuard
    /// How many pages the file says that it has. Only a hint: what the programs give must agree with it.
    let claimed: Int?

    init(through poppler: PDFGuard) {
        self.poppler = poppler
        claimed = PDFPageTree.count(in: poppler.input.bytes)
    }

    /// There is a second processor, and no other document needs it.
    private static var hasRoom: Bool { !Processors.areShared && sysconf(Int32(_SC_NPROCESSORS_ONLN)) > 1 }

    /// - Throws: ``ReadingError`` as ``PDFGuard`` does.
    func pages() async throws(ReadingError) -> PopplerPages.Result {
        if Self.hasRoom, let claimed, claimed >= Self.fewestPages, claimed <= PDFGuard.pageLimit, let halves = try await halves(of: claimed) { return halves }
        let whole = try await read(from: 1, to: PDFGuard.pageLimit + 1)
        try await poppler.check(pages: whole.pages.count)
        return whole
    }

    /// - Returns: `nil` where a half is not as the file says: then the file is read as a whole, and what is wrong with it is said of that.
    func halves(of count: Int) async throws(ReadingError) -> PopplerPages.Result? {
        let middle = count / 2
        let (first, second) = await withTaskGroup(of: Result<PopplerPages.Result, ReadingError>.self) { group in
            group.addTask { await self.result(from: middle + 1, to: PDFGuard.pageLimit + 1) }
            let first = await result(from: 1, to: middle)
            return (first, await group.next() ?? first)
        }
        for case .failure(let error) in [first, second] where !error.isOfFile { throw error }
        guard case .success(var pages) = first, case .success(let rest) = second, pages.pages.count == middle, rest.pages.count == count - middle
        else { return nil }
        pages.append(rest)
        return pages
    }

    private func result(from first: Int, to last: Int) async -> Result<PopplerPages.Result, ReadingError> {
        do throws(ReadingError) { return .success(try await read(from: first, to: last)) } catch { return .failure(error) }
    }

    /// Boxes count from the corner of the crop box, which is what a viewer shows.
    func read(from first: Int, to last: Int) async throws(ReadingError) -> PopplerPages.Result {
        let reading = PopplerPages(first: first)
        let range = (first > 1 ? ["-f", "\(first)"] : []) + ["-l", "\(last)"]
        _ = try await poppler.run("pdftotext", ["-bbox", "-cropbox", "-enc", "UTF-8"] + range, then: ["-"]) { reading.add($0) }
        return reading.finish()
    }
}

extension ReadingError {
    /// A program said it of the file, and may say it otherwise of the whole of it.
    fileprivate var isOfFile: Bool {
        switch reason {
        case .limitPassed, .programMissing, .cancelled: false
        default: true
        }
    }
}

/// The tree of a PDF's pages (ISO 32000-1, 7.7.3.2), as far as it lies in the file uncompressed.
enum PDFPageTree {
    /// The greatest count of a node, which is that of its root; `nil` where none can be read.
    static func count(in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBytes { bytes in
            var most: Int?, start = 0
            while let key = find("/Count", in: bytes, from: start) {
                start = key + 6
                guard let count = number(in: bytes, at: start), count > most ?? 0, isNode(bytes, around: key) else { continue }
                most = count
            }
            return most
        }
    }

    private static func find(_ word: StaticString, in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
        let count = word.utf8CodeUnitCount
        guard let base = bytes.baseAddress else { return nil }
        var start = start
        while start + count <= bytes.count, let found = memchr(base + start, Int32(word.utf8Start[0]), bytes.count - start - count + 1) {
            start = UnsafeRawPointer(found) - base
            if memcmp(found, word.utf8Start, count) == 0 { return start }
            start += 1
        }
        return nil
    }

    private static func number(in bytes: UnsafeRawBufferPointer, at start: Int) -> Int? {
        let digits = bytes[start...].prefix(16).drop { $0 <= 0x20 }.prefix { $0 >= 0x30 && $0 <= 0x39 }
        return digits.isEmpty || digits.count > 9 ? nil : digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// The object that the key stands in is a node of pages: outlines have counts as well.
    private static func isNode(_ bytes: UnsafeRawBufferPointer, around key: Int) -> Bool {
        // The pages below a node are listed in it.
        let reach = 64 << 10, low = max(0, key - reach)
        let around = UnsafeRawBufferPointer(rebasing: bytes[low..<min(bytes.count, key + reach)])
        var begin = 0, end = around.count
        while let next = find("endobj", in: around, from: begin) {
            if next > key - low {
                end = next
                break
            }
            begin = next + 6
        }
        return find("/Pages", in: UnsafeRawBufferPointer(rebasing: around[begin..<end]), from: 0) != nil
    }
}
