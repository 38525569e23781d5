import DocumentModel
import PlanModel
import RuleBook

/// Says where on their pages the values of a plan stand, and how sure the recognition of their words was.
///
/// The extractors name the lines that they read a value from; here its words are found in them, in the order of
/// the text, none twice in a task. A document without words (plain text) comes back as it is, one without pages
/// (DOCX) gets paragraphs and cells.
public struct FieldLocator: Sendable {
    private let rules: RecognitionRules

    public init(rules: RecognitionRules) { self.rules = rules }

    public func locate(_ plan: consuming Plan, in document: SourceDocument) -> Plan {
        guard Self.hasPlaces(document) else { return plan }
        var plan = plan
        var page = PageLocator(document: document, review: document.words.contains { $0.confidence < 1 } ? RecognitionReview(rules: rules) : nil)
        page.locate(&plan.document)
        for index in plan.sections.indices { page.locate(plan.sections[index].title, &plan.sections[index].origin) }
        for index in plan.tasks.indices { page.locate(&plan.tasks[index]) }
        for index in plan.scores.indices {
            guard var origin = plan.scores[index].origin else { continue }
            page.locate(plan.scores[index].title, &origin)
            plan.scores[index].origin = origin
        }
        plan.diagnostics += page.diagnostics
        return plan
    }

    /// A diagnostic shows the words concerned; where it names none, those of its text.
    public func locateDiagnostics(of plan: consuming Plan, in document: SourceDocument) -> Plan {
        guard !plan.diagnostics.isEmpty, Self.hasPlaces(document) else { return plan }
        var plan = plan
        var page = PageLocator(document: document, review: nil)
        for index in plan.diagnostics.indices {
            guard var origin = plan.diagnostics[index].origin else { continue }
            if let words = plan.diagnostics[index].evidence?.words {
                let boxes = origin.boxes
                origin.boxes = []
                page.locate(words, &origin)
                if origin.boxes.isEmpty { origin.boxes = boxes }
            }
            plan.diagnostics[index].origin = origin
        }
        return plan
    }

    private static func hasPlaces(_ document: SourceDocument) -> Bool {
        !document.words.isEmpty || document.lines.indices.contains { document.lines[$0].layout?.place != nil }
    }
}

/// Works through one plan.
struct PageLocator {
    let document: SourceDocument
    /// `nil` where no word is in doubt.
    let review: RecognitionReview?
    private let index: WordIndex
    private let matcher: TextMatcher
    private(set) var diagnostics: [Diagnostic] = []
    /// Bytes that the open task's fields have.
    private var taken: [Range<Int>] = []

    init(document: SourceDocument, review: RecognitionReview?) {
        self.document = document
        self.review = review
        index = WordIndex(document)
        matcher = TextMatcher(document: document)
    }

    // MARK: Values

    /// - Returns: how sure the recognition of the words was, 1 where they were not recognised from an image.
    @discardableResult
    mutating func locate(
        _ value: String, _ origin: inout Origin, preferring preference: TextMatcher.Preference = .first, doubtful: inout [String]
    ) -> Double {
        guard origin.firstLine >= 1, origin.firstLine <= origin.lastLine, origin.lastLine <= document.lines.count else { return 1 }
        if let place = document.lines[origin.firstLine - 1].layout?.place {
            origin.place = Origin.Place(paragraph: place.paragraph, table: place.table, row: place.row, column: place.column)
        }
        guard !document.words.isEmpty, let found = find([value], in: origin, preferring: preference) else { return 1 }
        place(found, &origin)
        return review?.confidence(of: found, in: index, doubtful: &doubtful) ?? 1
    }

    mutating func locate(_ value: String, _ origin: inout Origin) {
        taken = []
        var doubtful: [String] = []
        locate(origin.words ?? value, &origin, doubtful: &doubtful)
    }

    /// Each of several values in its turn: people, the items of a field.
    mutating func locate(_ values: [String], _ origin: inout Origin, doubtful: inout [String]) -> Double {
        guard values.count != 1 else { return locate(values[0], &origin, preferring: .behindLabel, doubtful: &doubtful) }
        guard !document.words.isEmpty, let found = find(values, in: origin, preferring: .first) else { return 1 }
        place(found, &origin)
        return review?.confidence(of: found, in: index, doubtful: &doubtful) ?? 1
    }

    private mutating func find(_ values: [String], in origin: Origin, preferring preference: TextMatcher.Preference) -> LocatedText? {
        let lines = origin.firstLine - 1..<origin.lastLine
        guard lines.lowerBound >= 0, lines.upperBound <= document.lines.count else { return nil }
        var located = LocatedText(runs: [])
        for value in values {
            guard let found = search(value, in: lines, preferring: preference) else { return nil }
            located.runs += found.runs
        }
        for run in located.runs { taken.append(run.bytes) }
        return located
    }

