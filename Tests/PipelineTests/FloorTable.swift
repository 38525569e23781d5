import Testing
import TestSupport

/// Floors written as a table: a head of figures, then a line for each plan.
/// `-`: the plan has nothing of the kind, and nothing may be invented; `?`: not asked for yet.
struct FloorTable {
    /// A floor is `nil` where there must be nothing.
    typealias Floors = [(figure: String, floor: Double?)]

    var rows: [(plan: String, floors: Floors)] = []

    /// The figures by the short names of the head.
    static let columns: [(head: String, figure: String)] = [
        ("task", "tasks.task"), ("target", "tasks.target"), ("direct", "tasks.directive"), ("resp", "tasks.responsibility"),
        ("title", "title"), ("lead", "lead"), ("coord", "coordination"), ("prod", "products"), ("deadl", "deadline"),
        ("whole", "whole"), ("sect", "section"), ("marker", "marker"), ("agency", "lead.agencies"), ("dates", "deadline.items"),
        ("docum", "document"), ("recip", "recipients"), ("basis", "basis"), ("score", "scores"),
    ]

    init(_ text: String) {
        let lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        guard let first = lines.first else { return }
        let head = first.dropFirst().map { name in Self.columns.first { $0.head == name }?.figure ?? name }
        for line in lines.dropFirst() {
            var floors: Floors = []
            for (figure, cell) in zip(head, line.dropFirst()) where cell != "?" { floors.append((figure, Double(cell))) }
            rows.append((line[0], floors))
        }
    }

    /// One expectation for each figure, with the differences that pull it down.
    static func expect(_ figures: Figures, reach floors: Floors, plan: String) {
        for (figure, floor) in floors {
            if let floor {
                // Half of the last printed digit: floors are written with two decimals.
                #expect(figures[figure] >= floor - 0.005, "\(plan): \(figure) is \(figures[figure]), its floor \(floor)\(figures.report(figure))")
            } else {
                #expect(!figures.names.contains(figure), "\(plan): nothing of this kind is in the gold\(figures.report(figure))")
            }
        }
    }
}
