import Foundation
import Synchronization
import Testing

import WorkerProtocol

@Suite struct WorkerLoopTests {
    /// Lines to read, lines that were written, and what happened meanwhile.
    final class Exchange: Sendable {
        struct State {
            var input: [InputLine], output: [String] = []
            /// Read and not answered yet, and the most that there ever were.
            var open = 0, mostOpen = 0
            /// Writing fails from this answer on.
            var closesAfter = Int.max
            /// The input breaks off behind its last line.
            var breaksOff = false
        }
        let state: Mutex<State>

        init(_ input: [String], closesAfter: Int = .max) {
            state = Mutex(State(input: input.map { $0 == "…" ? .tooLong : .text(Array($0.utf8)) }, closesAfter: closesAfter))
        }

        func next() throws -> InputLine? {
            try state.withLock { state in
                guard !state.input.isEmpty else {
                    if state.breaksOff { throw CancellationError() }
                    return nil
                }
                state.open += 1
                state.mostOpen = max(state.mostOpen, state.open)
                return state.input.removeFirst()
            }
        }

        func write(_ line: [UInt8]) -> Bool {
            state.withLock { state in
                guard state.output.count < state.closesAfter else { return false }
                state.open -= 1
                state.output.append(String(decoding: line, as: UTF8.self))
                return true
            }
        }
    }

    /// A document's name is how many milliseconds its conversion takes; `last` takes until three answers are written.
    private func run(_ exchange: Exchange, jobs: Int = 1, ordered: Bool = false) async -> [String] {
        await WorkerLoop(jobs: jobs, isOrdered: ordered, lineLimit: 1 << 20).run {
            try exchange.next()
        } write: {
            exchange.write($0)
        } convert: { request in
            if request.name == "broken" { return .failure(code: "damaged", message: "broken \"x\"\n") }
            do {
                while request.name == "last", exchange.state.withLock(\.output.count) < 3 { try await Task.sleep(for: .milliseconds(5)) }
                try await Task.sleep(for: .milliseconds(Int(request.name) ?? 0))
                return .plan(Array(#"{"name":"\#(request.name)"}"#.utf8))
            } catch {
                return .failure(code: "cancelled", message: request.name)
            }
        }
        return exchange.state.withLock(\.output)
    }

    @Test func everyLineHasItsAnswer() async {
        let output = await run(Exchange([#"{"id":1,"path":"0"}"#, "", #"{"id":"t","path":"0","as":"text"}"#, "oh", "…", " \r", #"{"id":2,"path":"broken"}"#, #"{"id":3}"#]))
        #expect(output == [
            #"{"id":1,"ok":true,"plan":{"name":"0"}}"# + "\n",
            #"{"id":"t","ok":true,"planText":"{\"name\":\"0\"}"}"# + "\n",
            #"{"id":null,"ok":false,"error":{"code":"badRequest","message":"line 4: byte 1: expected a value, found \"o\"","line":4}}"# + "\n",
            #"{"id":null,"ok":false,"error":{"code":"lineTooLong","message":"line 5: longer than 1 MB; give the document's path instead of its bytes, or split it","line":5}}"# + "\n",
            #"{"id":2,"ok":false,"error":{"code":"damaged","message":"broken \"x\"\n"}}"# + "\n",
            #"{"id":3,"ok":false,"error":{"code":"badRequest","message":"line 8: expected path or base64, found neither","line":8}}"# + "\n",
        ])
    }

    private static func requests(_ milliseconds: [Int]) -> [String] {
        milliseconds.enumerated().map { #"{"id":\#($0),"path":"\#($1)"}"# }
    }

    private func ids(_ output: [String]) -> [Int] {
        output.compactMap { $0.split(separator: ",").first?.split(separator: ":").last.flatMap { Int($0) } }
    }

    @Test func answersComeWhenTheyAreReady() async {
        let exchange = Exchange([#"{"id":0,"path":"last"}"#] + Self.requests([0, 0, 0, 0]).dropFirst())
        #expect(ids(await run(exchange, jobs: 2)) == [1, 2, 3, 0])
        #expect(exchange.state.withLock(\.mostOpen) == 2)
    }

    @Test func answersComeInOrder() async {
        let exchange = Exchange(Self.requests([300] + Array(repeating: 0, count: 30)))
        #expect(ids(await run(exchange, jobs: 2, ordered: true)) == Array(0...30))
        // Those that wait for the first are bounded.
        #expect(exchange.state.withLock(\.mostOpen) <= 9)
    }

    @Test func nothingIsReadBeforeThereIsAPlace() async {
        let exchange = Exchange(Self.requests(Array(repeating: 1, count: 50)))
        #expect(ids(await run(exchange)) == Array(0..<50))
        #expect(exchange.state.withLock(\.mostOpen) == 1)
    }

    @Test(arguments: [false, true])
    func withoutAReaderItEnds(ordered: Bool) async {
        let exchange = Exchange(Self.requests(Array(repeating: 0, count: 1000)), closesAfter: 3)
        #expect(await run(exchange, jobs: 2, ordered: ordered).count == 3)
        #expect(exchange.state.withLock(\.input.count) > 900)
    }

    @Test func withoutFurtherInputWhatRunsIsCancelled() async {
        let exchange = Exchange(Self.requests([60_000]))
        exchange.state.withLock { $0.breaksOff = true }
        #expect(await run(exchange, jobs: 2) == [#"{"id":0,"ok":false,"error":{"code":"cancelled","message":"60000"}}"# + "\n"])
    }

    /// What is being converted is answered, and no further line is read.
    @Test func cancelledWhileItConverts() async throws {
        let exchange = Exchange(Self.requests([60_000, 0, 0]))
        let work = Task { await run(exchange) }
        while exchange.state.withLock(\.open) == 0 { try await Task.sleep(for: .milliseconds(5)) }
        work.cancel()
        #expect(await work.value == [#"{"id":0,"ok":false,"error":{"code":"cancelled","message":"60000"}}"# + "\n"])
    }
}