    private func search(_ value: String, in lines: Range<Int>, preferring preference: TextMatcher.Preference) -> LocatedText? {
        let bytes = TextMatcher.compact(value)
        if let found = matcher.find(bytes, in: lines, taken: taken, preferring: preference) { return found }
        // Runs of names that other words stand between, joined by the extractor.
        let parts = bytes.split(separator: 0x3B)
        if parts.count > 1 {
            var runs: [LocatedText.Run] = [], own = taken
            for part in parts {
                guard let found = matcher.find(Array(part), in: lines, taken: own, preferring: .first) else { break }
                runs += found.runs
                own += found.runs.map(\.bytes)
            }
            if own.count == taken.count + runs.count, !runs.isEmpty, covers(runs, parts) { return LocatedText(runs: runs) }
        }
        var all = matcher
        all.skipsFurniture = false
        return all.find(bytes, in: lines, taken: taken, preferring: preference) ?? matcher.findWords(value, in: lines)
    }

    private func covers(_ runs: [LocatedText.Run], _ parts: [ArraySlice<UInt8>]) -> Bool {
        let letters = parts.reduce(0) { $0 + $1.count { TextBytes.isLetter($0) } }
        return runs.reduce(0) { $0 + document.text[$1.bytes].count { TextBytes.isLetter($0) } } >= letters
    }

    private func place(_ found: LocatedText, _ origin: inout Origin) {
        origin.boxes = found.runs.compactMap { index.box(of: $0) }
        guard let first = found.runs.first, let last = found.runs.last else { return }
        origin.firstLine = min(first.line, last.line) + 1
        origin.lastLine = max(first.line, last.line) + 1
        origin.page = origin.boxes.first?.page ?? origin.page
    }

    // MARK: Document

    mutating func locate(_ plan: inout PlanDocument) {
        locate(plan.number ?? plan.symbol, &plan.origins.number)
        locate(nil, &plan.origins.date)
        locate(plan.place, &plan.origins.place)
        locate(plan.issuer?.name, &plan.origins.issuer)
        locate(plan.title, &plan.origins.title)
        locate(plan.signer?.name, &plan.origins.signer)
        locate(plan.signer?.position, &plan.origins.position)
        locate(plan.signer?.onBehalfOf, &plan.origins.onBehalfOf)
        locate(plan.enactedBy.flatMap { $0.number ?? $0.symbol }, &plan.origins.enactedBy)
        for index in plan.origins.recipients.indices where index < plan.recipients.count {
            locate(plan.recipients[index], &plan.origins.recipients[index])
        }
        for index in plan.basis.indices { locate(plan.basis[index].text, &plan.basis[index].origin) }
    }

    private mutating func locate(_ value: String?, _ origin: inout Origin?) {
        guard var place = origin, let words = place.words ?? value else { return }
        locate(words, &place)
        origin = place
    }

    // MARK: Tasks

    mutating func locate(_ task: inout PlanTask) {
        taken = []
        var doubtful: [String] = []
        var title = task.origins.title ?? task.origin
        var sure = locate(task.title, &title, doubtful: &doubtful)
        if task.origins.title != nil { task.origins.title = title }
        task.origin.boxes = title.boxes
        task.origin.place = title.place
        // In an outline a label stands before a field; in a table its cell's lines are known.
        let preference: TextMatcher.Preference = task.origin.layout == .table ? .first : .behindLabel
        sure *= locate(task.activity, &task.origins.activity, .first, &doubtful)
        locate(&task.lead, preference, &doubtful)
        locate(&task.coordination, preference, &doubtful)
        locate(&task.monitoring, preference, &doubtful)
        if var products = task.products {
            products.confidence *= locate(products.text, &products.origin, preference, &doubtful)
            task.products = products
        }
        if var deadline = task.deadline {
            deadline.confidence *= locate(deadline.text, &deadline.origin, preference, &doubtful)
            task.deadline = deadline
        }
        if var origin = task.origins.persons, !task.persons.isEmpty {
            sure *= locate(task.persons, &origin, doubtful: &doubtful)
            task.origins.persons = origin
        }
        sure *= locate(task.criterion, &task.origins.criterion, preference, &doubtful)
        sure *= locate(task.budget, &task.origins.budget, preference, &doubtful)
        sure *= locate(task.notes, &task.origins.notes, preference, &doubtful)
        for index in task.origins.details.indices where index < task.details.count {
            locate(task.details[index], &task.origins.details[index], doubtful: &doubtful)
        }
        guard let review else { return }
        task.confidence = [task.lead?.confidence, task.coordination?.confidence, task.monitoring?.confidence, task.products?.confidence, task.deadline?.confidence]
            .compactMap { $0 }.reduce(task.confidence * sure, min)
        if !doubtful.isEmpty { diagnostics.append(review.diagnostic(doubtful, task: task)) }
    }

    private mutating func locate(_ field: inout AgencyField?, _ preference: TextMatcher.Preference, _ doubtful: inout [String]) {
        guard var value = field else { return }
        value.confidence *= locate(value.text, &value.origin, preference, &doubtful)
        field = value
    }

    private mutating func locate(
        _ value: String?, _ origin: inout Origin?, _ preference: TextMatcher.Preference, _ doubtful: inout [String]
    ) -> Double {
        guard let value, var place = origin else { return 1 }
        let sure = locate(value, &place, preferring: preference, doubtful: &doubtful)
        origin = place
        return sure
    }
}
