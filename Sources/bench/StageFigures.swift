import Foundation
import Pipeline
import PlanModel
import Readers

/// Times of the stages in a process that has run them before, in milliseconds.
struct StageFigures {
    private var byteCount: Int
    private var rules: Times
    private var stages: [(name: String, times: Times)]
    private var plan: Times
    private var json: Times
    private var jsonBytes: Int

    /// What the stages made is thrown away outside the clock.
    static func measure(_ input: BenchInput, rounds: Int) throws -> StageFigures {
        var rules = Times(), read = Times(), structure = Times(), extract = Times(), whole = Times(), write = Times()
        var pipeline = try Pipeline()
        for _ in 0..<5 { try rules.measure { pipeline = try Pipeline() } }
        let name = input.path
        var document = try TextReader().read(input.bytes, name: name)
        var structured = pipeline.structure(document)
        var plan = pipeline.extract(structured)
        var json = plan.json()
        for _ in 0..<rounds {
            try read.measure { document = try TextReader().read(input.bytes, name: name) }
            structure.measure { structured = pipeline.structure(document) }
            extract.measure { plan = pipeline.extract(structured) }
            try whole.measure { plan = try pipeline.plan(from: input.bytes, name: name) }
            write.measure { json = plan.json() }
        }
        return StageFigures(
            byteCount: input.bytes.count, rules: rules, stages: [("read", read), ("structure", structure), ("extract", extract)],
            plan: whole, json: write, jsonBytes: json.count)
    }

    func print() {
        Swift.print("  warm process               median      fastest")
        for (name, times) in stages { Self.line(name, times, rate(byteCount, times)) }
        Self.line("bytes -> Plan", plan, "\(rate(byteCount, plan))   target 5 ms: \(verdict(plan.median, 5))")
        Self.line("Plan -> JSON", json, "\(rate(jsonBytes, json))   target 3 ms: \(verdict(json.median, 3))")
        Self.line("rules", rules, "   read once, at the start of a process")
    }

    static func line(_ name: String, _ times: Times, _ rest: String) {
        let name = name.padding(toLength: 15, withPad: " ", startingAt: 0)
        Swift.print("    \(name) \(fixed(times.median, 9, 3)) ms \(fixed(times.fastest, 9, 3)) ms  \(rest)")
    }

    private func rate(_ bytes: Int, _ times: Times) -> String {
        times.median > 0 ? "\(fixed(Double(bytes) / times.median / 1000, 8, 1)) MB/s" : ""
    }
}
