import Batch
import Exporters
import Foundation
import Synchronization
import Validation

/// Shows how a batch goes on: a bar on a terminal, plain lines elsewhere; all on standard error.
final class BatchProgress: Sendable {
    private struct State {
        var start = Date()
        var shown = Date.distantPast
        var failures = 0
        var isLineOpen = false
    }

    private let language: Language
    private let isTerminal: Bool
    private let state = Mutex(State())
    /// Between two pictures of the bar, and between two plain lines.
    private var interval: Double { isTerminal ? 0.1 : 5 }

    init(language: Language, isPlain: Bool) {
        self.language = language
        isTerminal = !isPlain && isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    }

    func show(_ event: BatchEvent) {
        state.withLock { state in
            switch event {
            case .looking(let files): line("\(BatchTerm.reading(language)) \(number(files)) \(BatchTerm.files(language)) …", &state, passes: true)
            case .refused(let failure): line("\(BatchTerm.failed(language)): \(VisibleText.of(failure.message))", &state)
            case .began(let count, let unchanged, let duplicates):
                state.start = Date()
                state.failures = 0
                line(
                    "\(number(count)) \(BatchTerm.files(language)) \(BatchTerm.toConvert(language)), \(number(unchanged)) \(BatchTerm.unchanged(language)), \(number(duplicates)) \(BatchTerm.duplicates(language))",
                    &state)
            case .finished(let name, _, let failure, let done, let total):
                if let failure {
                    state.failures += 1
                    line("\(BatchTerm.failed(language)): \(VisibleText.of(failure.message))", &state)
                }
                guard done == total || Date().timeIntervalSince(state.shown) >= interval else { return }
                state.shown = Date()
                let elapsed = max(0.001, state.shown.timeIntervalSince(state.start)), rate = Double(done) / elapsed
                bar(done, of: total, rate: rate, name: name, &state)
            case .totals: line(BatchTerm.totals(language), &state, passes: true)
            }
        }
    }

    /// Ends a line of progress, so that the next words have one of their own.
    func end() { state.withLock { clear(&$0) } }

    private func number(_ count: Int) -> String { ShownNumber.of(count, language) }

    private func bar(_ done: Int, of total: Int, rate: Double, name: String, _ state: inout State) {
        let left = rate > 0 ? Double(total - done) / rate : 0
        let figures = "\(number(done))/\(number(total))  \(ShownNumber.of(rate, language)) \(BatchTerm.perSecond(language))"
            + (done < total ? "  \(BatchTerm.left(language)) \(ShownNumber.of(seconds: left, language))" : "")
            + (state.failures > 0 ? "  \(number(state.failures)) \(BatchTerm.failed(language))" : "")
        guard isTerminal else { return line(figures, &state) }
        let width = 24, filled = total > 0 ? done * width / total : width
        let start = "[" + String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled) + "] " + figures + "  "
        let room = max(0, Terminal.errorWidth - start.unicodeScalars.count - 1)
        write("\r\u{1B}[K" + start + VisibleText.of(name).suffix(room))
        state.isLineOpen = true
    }

    /// - Parameter passes: on a terminal, what comes next takes its place.
    private func line(_ text: String, _ state: inout State, passes: Bool = false) {
        clear(&state)
        if passes, isTerminal {
            write("\r\u{1B}[K" + text)
            state.isLineOpen = true
        } else {
            write(text + "\n")
        }
    }

    private func clear(_ state: inout State) {
        if state.isLineOpen { write("\r\u{1B}[K") }
        state.isLineOpen = false
    }

    private func write(_ text: String) { StandardStreams.error(text, end: "") }
}
