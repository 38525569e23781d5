import DocumentModel
import Foundation
import Pipeline
import PlanModel
import Readers
import TestSupport
import Testing

/// A plan gives the same tasks as text and as DOCX, however the DOCX was typed.
@Suite struct WordPlanTests {
    /// Plans whose tasks stand in paragraphs.
    static let names = ["clean-commune-2026", "lettered-decision-2023", "prose-province-2026", "steering-committee-2026", "mending-plan-2025", "units-commune-2025"]

    @Test(arguments: names, [false, true]) func sameTasksAsText(_ name: String, _ numbered: Bool) async throws {
        let plan = try #require(Corpus.plan(name))
        let pipeline = try Pipeline()
        let text = try pipeline.plan(from: plan.bytes, name: plan.name)
        let source = try await pipeline.read(InputDocument(name: plan.name, bytes: plan.bytes))
        let paragraphs = String(decoding: pipeline.text(of: source), as: UTF8.self).split(separator: "\n").map(String.init)
        let word = try await pipeline.plan(of: InputDocument(name: "plan.docx", bytes: TypedPlan(paragraphs, numbered: numbered).file.bytes))
        #expect(word.tasks.map(Self.notation) == text.tasks.map(Self.notation))
    }

    private static func notation(_ task: PlanTask) -> String {
        [task.id, task.kind.rawValue, task.marker ?? "", task.title, task.lead?.text ?? "", task.coordination?.text ?? "", task.products?.text ?? "", task.deadline?.text ?? ""]
            .joined(separator: " | ")
    }

    /// Real plans as DOCX, where they are at hand; the repository holds none.
    @Test func realPlansReachTheirFloors() async throws {
        let floors: FloorTable.Floors = [
            ("tasks.task", 1), ("whole", 0.99), ("deadline.items", 0.96), ("coordination.agencies", 0.96), ("products.items", 0.95),
        ]
        let pipeline = try Pipeline()
        for plan in Corpus.real {
            let files = (try? FileManager.default.contentsOfDirectory(atPath: plan.folder.path())) ?? []
            for file in files where file.hasPrefix(plan.name + "-") && file.hasSuffix(".docx") {
                let bytes = [UInt8](try Data(contentsOf: plan.folder.appending(path: file)))
                var figures = Figures()
                let json = try await pipeline.plan(of: InputDocument(name: file, bytes: bytes)).json()
                figures.add(output: try PlanRecord(json: Data(json)), gold: try plan.gold())
                FloorTable.expect(figures, reach: floors, plan: file)
            }
        }
    }
}

/// A plan's paragraphs as somebody types them in Word: markers by hand, or by automatic numbering wherever it gives the same.
struct TypedPlan {
    private(set) var file: DOCXFile

    init(_ paragraphs: [String], numbered: Bool) {
        var body = "", counts = [0, 0, 0]
        let romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"], letters = ["a", "b", "c", "d"]
        for paragraph in paragraphs {
            let parts = paragraph.split(separator: " ", maxSplits: 1).map(String.init)
            guard numbered, parts.count == 2 else {
                body += DOCXFile.paragraph(paragraph)
                continue
            }
            let place: (list: Int, level: Int)?
            switch parts[0] {
            case "-": place = (2, 0)
            case "+": place = (2, 1)
            case let marker where romans.dropFirst(counts[0]).first.map { marker == $0 + "." } ?? false:
                counts = [counts[0] + 1, 0, 0]
                place = (1, 0)
            case "\(counts[1] + 1).":
                counts = [counts[0], counts[1] + 1, 0]
                place = (1, 1)
            case let marker where letters.dropFirst(counts[2]).first.map { marker == $0 + ")" } ?? false:
                counts[2] += 1
                place = (1, 2)
            default: place = nil
            }
            body += place.map { DOCXFile.item(parts[1], list: $0.list, level: $0.level) } ?? DOCXFile.paragraph(paragraph)
        }
        file = DOCXFile(body)
        file.numbering = DOCXFile.lists([
            [("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)")], [("bullet", "-"), ("bullet", "+")],
        ])
    }
}
