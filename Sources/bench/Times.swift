import Foundation

/// Times of repeated runs, in milliseconds. The median says what to expect, the fastest what the code
/// costs where nothing else runs on the machine.
struct Times {
    private var values: [Double] = []

    mutating func measure(_ work: () throws -> Void) rethrows {
        let clock = ContinuousClock()
        add(try clock.measure(work))
    }

    mutating func add(_ duration: Duration) {
        values.append(duration / .milliseconds(1))
    }

    var median: Double { values.isEmpty ? 0 : values.sorted()[values.count / 2] }
    var fastest: Double { values.min() ?? 0 }
}

func verdict(_ value: Double, _ target: Double) -> String {
    value <= target ? "met" : "MISSED"
}

/// A number with a fixed width and number of decimals.
func fixed(_ value: Double, _ width: Int, _ decimals: Int) -> String {
    let text = String(format: "%.\(decimals)f", value)
    return String(repeating: " ", count: max(0, width - text.count)) + text
}
