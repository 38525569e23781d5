import Glibc
import Layout
import Synchronization

/// What a cheap look at a page says of it.
struct PageLook: Sendable {
    var verdict: TextLayer.Verdict
    var columns: ColumnLook.Page
    var type: TypeWeight.Page

    init(_ page: PageWords) {
        verdict = TextLayer().verdict(on: page)
        columns = ColumnLook().look(at: page)
        type = TypeWeight().look(at: page)
    }
}

/// Reads the pages of `pdftotext -bbox` and looks at them while the program still writes the next: with a second
/// processor that takes no time.
final class PopplerPages: Sendable {
    struct Result: Sendable {
        var pages: [PageWords] = []
        /// At each page.
        var looks: [PageLook] = []
        /// As in ``PopplerWords``.
        var invalidSequences = 0

        /// The pages that follow.
        mutating func append(_ other: Result) {
            pages += other.pages
            looks += other.looks
            invalidSequences += other.invalidSequences
        }
    }

    private struct State {
        var result = Result()
        /// What no whole page stands in yet.
        var pending: [UInt8] = []
        var isBehindHead = false
    }

    private let state = Mutex(State())
    /// The number of the first page.
    private let first: Int

    init(first: Int = 1) { self.first = first }

    /// - Parameter bytes: the next piece of the output, of any length.
    func add(_ bytes: ArraySlice<UInt8>) {
        state.withLock { state in
            // The end of a page may be cut.
            var start = max(0, state.pending.count - Self.pageEnd.utf8CodeUnitCount)
            state.pending += bytes
            if !state.isBehindHead {
                // What stands before it may look like anything.
                guard let head = Self.last("\n<doc>", in: state.pending[...]) else { return }
                start = head
            }
            guard let end = Self.last(Self.pageEnd, in: state.pending[start...]) else { return }
            take(state.pending[..<end], into: &state)
            state.pending.removeSubrange(..<end)
        }
    }

    /// Call it when the output has ended.
    func finish() -> Result {
        state.withLock { state in
            take(state.pending[...], into: &state)
            return state.result
        }
    }

    private func take(_ output: ArraySlice<UInt8>, into state: inout State) {
        let read = PopplerWords().pages(in: output, isBehindHead: state.isBehindHead, first: first + state.result.pages.count)
        state.isBehindHead = true
        state.result.looks += read.pages.map(PageLook.init)
        state.result.pages += read.pages
        state.result.invalidSequences += read.invalidSequences
    }

    private static let pageEnd: StaticString = "</page>"

    /// - Returns: where the bytes behind the last `word` begin.
    private static func last(_ word: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
        let count = word.utf8CodeUnitCount
        return bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return nil }
            var start = 0, end: Int?
            // Its second letter is the rarer one.
            while start + count <= buffer.count, let found = memchr(base + start + 1, Int32(word.utf8Start[1]), buffer.count - start - count + 1) {
                start = UnsafeRawPointer(found) - base - 1
                if memcmp(base + start, word.utf8Start, count) == 0 { end = start + count }
                start += 1
            }
            return end.map { bytes.startIndex + $0 }
        }
    }
}
