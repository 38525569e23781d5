import PlanModel

/// A heading, item, row or group of scores with its marker.
struct MarkedItem: Sendable {
    var label: MarkerLabel
    /// The id of a task, or `document`.
    var target: String
    var words: String
    var origin: Origin?
    /// Something without a marker stands between it and the sibling before it.
    var isApart = false
    /// It goes on with the count of the list before: numbers may run on below several headings.
    var continues = false
    /// The marker of the heading above, where a dotted marker begins with another number.
    var strayedFrom: String?

    /// The marker, with the words behind it.
    var evidence: Diagnostic.Evidence {
        Diagnostic.Evidence(text: "\(label.text) \(words)", range: TextRange(start: 0, end: label.text.unicodeScalars.count))
    }
}

/// The lists of a plan: what one heading, item or table holds under markers of one kind, in the order of the text.
struct MarkerLists: Sendable {
    private(set) var lists: [[MarkedItem]] = []

    private var places: [Key: Int] = [:]
    /// How often a path was met: what stands below its second owner is a list of its own.
    private var owners: [Substring: Int] = [:]
    /// Paths below which something without a marker was the last thing.
    private var apart: Set<Substring> = []
    private var latest: [Kind: Int] = [:]

    /// Kinds that their signs may not tell apart count as one.
    private struct Kind: Hashable {
        var family: MarkerLabel.Kind
        var isDotted: Bool

        init(_ label: MarkerLabel) {
            family =
                switch label.kind {
                case .capital: .roman
                case .smallRoman: .letter
                default: label.kind
                }
            isDotted = label.isDotted
        }
    }

    private struct Key: Hashable {
        var parent: Substring
        var owner: Int
        var kind: Kind
    }

    /// What may have a marker.
    private struct Entry {
        var line: Int
        var path: String
        var marker: String?
        var target: String
        var words: String
        var origin: Origin?
        /// The marker of the heading above.
        var above: String?
    }

    init(_ plan: Plan) {
        var entries = Self.entries(of: plan)
        if entries.indices.dropFirst().contains(where: { entries[$0].line < entries[$0 - 1].line }) {
            entries = entries.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
        }
        for entry in entries { add(entry) }
        for place in lists.indices { settle(&lists[place]) }
        lists = lists.flatMap { list in
            // Letters and Roman numerals that only their siblings told apart.
            list.contains { $0.label.kind != list[0].label.kind }
                ? [list.filter { $0.label.kind == list[0].label.kind }, list.filter { $0.label.kind != list[0].label.kind }] : [list]
        }
    }

    private static func entries(of plan: Plan) -> [Entry] {
        let document = Diagnostic.document
        var entries: [Entry] = []
        entries.reserveCapacity(plan.sections.count + plan.passages.count + plan.tasks.count + plan.scores.count)
        var markers: [String: String] = [:]
        for section in plan.sections {
            markers[section.id] = section.marker
            entries.append(Entry(
                line: section.origin.firstLine, path: String(section.id.dropFirst()), marker: section.marker, target: document, words: section.title,
                origin: section.origin, above: section.parent.flatMap { markers[$0] }))
        }
        for passage in plan.passages {
            let path = passage.role == .enactment ? "!" + passage.path : passage.path
            entries.append(Entry(
                line: passage.origin.firstLine, path: path, marker: passage.marker, target: document, words: passage.text, origin: passage.origin,
                above: passage.sectionID.flatMap { markers[$0] }))
        }
        for task in plan.tasks {
            // Further lines of a merged row share its number.
            if task.origin.layout == .table, let slash = task.id.utf8.lastIndex(of: 0x2F), task.id.utf8[slash...].dropFirst().allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { continue }
            entries.append(Entry(
                line: task.origin.firstLine, path: task.id, marker: task.marker, target: task.id, words: task.title, origin: task.origins.title ?? task.origin,
                above: task.sectionID.flatMap { markers[$0] }))
        }
        for score in plan.scores where score.group == nil {
            entries.append(Entry(
                line: score.origin?.firstLine ?? 0, path: "=" + score.id, marker: score.id.utf8.contains(0x2E) ? nil : score.id, target: document,
                words: score.title, origin: score.origin))
        }
        return entries
    }

    private mutating func add(_ entry: Entry) {
        guard let marker = entry.marker, let label = MarkerLabel(marker) else {
            // `II.3/1` stands below II.3, beside its marked items.
            if let slash = entry.path.utf8.lastIndex(of: 0x2F) {
                apart.insert(entry.path[..<slash])
            } else {
                apart.insert(Self.parent(of: entry.path))
            }
            owners[entry.path[...], default: 0] += 1
            return
        }
        var path = entry.path[...]
        // A repeated id: `II.3.b-2`
        if let dash = path.utf8.lastIndex(of: 0x2D), path[..<dash].hasSuffix(marker) { path = path[..<dash] }
        owners[path, default: 0] += 1
        var item = MarkedItem(label: label, target: entry.target, words: entry.words, origin: entry.origin)
        var parent = label.isDotted ? Self.parent(of: String(path)) : path.dropLast(marker.count)
        if parent.utf8.last == 0x2E { parent = parent.dropLast() }
        if label.isDotted, label.kind == .arabic, let above = entry.above, above != label.prefix, !label.prefix.hasPrefix(above + "."),
            above.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2E })
        {
            item.strayedFrom = above
            var base = path.dropLast(marker.count)
            if base.utf8.last == 0x2E { base = base.dropLast() }
            parent = base.isEmpty ? above[...] : "\(base).\(above)"[...]
        }
        let kind = Kind(label)
        let key = Key(parent: parent, owner: owners[parent, default: 0], kind: kind)
        item.isApart = apart.remove(parent) != nil
        item.continues = latest[kind] == label.value - 1
        latest[kind] = label.value
        if let place = places[key] {
            lists[place].append(item)
        } else {
            places[key] = lists.count
            lists.append([item])
        }
    }

    private static func parent(of path: String) -> Substring { path.utf8.lastIndex(of: 0x2E).map { path[..<$0] } ?? "" }

    /// `I`, `i` … are letters among letters, else numerals.
    private func settle(_ list: inout [MarkedItem]) {
        guard list.contains(where: { $0.label.other != nil }) else { return }
        let hasLetters = list.contains { $0.label.other == nil && ($0.label.kind == .letter || $0.label.kind == .capital) }
        let hasNumerals = list.contains { $0.label.other == nil && ($0.label.kind == .roman || $0.label.kind == .smallRoman) }
        for index in list.indices {
            guard let other = list[index].label.other else { continue }
            // Beside both the sibling before decides.
            let before = index > 0 ? list[index - 1].label : nil
            if hasLetters, !hasNumerals || before.map({ $0.kind == other.kind && $0.value == other.value - 1 }) ?? false {
                (list[index].label.kind, list[index].label.value) = other
            }
            list[index].label.other = nil
        }
    }
}
