import Grammars
import PlanModel
import RuleBook
import Structure
import VietnameseText

/// One piece of a field's value: a line behind its label, a `+` item below it, a continuation.
struct FieldPiece: Sendable {
    var text: TokenizedText
    var range: Range<Int>
    var firstLine: Int
    var lastLine: Int
    var page: Int?
    /// It begins a new item (a bullet, a line of its own), so it is joined with `; `.
    var isItem: Bool
}

/// The raw values of a task's fields before their grammars read them.
struct FieldValues: Sendable {
    private struct Field {
        var kind: FieldKind
        var pieces: [FieldPiece] = []
        /// Where it stands on a line of its own.
        var label: FieldPiece?
        /// The label was garbled or guessed.
        var isUncertain = false
    }

    /// In the order of their labels, those with a label but no value too: a handful, quicker looked through than hashed.
    private var fields: [Field] = []

    var order: [FieldKind] { fields.map(\.kind) }
    var isEmpty: Bool { fields.isEmpty }
    /// It has a field that makes an item a task: budget and notes alone do not.
    var makesTask: Bool {
        fields.contains { $0.kind != .budget && $0.kind != .notes && $0.kind != .title && $0.kind != .shortcoming }
    }

    mutating func open(_ field: FieldKind, label: FieldPiece? = nil, isUncertain: Bool = false) {
        let place = place(of: field)
        if let label, fields[place].label == nil { fields[place].label = label }
        if isUncertain { fields[place].isUncertain = true }
    }

    mutating func add(_ piece: FieldPiece, to field: FieldKind) {
        let place = place(of: field)
        guard !piece.range.isEmpty else { return }
        var piece = piece
        if fields[place].pieces.isEmpty { piece.isItem = true }
        fields[place].pieces.append(piece)
    }

    /// Takes over the fields that it has no label for.
    mutating func inherit(_ shared: FieldValues) {
        for var field in shared.fields where !has(field.kind) {
            field.label = nil
            fields.append(field)
        }
    }

    func has(_ field: FieldKind) -> Bool { index(of: field) != nil }
    func hasValue(_ field: FieldKind) -> Bool { index(of: field).map { !fields[$0].pieces.isEmpty } ?? false }
    func pieces(of field: FieldKind) -> [FieldPiece] { index(of: field).map { fields[$0].pieces } ?? [] }
    func label(of field: FieldKind) -> FieldPiece? { index(of: field).flatMap { fields[$0].label } }
    func isUncertain(_ field: FieldKind) -> Bool { index(of: field).map { fields[$0].isUncertain } ?? false }

    /// Labels without a value.
    var emptyFields: [FieldKind] { fields.filter(\.pieces.isEmpty).map(\.kind) }

    private func index(of field: FieldKind) -> Int? { fields.indices.first { fields[$0].kind == field } }

    private mutating func place(of field: FieldKind) -> Int {
        if let place = index(of: field) { return place }
        fields.append(Field(kind: field))
        return fields.count - 1
    }
}

/// Cuts text at the labels that stand in its middle: `… . Cơ quan chủ trì: A; phối hợp: B`.
struct InlineLabels: Sendable {
    let labels: LabelFinder

    struct Part: Sendable {
        /// `nil` for the words before the first label.
        var field: FieldKind?
        var range: Range<Int>
        /// Its label was garbled.
        var isUncertain = false
    }

    func parts(of block: Block, from start: Int = 0) -> [Part] {
        let text = block.text
        var parts: [Part] = [], field: FieldKind?, isUncertain = false, begin = start, index = start
        let count = text.tokens.count
        while index < count {
            let atStart = index == begin && index == start
            let afterBreak = index > start && (text.isMark(index - 1, ";") || text.isMark(index - 1, ".") || text.isMark(index - 1, "(") || text.isMark(index - 1, ",") || text.isMark(index - 1, "-") || text.isMark(index - 1, "+"))
            if atStart || afterBreak, let label = labels.label(in: text, at: index, isRecognized: block.isRecognized), text.isMark(label.valueStart - 1, ":"),
                !(text.isMark(index - 1, ",") && text.tokens[index].letterCase == .lower && field == nil),
                !text.isMark(index - 1, "(") || (start == 0 && label.field != .notes && label.field != .title)
            {
                var end = index
                while end > begin, text.isMark(end - 1, "(") || text.isMark(end - 1, "-") || text.isMark(end - 1, "+") || text.isMark(end - 1, ",") { end -= 1 }
                if end > begin || field != nil { parts.append(Part(field: field, range: begin..<end, isUncertain: isUncertain)) }
                field = label.field
                isUncertain = label.isUncertain
                begin = label.valueStart
                index = label.valueStart
                continue
            }
            index += 1
        }
        var end = count
        if parts.contains(where: { _ in true }) || field != nil {
            // The bracket that the labels stood in.
            var high = end
            while high > begin, text.isMark(high - 1, ".") || text.isMark(high - 1, ";") { high -= 1 }
            if high > begin, text.isMark(high - 1, ")"), !text.tokens[begin..<high - 1].contains(where: { $0.isMark("(") }) { end = high - 1 }
        }
        parts.append(Part(field: field, range: min(begin, end)..<end, isUncertain: isUncertain))
        return parts
    }
}

/// Turns raw values into a task's fields.
struct FieldAssembler: Sendable {
    let context: ExtractionContext
    /// Where the values stand.
    var layout = Origin.Layout.outline

