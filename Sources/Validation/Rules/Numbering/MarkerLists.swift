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
        lists = lists.flatMap(Self.settled)
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
                apart.insert(Self.parent(of: entry.path[...]))
            }
            owners[entry.path[...], default: 0] += 1
            return
        }
        var path = entry.path[...]
        // A repeated id: `II.3.b-2`
        if let dash = path.utf8.lastIndex(of: 0x2D), let base = Self.without(marker, path[..<dash]) { path = path[..<path.utf8.index(base.endIndex, offsetBy: marker.utf8.count)] }
        owners[path, default: 0] += 1
        var item = MarkedItem(label: label, target: entry.target, words: entry.words, origin: entry.origin)
        var parent = label.isDotted ? Self.parent(of: path) : Self.without(marker, path).map(Self.trimmed) ?? Self.parent(of: path)
        if label.isDotted, label.kind == .arabic, let above = entry.above, strays(label, from: above) {
            item.strayedFrom = above
            let base = Self.without(marker, path).map(Self.trimmed) ?? ""
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

    /// `1.2` below the heading 3.
    private func strays(_ label: MarkerLabel, from above: String) -> Bool {
        guard above.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2E }), !label.prefix.utf8.elementsEqual(above.utf8) else { return false }
        return !label.prefix.utf8.starts(with: above.utf8) || label.prefix.utf8.dropFirst(above.utf8.count).first != 0x2E
    }

    private static func parent(of path: Substring) -> Substring { path.utf8.lastIndex(of: 0x2E).map { path[..<$0] } ?? "" }

    /// The path before the marker that it ends with; `nil` where it does not.
    private static func without(_ marker: String, _ path: Substring) -> Substring? {
        let count = marker.utf8.count
        guard path.utf8.count >= count, path.utf8.suffix(count).elementsEqual(marker.utf8) else { return nil }
        return path[..<path.utf8.index(path.endIndex, offsetBy: -count)]
    }

    private static func trimmed(_ path: Substring) -> Substring { path.utf8.last == 0x2E ? path[..<path.utf8.index(before: path.endIndex)] : path }

    /// `I`, `i` … are letters among letters, else numerals; lists that hold both are two.
    static func settled(_ list: [MarkedItem]) -> [[MarkedItem]] {
        func isLetter(_ item: MarkedItem) -> Bool { item.label.kind == .letter || item.label.kind == .capital }
        var list = list
        if list.contains(where: { $0.label.other != nil }) {
            let hasLetters = list.contains { $0.label.other == nil && isLetter($0) }, hasNumerals = list.contains { $0.label.other == nil && !isLetter($0) }
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
        let kind = list[0].label.kind
        guard list.contains(where: { $0.label.kind != kind }) else { return [list] }
        return [list.filter { $0.label.kind == kind }, list.filter { $0.label.kind != kind }]
    }
}
