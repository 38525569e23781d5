import DocumentModel
import Layout
import Subprocesses

/// Gives the pages that look like columns their drawn rules, by `pdftocairo -svg` (poppler).
///
/// Only those pages are asked for, those of one size together, since the SVG has the size of its first page and
/// leaves out what lies beyond it; long runs in two parts at a time.
public struct PDFRules: Sendable {
    public var limits: CommandLimits

    public init(limits: CommandLimits = CommandLimits()) { self.limits = limits }

    /// A run of more pages is worth a second process.
    private static let longRun = 4
    private static let atATime = 2

    /// - Returns: the pages, those that look like columns with their rules.
    /// - Throws: ``CommandError`` where pdftocairo is missing or passed a limit. A page that it cannot draw has no rules.
    public func add(to pages: [PageWords], of input: InputDocument) async throws(CommandError) -> [PageWords] {
        let runs = Self.runs(of: ColumnLook().pages(of: pages), in: pages)
        guard !runs.isEmpty else { return pages }
        var result = pages
        var next = 0
        while next < runs.count {
            let batch = runs[next..<min(next + Self.atATime, runs.count)]
            next += batch.count
            let found: [Result<[(Int, [PageWords.Rule])], CommandError>] = await withTaskGroup(
                of: Result<[(Int, [PageWords.Rule])], CommandError>.self
            ) { group in
                for run in batch {
                    group.addTask {
                        do throws(CommandError) { return .success(try await rules(of: run, in: pages, of: input)) } catch { return .failure(error) }
                    }
                }
                var found: [Result<[(Int, [PageWords.Rule])], CommandError>] = []
                for await one in group { found.append(one) }
                return found
            }
            for one in found { for (index, rules) in try one.get() { result[index].rules = rules } }
        }
        return result
    }

    private func rules(of run: Range<Int>, in pages: [PageWords], of input: InputDocument) async throws(CommandError) -> [(Int, [PageWords.Rule])] {
        let first = pages[run.lowerBound].number, last = pages[run.upperBound - 1].number
        var command = Command("pdftocairo", ["-svg", "-nocenter", "-noshrink", "-f", "\(first)", "-l", "\(last)"], limits: limits)
        if let path = input.path {
            command.arguments += [path, "-"]
        } else {
            command.arguments += ["-", "-"]
            command.input = input.bytes
        }
        let output = try await command.run()
        guard output.status == 0 else { return [] }
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
