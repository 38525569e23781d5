import Foundation
import Pipeline
import PlanModel

/// Times of the stages in a process that has run them before, in milliseconds.
struct StageFigures {
    private var byteCount: Int
    private var rules: Double
    private var stages: [(name: String, milliseconds: Double)]
    private var json: Double
    private var jsonBytes: Int

    /// The median of each stage; what the stages made is thrown away outside the clock.
    static func measure(_ input: BenchInput, rounds: Int) throws -> StageFigures {
        let clock = ContinuousClock()
        var rules: [Double] = []
        var pipeline = try Pipeline()
        for _ in 0..<5 { rules.append(milliseconds(try clock.measure { pipeline = try Pipeline() })) }
        let name = input.path
        var document = try pipeline.read(input.bytes, name: name)
        var structured = pipeline.structure(document)
        var plan = pipeline.extract(structured)
        var json = plan.json()
        var times: [[Double]] = [[], [], [], []]
        for _ in 0..<rounds {
            times[0].append(milliseconds(try clock.measure { document = try pipeline.read(input.bytes, name: name) }))
            times[1].append(milliseconds(clock.measure { structured = pipeline.structure(document) }))
            times[2].append(milliseconds(clock.measure { plan = pipeline.extract(structured) }))
            times[3].append(milliseconds(clock.measure { json = plan.json() }))
        }
        return StageFigures(
            byteCount: input.bytes.count, rules: rules.median,
            stages: [("read", times[0].median), ("structure", times[1].median), ("extract", times[2].median)],
            json: times[3].median, jsonBytes: json.count)
    }

    func print() {
        let total = stages.reduce(0) { $0 + $1.milliseconds }
        Swift.print("  warm process, median:")
        for stage in stages { Self.line(stage.name, stage.milliseconds, rate(byteCount, stage.milliseconds)) }
        Self.line("bytes -> Plan", total, "\(rate(byteCount, total))   target 5 ms: \(verdict(total, 5))")
        Self.line("Plan -> JSON", json, "\(rate(jsonBytes, json))   target 3 ms: \(verdict(json, 3))")
        Self.line("rules", rules, "   read once, at the start of a process")
    }

    static func line(_ name: String, _ milliseconds: Double, _ rest: String) {
        Swift.print("    \(name.padding(toLength: 15, withPad: " ", startingAt: 0)) \(fixed(milliseconds, 9, 3)) ms  \(rest)")
    }

    private func rate(_ bytes: Int, _ milliseconds: Double) -> String {
        milliseconds > 0 ? "\(fixed(Double(bytes) / milliseconds / 1000, 8, 1)) MB/s" : ""
    }
}

func milliseconds(_ duration: Duration) -> Double {
    duration / .milliseconds(1)
}

func verdict(_ value: Double, _ target: Double) -> String {
    value <= target ? "met" : "MISSED"
}

/// A number with a fixed width and number of decimals.
func fixed(_ value: Double, _ width: Int, _ decimals: Int) -> String {
    let text = String(format: "%.\(decimals)f", value)
    return String(repeating: " ", count: max(0, width - text.count)) + text
}

extension [Double] {
    /// The middle value, 0 of an empty list.
    var median: Double {
        isEmpty ? 0 : sorted()[count / 2]
    }
}
