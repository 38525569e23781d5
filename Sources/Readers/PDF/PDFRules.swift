import DocumentModel
import Layout

/// Gives the pages that look like columns their drawn rules, by `pdftocairo -svg` (poppler).
///
/// Only those pages are asked for, those of one size together, since the SVG has the size of its first page and
/// leaves out what lies beyond it; long runs in two parts at a time.
public struct PDFRules: Sendable {
    public init() {}

    /// A run of more pages is worth a second process.
    private static let longRun = 4
    private static let atATime = 2

    /// - Parameter looks: at each page.
    /// - Returns: the pages, those that look like columns with their rules.
    /// - Throws: ``ReadingError`` where pdftocairo is missing, passed a limit or could not draw the pages.
    public func add(to pages: [PageWords], looks: [ColumnLook.Page], through poppler: PDFGuard) async throws(ReadingError) -> [PageWords] {
        let wanted = ColumnLook().pages(of: looks)
        let runs = Self.runs(of: wanted, in: pages)
        var result = pages
        for index in result.indices { result[index].mayHoldTable = false }
        for index in wanted { result[index].mayHoldTable = true }
        var next = 0
        while next < runs.count {
            let batch = runs[next..<min(next + Self.atATime, runs.count)]
            next += batch.count
            let found: [Result<[(Int, [PageWords.Rule])], ReadingError>] = await withTaskGroup(
                of: Result<[(Int, [PageWords.Rule])], ReadingError>.self
            ) { group in
                for run in batch {
                    group.addTask {
                        do throws(ReadingError) { return .success(try await rules(of: run, in: pages, through: poppler)) } catch { return .failure(error) }
                    }
                }
                var found: [Result<[(Int, [PageWords.Rule])], ReadingError>] = []
                for await one in group { found.append(one) }
                return found
            }
            for one in found { for (index, rules) in try one.get() { result[index].rules = rules } }
        }
        return result
    }

    private func rules(of run: Range<Int>, in pages: [PageWords], through poppler: PDFGuard) async throws(ReadingError) -> [(Int, [PageWords.Rule])] {
        let first = pages[run.lowerBound].number, last = pages[run.upperBound - 1].number
        let output = try await poppler.run("pdftocairo", ["-svg", "-nocenter", "-noshrink", "-f", "\(first)", "-l", "\(last)"], then: ["-"])
        let drawn = SVGRules(output.output).pages
        return zip(run, drawn).map { ($0, $1) }
    }

    /// Runs of pages that follow each other and have one size.
    private static func runs(of indices: [Int], in pages: [PageWords]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for index in indices {
            if let last = runs.last, last.upperBound == index, abs(pages[index].width - pages[index - 1].width) < 1,
                abs(pages[index].height - pages[index - 1].height) < 1
            {
                runs[runs.count - 1] = last.lowerBound..<(index + 1)
            } else {
                runs.append(index..<(index + 1))
            }
        }
        return runs.flatMap { run -> [Range<Int>] in
            guard run.count > longRun else { return [run] }
            let middle = (run.lowerBound + run.upperBound) / 2
            return [run.lowerBound..<middle, middle..<run.upperBound]
        }
    }
}
