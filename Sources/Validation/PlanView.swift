import Grammars
import PlanModel
import VietnameseText

/// A plan as the rules look at it.
public struct PlanView: Sendable {
    public let plan: Plan
    /// Every text of the plan, in the order of the document's parts: title, legal bases, headings, passages, tasks.
    public let texts: [PlanText]
    /// Tasks with fields of their own by their places in the plan, of each table or section; in the order of the text.
    public let siblings: [[Int]]
    /// What is wrong with the numbering, list by list.
    let markerFaults: [MarkerFault]
    /// The documents that the texts cite, in their order.
    let citations: [PlanCitation]
    let grammar: CitationGrammar

    public var document: PlanDocument { plan.document }
    public var level: GovernmentLevel? { plan.document.issuer?.level }
    /// The year of the plan's work.
    public var year: Int? { plan.document.year }

    public init(_ plan: Plan, citing grammar: CitationGrammar) {
        self.plan = plan
        self.grammar = grammar
        ((texts, citations), (siblings, markerFaults)) = sideBySide {
            let texts = Self.texts(of: plan)
            return (texts, Self.citations(in: texts, by: grammar))
        } _: {
            (Self.siblings(of: plan), MarkerLists(plan).lists.flatMap { MarkerSequence($0).faults })
        }
    }

    private static func citations(in texts: [PlanText], by grammar: CitationGrammar) -> [PlanCitation] {
        texts.indices.flatMap { index -> [PlanCitation] in
            let words = texts[index].words
            // A citation has a number or a date.
            guard words.tokens.contains(where: \.isNumber) else { return [] }
            return grammar.located(in: words).map { PlanCitation(place: index, tokens: $0.tokens, citation: $0.citation) }
        }
    }

    private static func texts(of plan: Plan) -> [PlanText] {
        let document = Diagnostic.document
        var texts: [PlanText] = []
        if let title = plan.document.title { texts.append(PlanText(.documentTitle, target: document, title, origin: plan.document.origins.title)) }
        for basis in plan.document.basis { texts.append(PlanText(.basis, target: document, basis.text, origin: basis.origin)) }
        for section in plan.sections { texts.append(PlanText(.heading, target: document, section.title, origin: section.origin, sectionID: section.id)) }
        for passage in plan.passages {
            texts.append(PlanText(passage.role == .enactment ? .enactment : .passage, target: document, passage.text, origin: passage.origin, sectionID: passage.sectionID))
        }
        for (index, task) in plan.tasks.enumerated() {
            func add(_ role: PlanText.Role, _ text: String?, _ origin: Origin?) {
                if let text { texts.append(PlanText(role, target: task.id, text, origin: origin ?? task.origin, sectionID: task.sectionID, task: index)) }
            }
            add(.title, task.title, task.origins.title)
            add(.activity, task.activity, task.origins.activity)
            add(.lead, task.lead?.text, task.lead?.origin)
            add(.coordination, task.coordination?.text, task.coordination?.origin)
            add(.monitoring, task.monitoring?.text, task.monitoring?.origin)
            add(.product, task.products?.text, task.products?.origin)
            add(.deadline, task.deadline?.text, task.deadline?.origin)
            add(.notes, task.notes, task.origins.notes)
            for (place, detail) in task.details.enumerated() {
                add(.detail, detail, place < task.origins.details.count ? task.origins.details[place] : nil)
            }
        }
        return texts
    }

    /// Rows of one table are siblings also under several group rows; items of an outline are where one heading holds them.
    private static func siblings(of plan: Plan) -> [[Int]] {
        var order: [String] = [], groups: [String: [Int]] = [:]
        for index in plan.tasks.indices where plan.tasks[index].kind == .task {
            let key = plan.tasks[index].tableID.map { "table " + $0 } ?? "section " + (plan.tasks[index].sectionID ?? "")
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(index)
        }
        return order.map { groups[$0, default: []] }
    }
}

/// A document cited in a text of the plan.
struct PlanCitation: Sendable {
    /// Index in ``PlanView/texts``.
    var place: Int
    var tokens: Range<Int>
    var citation: Citation
}
