/// Makes a commune's plan out of a parent by known edits.
package struct ChildEditor {
    var writer: ParentWriter
    let parent: DraftPlan
    /// Another year of one plan, not another level.
    let isNextYear: Bool
    package private(set) var child: DraftPlan
    package private(set) var dropped: [Int] = []

    static let communes = ["Khe Trúc", "Vạn Mộc", "Pá Lừ", "Cửa Lách"]

    package init(parent: DraftPlan, seed: UInt64, isNextYear: Bool = false) {
        self.parent = parent
        self.isNextYear = isNextYear
        writer = ParentWriter(seed: seed &* 7919 &+ 13)
        child = DraftPlan(isCommune: !isNextYear || parent.isCommune, name: parent.name, year: parent.year + (isNextYear ? 1 : 0), sections: parent.sections)
        if !isNextYear { child.name = writer.pick(Self.communes) }
    }

    package mutating func edit() {
        var open = Array(parent.tasks.indices).shuffled(using: &writer.random)
        /// Families that lost a task: a new sibling there could pass for it.
        var lossy: Set<[Int]> = []
        func key(_ task: DraftTask) -> [Int] { [task.section, task.family] }
        func take(_ isFit: (DraftTask) -> Bool) -> DraftTask? {
            guard let place = open.firstIndex(where: { isFit(parent.tasks[$0]) }) else { return nil }
            return parent.tasks[open.remove(at: place)]
        }
        func times(_ range: ClosedRange<Int>, _ body: () -> Void) { for _ in 0..<Int.random(in: range, using: &writer.random) { body() } }

        times(3...6) {
            guard let task = take({ _ in true }) else { return }
            dropped += task.ids
            lossy.insert(key(task))
        }
        times(1...2) {
            guard let task = take({ $0.wording.second != nil }), let second = task.wording.second else { return }
            var one = own(task), other = own(task)
            one.wording.second = nil
            other.wording = DraftWording(verb: second.verb.prefix(1).uppercased() + second.verb.dropFirst(), object: second.object + " trong việc " + task.wording.verb.lowercased() + " " + task.wording.object)
            if writer.chance(0.5) { one.wording.purpose = nil }
            other.products = [task.products.last ?? "Báo cáo"]
            one.edits = [.split]
            other.edits = [.split]
            lossy.insert(key(task))
            child.tasks += [one, other]
        }
        times(1...2) {
            guard let first = take({ task in open.contains { key(parent.tasks[$0]) == key(task) } }), let second = take({ key($0) == key(first) }) else { return }
            var task = own(first)
            task.ids += second.ids
            let family = TaskBank.sections.first { $0.title == parent.sections[first.section] }?.families[first.family]
            let parts = family?.object.split(separator: "%", omittingEmptySubsequences: false).map(String.init) ?? ["", ""]
            let variant = second.wording.object.dropFirst(parts[0].count).dropLast(parts[1].count)
            task.wording.object = (first.wording.object.dropLast(parts[1].count) + " và " + variant + parts[1])
            if !isNextYear { task.wording.object = task.wording.object.replacing("UBND tỉnh", "UBND xã").replacing("các sở, ngành và UBND các xã, phường", "các bộ phận chuyên môn và các thôn") }
            task.edits = [.merge]
            lossy.insert(key(first))
            child.tasks.append(task)
        }
        for index in open.sorted() {
            var task = own(parent.tasks[index])
            editFields(&task, from: parent.tasks[index])
            child.tasks.append(task)
        }
        child.tasks.sort { ($0.section, $0.ids[0], $0.edits == [.split] && $0.wording.second == nil ? 0 : 1) < ($1.section, $1.ids[0], $1.edits == [.split] && $1.wording.second == nil ? 0 : 1) }
        move()
        addLocal(lossy)
        editTargets()
    }

    /// A task as the commune takes it over without change of substance.
    private mutating func own(_ source: DraftTask) -> DraftTask {
        var task = source
        task.deadline?.style = Int.random(in: 0...2, using: &writer.random)
        if task.wording.year != nil { task.wording.year = child.year }
        guard !isNextYear else { return task }
        task.lead = source.department.counterpart
        task.coordination = writer.pick(["Các cơ quan, đơn vị liên quan; các thôn", "Trưởng các thôn", "Các ban, ngành, đoàn thể xã"])
        task.wording.scope = source.wording.scope.map { _ in "trên địa bàn xã" }
        task.wording.object = source.wording.object.replacing("UBND tỉnh", "UBND xã").replacing("các sở, ngành và UBND các xã, phường", "các bộ phận chuyên môn và các thôn")
        if task.wording.object.contains("các thôn") { task.edits.append(.localize) }
        task.products = source.products.map { $0.replacing("UBND tỉnh", "UBND xã") }
        return task
    }

    /// One edit, sometimes a second one of another field.
    private mutating func editFields(_ task: inout DraftTask, from source: DraftTask) {
        var kinds: [Edit] = [.copy, .copy, .reword, .reword, .reword, .deadlineDropped, .wrongLead, .productDropped]
        if source.deadline?.canMove(later: true) == true { kinds += [.later, .later] }
        if source.deadline?.canMove(later: false) == true { kinds.append(.earlier) }
        if source.deadline?.isDated == true { kinds.append(.vaguer) }
        if source.deadline?.time == .year || source.deadline?.time == .ongoing { kinds += [.firmer, .firmer] }
        if source.wording.figure != nil { kinds += [.lowered, .lowered, .raised, .figureDropped] }
        if source.products.count > 1 { kinds += [.productItemDropped, .productChanged] }
        if !isNextYear, source.wording.scope != nil || source.products.contains(where: { $0.contains("UBND tỉnh") }) { kinds.append(.leftoverLevel) }
        if isNextYear, source.wording.year != nil { kinds += [.leftoverYear, .leftoverYear] }
        let first = writer.pick(kinds)
        apply(first, to: &task, from: source)
        if writer.chance(0.25) {
            let second = writer.pick([Edit.later, .reword, .wrongLead, .productDropped])
            if second != first, fits(second, with: first, source) { apply(second, to: &task, from: source) }
        }
    }

    private func fits(_ second: Edit, with first: Edit, _ source: DraftTask) -> Bool {
        switch second {
        case .later: ![.deadlineDropped, .earlier, .vaguer, .firmer].contains(first) && source.deadline?.canMove(later: true) == true
        case .reword: ![.lowered, .raised, .figureDropped, .leftoverLevel, .leftoverYear, .copy].contains(first)
        case .wrongLead: first != .copy
        default: ![.productItemDropped, .productChanged, .leftoverLevel, .copy].contains(first)
        }
    }

    private mutating func apply(_ edit: Edit, to task: inout DraftTask, from source: DraftTask) {
        switch edit {
        case .reword: task.wording = Rewording.reword(task.wording, &writer)
        case .deadlineDropped: task.deadline = nil
        case .wrongLead: task.lead = isNextYear ? (source.lead == "Sở Xây dựng" ? "Sở Công Thương" : "Sở Xây dựng") : source.department.wrong
        case .productDropped: task.products = []
        case .productItemDropped: task.products.removeLast()
        case .productChanged: task.products[task.products.count - 1] = writer.pick(["Công văn đôn đốc các thôn", "Biên bản họp giao ban", "Sổ theo dõi"])
        case .later: task.deadline = moved(source.deadline, by: 1)
        case .earlier: task.deadline = moved(source.deadline, by: -1)
        case .vaguer: task.deadline?.time = writer.pick([.year, .ongoing, .conditional])
        case .firmer: task.deadline?.time = writer.pick([.before(day: 30, month: 6), .before(day: 15, month: 9), .month(5)])
        case .lowered: task.wording.figure = source.wording.figure.map { ($0.text, $0.value - ($0.value > 10 ? 5 : 1)) }
        case .raised: task.wording.figure = source.wording.figure.map { ($0.text, $0.value + ($0.value > 10 ? 3 : 1)) }
        case .figureDropped: task.wording.figure = nil
        case .leftoverLevel:
            if source.wording.scope != nil { task.wording.scope = source.wording.scope } else { task.products = source.products }
        case .leftoverYear: task.wording.year = source.wording.year
        default: break
        }
        task.edits.append(edit)
    }

    /// About two months later or earlier; where the year leaves no room, the other way.
    private mutating func moved(_ deadline: DraftDeadline?, by direction: Int) -> DraftDeadline? {
        guard var deadline else { return nil }
        switch deadline.time {
        case .before(let day, let month): deadline.time = .before(day: min(day, 28), month: min(12, max(1, month + direction * Int.random(in: 1...2, using: &writer.random))))
        case .month(let month): deadline.time = .month(min(12, max(1, month + direction * 2)))
        case .quarter(let quarter): deadline.time = direction > 0 ? (quarter == 4 ? .quarter(4) : .quarter(quarter + 1)) : (quarter == 1 ? .before(day: 15, month: 2) : .quarter(quarter - 1))
        default: break
        }
        return deadline
    }

    /// Some tasks stand in another section.
    private mutating func move() {
        for _ in 0..<2 {
            guard let place = child.tasks.indices.filter({ child.tasks[$0].edits.last == .copy }).randomElement(using: &writer.random) else { return }
            var task = child.tasks.remove(at: place)
            task.section = (task.section + 1) % child.sections.count
            task.edits[task.edits.count - 1] = .move
            child.tasks.append(task)
        }
    }

    private mutating func addLocal(_ lossy: Set<[Int]>) {
        for (place, title) in child.sections.enumerated() {
            guard let section = TaskBank.sections.first(where: { $0.title == title }) else { continue }
            var task = DraftTask(
                ids: [], section: place, wording: DraftWording(verb: writer.pick(section.local), object: "của xã"), lead: "Phòng Kinh tế", department: .finance,
                coordination: "Trưởng các thôn", products: ["Báo cáo"], deadline: writer.deadline())
            task.edits = [.addLocal]
            if writer.chance(0.5) { child.tasks.append(task) }
            // A sibling of tasks that the parent has, all of which are taken over.
            guard writer.chance(0.3), let number = section.families.indices.filter({ !lossy.contains([place, $0]) }).randomElement(using: &writer.random) else { continue }
            let family = section.families[number], known = Set(parent.tasks.filter { $0.section == place && $0.family == number }.map(\.wording.object))
            guard let variant = family.variants.first(where: { !known.contains(family.object.replacing("%", $0)) }) else { continue }
            var sibling = own(writer.task(0, family, variant, section: place, family: number, year: child.year))
            sibling.ids = []
            sibling.edits = [.addSibling]
            child.tasks.append(sibling)
        }
    }

    private mutating func editTargets() {
        for target in parent.targets {
            var own = target
            let value = Int(target.wording.object.prefix { $0.isNumber }) ?? 0
            switch Int.random(in: 0...3, using: &writer.random) {
            case 0:
                own.wording.object = "\(value - 5)" + target.wording.object.drop { $0.isNumber }
                own.edits = [.lowered]
            case 1:
                own.wording.object = "\(value + 2)" + target.wording.object.drop { $0.isNumber }
                own.edits = [.raised]
            case 2:
                dropped += target.ids
                continue
            default: own.edits = [.copy]
            }
            child.targets.append(own)
        }
    }
}
