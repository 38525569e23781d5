import DocumentModel
import TableGenerator

/// How much of generated tables comes back after their text was flattened, and how long reading them takes.
struct TableFigures {
    var share: FlattenedShare
    var seconds: Double
    /// A table of 5,000 rows.
    var longSeconds: Double
    var longRows: Int

    static func measure(tables: Int) throws -> TableFigures {
        let clock = ContinuousClock()
        var share = FlattenedShare()
        let time = try clock.measure { share = try FlattenedShare.measure(tables: tables, seed: 1) }
        var rows = 0
        let long = try clock.measure { rows = try FlattenedShare.decodeLongTable(rows: 5_000) }
        return TableFigures(share: share, seconds: Self.seconds(time), longSeconds: Self.seconds(long), longRows: rows)
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }

    func print() {
        Swift.print("flattened tables, generated: \(share.rows) rows")
        Swift.print("  whole rows recovered  \(percent(share.whole, share.rows))   floor in the tests 91.0 %")
        for (field, count) in share.fields.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            Swift.print("    \(field.rawValue.padded(to: 18))  \(percent(count.right, count.cells))")
        }
        Swift.print("  all of them read in \(fixed(seconds, 0, 2)) s; a table of \(longRows) rows in \(fixed(longSeconds, 0, 2)) s   target 2 s")
    }

    private func percent(_ part: Int, _ whole: Int) -> String {
        "\(whole == 0 ? 0 : (Double(part) * 1000 / Double(whole)).rounded() / 10) %"
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        count < width ? self + String(repeating: " ", count: width - count) : self
    }
}
