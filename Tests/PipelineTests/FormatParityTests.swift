import Foundation
import Pipeline
import PlanModel
import Readers
import TestSupport
import Testing

/// The same plan as text, HTML, ODT and RTF gives the same tasks.
@Suite struct FormatParityTests {
    /// Plans of the package whose lines are paragraphs, and hold no Markdown.
    static let plans = ["clean-commune-2026", "units-commune-2025", "mending-plan-2025", "annex-tab-2025"]

    @Test(arguments: plans) func sameTasks(_ name: String) async throws {
        let plan = try #require(Corpus.plan(name))
        let forms = FlowForms(String(decoding: plan.bytes, as: UTF8.self))
        let pipeline = try Pipeline()
        let gold = try plan.gold()
        let text = try Self.figures(pipeline.plan(from: forms.text, name: name), gold)
        for (format, bytes) in [("html", forms.html), ("odt", forms.odt), ("odt", forms.legacyODT)] {
            let plan = try await pipeline.plan(of: InputDocument(name: name, bytes: bytes))
            #expect(plan.source.format == format)
            Self.expect(try Self.figures(plan, gold), asGoodAs: text, format)
        }
        do throws(ReadingError) {
            let plan = try await pipeline.plan(of: InputDocument(name: name, bytes: forms.rtf))
            #expect(plan.source.format == "rtf")
            Self.expect(try Self.figures(plan, gold), asGoodAs: text, "rtf")
        } catch {
            guard case .programMissing = error.reason else { throw error }
            print("SKIPPED: \(error)")
        }
    }

    private static func figures(_ plan: Plan, _ gold: PlanRecord) throws(ReadingError) -> Figures {
        var figures = Figures()
        guard let record = try? PlanRecord(json: Data(plan.json())) else { return figures }
        figures.add(output: record, gold: gold)
        return figures
    }

    private static func expect(_ figures: Figures, asGoodAs text: Figures, _ format: String) {
        for name in ["tasks.task", "tasks.target", "tasks.responsibility", "title", "lead", "coordination", "products", "deadline", "whole", "marker"] {
            #expect(figures[name] >= text[name] - 1e-9, "\(format): \(name)\(figures.report(name))")
        }
        #expect(figures["tasks.task"] > 0.9, "\(format)")
    }
}