    func fill(_ task: inout PlanTask, from values: FieldValues) {
        for field in values.order {
            let pieces = values.pieces(of: field)
            guard !pieces.isEmpty else { continue }
            switch field {
            case .lead: task.lead = agencies(pieces, merging: task.lead)
            case .coordination: task.coordination = agencies(pieces, merging: task.coordination)
            case .monitoring: task.monitoring = agencies(pieces, merging: task.monitoring)
            case .products: task.products = products(pieces)
            case .deadline: task.deadline = deadline(pieces)
            case .budget: task.budget = joined(pieces, &task.origins.budget)
            case .notes: task.notes = joined(pieces, &task.origins.notes)
            case .persons:
                task.persons += persons(pieces)
                task.origins.persons = task.persons.isEmpty ? nil : origin(pieces)
            case .criterion: task.criterion = joined(pieces, &task.origins.criterion)
            case .shortcoming: addDetail(pieces, to: &task)
            case .title: if task.title.isEmpty { task.title = joined(pieces, &task.origins.title) ?? "" }
            }
            if values.isUncertain(field) { doubt(field, of: &task) }
        }
    }

    /// The field's label was a guess, so its value may be another's.
    private func doubt(_ field: FieldKind, of task: inout PlanTask) {
        let share = context.rules.labels.rules.garbledConfidence
        switch field {
        case .lead: task.lead?.confidence *= share
        case .coordination: task.coordination?.confidence *= share
        case .monitoring: task.monitoring?.confidence *= share
        case .products: task.products?.confidence *= share
        case .deadline: task.deadline?.confidence *= share
        case .budget, .notes, .persons, .criterion, .title, .shortcoming: task.confidence *= share
        }
    }

    /// The same, and where they stand.
    func joined(_ pieces: [FieldPiece], _ place: inout Origin?) -> String? {
        guard let text = joined(pieces) else { return nil }
        place = origin(pieces)
        return text
    }

    func addDetail(_ pieces: [FieldPiece], to task: inout PlanTask) {
        guard let words = joined(pieces), let place = origin(pieces) else { return }
        task.details.append(words)
        task.origins.details.append(place)
    }

    /// A field's words: items joined with `; `, continuations with a space.
    func joined(_ pieces: [FieldPiece]) -> String? {
        var text = ""
        for (index, piece) in pieces.enumerated() {
            // Only what ends an item loses its stop; inside a field a sentence keeps it.
            let endsItem = index + 1 == pieces.count || pieces[index + 1].isItem
            let range = endsItem ? FieldText.trimmed(piece.text, piece.range) : piece.range
            let words = piece.text.string(tokens: range)
            guard !words.isEmpty else { continue }
            if !text.isEmpty { text += piece.isItem ? "; " : " " }
            text += words
        }
        return text.isEmpty ? nil : text
    }

    /// The same with its tokens, which for most fields are those of its one line.
    private func joinedText(_ pieces: [FieldPiece]) -> TokenizedText? {
        guard pieces.count == 1, let piece = pieces.first else { return joined(pieces).map { TokenizedText($0) } }
        let range = FieldText.trimmed(piece.text, piece.range)
        return range.isEmpty ? nil : piece.text.slice(tokens: range)
    }

    func origin(_ pieces: [FieldPiece]) -> Origin? {
        guard let first = pieces.first else { return nil }
        // Lines of a bracket may stand before the label's own.
        return Origin(
            page: first.page, firstLine: pieces.reduce(first.firstLine) { min($0, $1.firstLine) },
            lastLine: pieces.reduce(first.lastLine) { max($0, $1.lastLine) }, layout: layout)
    }

    func agencies(_ pieces: [FieldPiece], merging present: AgencyField? = nil) -> AgencyField? {
        guard let text = joinedText(pieces) else { return present }
        let parsed = context.grammars.agency.parse(text, issuerLevel: context.issuerLevel)
        return AgencyField(text: text.string, agencies: parsed.agencies, origin: origin(pieces), confidence: parsed.confidence)
    }

    func products(_ pieces: [FieldPiece]) -> ProductField? {
        if pieces.count == 1, let text = joinedText(pieces) {
            return ProductField(text: text.string, items: context.grammars.product.parse(paragraphs: [text]), origin: origin(pieces))
        }
        guard let text = joined(pieces) else { return nil }
        var items: [TokenizedText] = [], current: [UInt8] = []
        for piece in pieces {
            if piece.isItem, !current.isEmpty {
                items.append(TokenizedText(utf8: current))
                current = []
            }
            if !current.isEmpty { current.append(0x20) }
            current += piece.text.utf8[piece.text.bytes(of: piece.range)]
        }
        if !current.isEmpty { items.append(TokenizedText(utf8: current)) }
        return ProductField(text: text, items: context.grammars.product.parse(paragraphs: items), origin: origin(pieces))
    }

    func deadline(_ pieces: [FieldPiece]) -> DeadlineField? {
        guard let text = joinedText(pieces) else { return nil }
        let parsed = context.grammars.deadline.parse(text, planYear: context.planYear)
        return DeadlineField(text: text.string, items: parsed.items, origin: origin(pieces), confidence: parsed.confidence)
    }

    /// Names of people: separated by `,` `;` or lines.
    func persons(_ pieces: [FieldPiece]) -> [String] {
        var names: [String] = []
        for piece in pieces {
            let range = FieldText.trimmed(piece.text, piece.range)
            var start = range.lowerBound
            for index in range where piece.text.isMark(index, ",") || piece.text.isMark(index, ";") {
                if index > start { names.append(piece.text.string(tokens: start..<index)) }
                start = index + 1
            }
            if start < range.upperBound { names.append(piece.text.string(tokens: start..<range.upperBound)) }
        }
        return names
    }
}
