import DocumentModel
import RuleBook
import Tables

/// Lays made-up rows out as a ruled table and writes it as text extraction does: cell after cell, no mark between.
///
/// It knows nothing of the decoder: letters have other widths than there (another face, with noise), cells are set at
/// the top or in the middle, neighbours on one height may share a line, rows may be cut by the page.
struct FlattenedTableGenerator {
    struct Row {
        /// `nil` for a group row.
        var marker: String?
        var group: String?
        /// Cells of each sub-row, by column behind the number: paragraphs.
        var subRows: [[[String]]] = []
        /// Columns that the sub-rows share.
        var merged: Set<Int> = []
        var isList: Set<Int> = []
    }

    struct Table {
        var lines: [SourceTextLine]
        var fields: [ColumnField]
        var rows: [Row]
    }

    private var random: SplitMix
    private var glyphs: [UInt8: Int] = [:]

    init(seed: UInt64) { random = SplitMix(state: seed &* 0x9E37_79B9 &+ 17) }

    // MARK: - Content

    private static let layouts: [[(ColumnField, [String])]] = {
        let title: (ColumnField, [String]) = (.title, ["Nhiệm vụ", "Nội dung công việc", "Nội dung nhiệm vụ", "Nhiệm vụ cụ thể", "Tên nhiệm vụ"])
        let activity: (ColumnField, [String]) = (.activity, ["Hoạt động", "Cách thức thực hiện", "Hoạt động chính"])
        let products: (ColumnField, [String]) = (.products, ["Sản phẩm", "Sản phẩm đầu ra", "Kết quả", "Kết quả đạt được", "Sản phẩm/kết quả"])
        let lead: (ColumnField, [String]) = (.lead, ["Chủ trì", "Cơ quan chủ trì", "Đơn vị chủ trì thực hiện", "Bộ phận chủ trì"])
        let coordination: (ColumnField, [String]) = (.coordination, ["Phối hợp", "Cơ quan phối hợp", "Đơn vị phối hợp"])
        let deadline: (ColumnField, [String]) = (.deadline, ["Thời gian", "Thời gian hoàn thành", "Thời hạn", "Tiến độ thực hiện", "Thời gian thực hiện"])
        let notes: (ColumnField, [String]) = (.notes, ["Ghi chú"])
        let persons: (ColumnField, [String]) = (.persons, ["Người phụ trách", "Cán bộ phụ trách"])
        return [
            [title, lead, deadline], [title, lead, coordination, deadline], [title, lead, coordination, deadline, products],
            [title, products, lead, coordination, deadline], [title, products, lead, deadline], [title, deadline, lead, coordination],
            [title, activity, products, lead, coordination, deadline, notes], [title, lead, coordination, products, deadline, notes],
            [title, activity, lead, coordination, deadline], [title, products, deadline, lead, coordination, notes],
            [title, lead, coordination, deadline, products, notes], [title, activity, products, lead, coordination, deadline, persons, notes],
        ]
    }()

    mutating func table() -> Table {
        makeGlyphs()
        let layout = Self.layouts[random.next(Self.layouts.count)]
        let fields = layout.map(\.0)
        let rows = makeRows(fields)
        let hasBudgetForStops = random.chance(0.4)
        var widths: [Int] = []
        for field in fields { widths.append(width(field, columns: fields.count)) }
        let style = Style(random: &random)
        var page = Page(style: style)
        var head = [[random.pick(["TT", "STT"])]]
        for (index, column) in layout.enumerated() { head.append(wrap(random.pick(column.1), widths[index])) }
        var text: [String] = random.chance(0.5) ? ["PHỤ LỤC", "(Kèm theo Kế hoạch số 15/KH-UBND)"] : []
        Self.flatten(head, isHead: true, style: style, into: &text)
        page.left = style.pageLines - text.count
        for row in rows {
            if let group = row.group, row.marker != nil || row.subRows.isEmpty {
                let line = (row.marker.map { $0 + " " } ?? "") + group
                var cells = wrap(line, widths.reduce(0, +))
                if row.marker == nil { cells = wrap(group, widths.reduce(0, +)) }
                if page.left < cells.count { turn(&page, into: &text, head) }
                Self.flatten([cells], isHead: false, style: style, into: &text)
                page.left -= cells.count
                continue
            }
            for (index, subRow) in row.subRows.enumerated() {
                var cells: [[String]] = [index == 0 ? [row.marker ?? ""] : []]
                for column in fields.indices {
                    let isHidden = index > 0 && row.merged.contains(column)
                    cells.append(isHidden ? [] : subRow[column].enumerated().flatMap { number, paragraph in
                        wrap(decorated(paragraph, row.isList.contains(column), number, subRow[column].count, hasBudgetForStops), widths[column])
                    })
                }
                let hidden = Set(index > 0 ? [-1] + row.merged : [])
                emit(cells, hidden: hidden, style: style, page: &page, into: &text, head)
            }
        }
        if style.pageNumbers, random.chance(0.5) { text.append(style.trailing("\(page.number)")) }
        if random.chance(0.4) { text += ["", "Nơi nhận:", "- Như trên;", "- Lưu: VT."] }
        return Table(lines: text.enumerated().map { SourceTextLine(number: $0 + 1, text: $1) }, fields: fields, rows: rows)
    }

    private mutating func makeRows(_ fields: [ColumnField]) -> [Row] {
        var rows: [Row] = [], number = 0
        let count = 5 + random.next(18), hasGroups = random.chance(0.55), restarts = random.chance(0.3), twoDigits = random.chance(0.15)
        let emptyShare = random.pick([0.0, 0.02, 0.08]), mergeShare = random.pick([0, 0, 0.06, 0.12])
        let partner = random.pick(FlattenedVocabulary.partners), same = random.pick([0.0, 0.5, 0.9]), stops = random.chance(0.3)
        var groups = 0
        for index in 0..<count {
            if hasGroups, index == 0 || random.chance(0.15), groups < 7 {
                rows.append(Row(marker: ["I", "II", "III", "IV", "V", "VI", "VII"][groups], group: random.pick(FlattenedVocabulary.groups)))
                groups += 1
                if restarts { number = 0 }
            }
            number += 1
            var row = Row(marker: twoDigits && number < 10 ? "0\(number)" : "\(number)")
            var cells: [[String]] = []
            for field in fields { cells.append(cell(field, partner: partner, same: same, stops: stops)) }
            for column in fields.indices where column > 0 {
                if fields[column] == .notes ? random.chance(0.85) : fields[column] == .activity ? random.chance(0.3) : random.chance(emptyShare) { cells[column] = [] }
            }
            for column in fields.indices where fields[column] == .products && random.chance(0.15) {
                cells[column] = random.distinct(2 + random.next(2), of: FlattenedVocabulary.products)
                row.isList.insert(column)
            }
            row.subRows = [cells]
            if random.chance(mergeShare), let first = fields.firstIndex(where: { $0 == .activity || $0 == .products }),
                let due = fields.firstIndex(of: .deadline), row.isList.isEmpty
            {
                row.merged = Set(fields.indices.filter { $0 < first || ($0 > first && [.lead, .coordination, .persons].contains(fields[$0])) })
                if due < first { row.merged.remove(due) }
                let free = fields.indices.filter { !row.merged.contains($0) && fields[$0] != .notes }
                for column in fields.indices where row.subRows[0][column].isEmpty && fields[column] != .notes {
                    row.subRows[0][column] = cell(fields[column], partner: partner, same: same, stops: stops)
                }
                // A cell of the lead behind the own ones is merged over all.
                for _ in 0..<1 + random.next(2) {
                    var next = row.subRows[0]
                    for column in free { next[column] = cell(fields[column], partner: partner, same: same, stops: stops) }
                    for column in fields.indices where fields[column] == .notes { next[column] = [] }
                    row.subRows.append(next)
                }
            }
            rows.append(row)
        }
        return rows
    }

    private mutating func cell(_ field: ColumnField, partner: String, same: Double, stops: Bool) -> [String] {
        let stop = stops ? "." : ""
        switch field {
        case .title: return [random.pick(FlattenedVocabulary.verbs) + " " + random.pick(FlattenedVocabulary.objects) + random.pick(FlattenedVocabulary.tails) + stop]
        case .activity: return [random.pick(FlattenedVocabulary.activities) + stop]
        case .products: return [random.pick(FlattenedVocabulary.products)]
        case .lead: return [random.pick(FlattenedVocabulary.agencies)]
        case .coordination: return [random.chance(same) ? partner : random.chance(0.5) ? random.pick(FlattenedVocabulary.partners) : random.pick(FlattenedVocabulary.agencies)]
        case .deadline: return [random.pick(FlattenedVocabulary.deadlines)]
        case .persons: return [random.pick(FlattenedVocabulary.people)]
        default: return [random.pick(FlattenedVocabulary.notes)]
        }
    }

    private func decorated(_ text: String, _ isList: Bool, _ number: Int, _ count: Int, _ stops: Bool) -> String {
        isList ? "- " + text + (number + 1 < count ? ";" : stops ? "." : "") : text
    }

    // MARK: - Layout

    /// Another face than the decoder's: five classes of letters, each with some noise.
    private mutating func makeGlyphs() {
        glyphs = [:]
        let sans = random.chance(0.3)
        for byte in UInt8(0x20)...0x7E {
            let base: Int
            switch byte {
            case 0x20, 0x2C, 0x2E, 0x2D, 0x3A, 0x3B, 0x2F: base = 270
            case 0x69, 0x6C, 0x6A, 0x74, 0x66, 0x72: base = sans ? 260 : 300
            case 0x6D, 0x77, 0x4D, 0x57: base = 810
            case 0x41...0x5A: base = sans ? 690 : 670
            default: base = sans ? 550 : 490
            }
            glyphs[byte] = base * (97 + random.next(7)) / 100
        }
    }

    private func width(of text: Substring) -> Int {
        var total = 0
        for scalar in text.decomposedStringWithoutMarks { total += glyphs[scalar] ?? 500 }
        return total
    }

    private mutating func width(_ field: ColumnField, columns: Int) -> Int {
        let room = columns <= 4 ? 3 : columns <= 6 ? 2 : 1
        switch field {
        case .title: return 6500 + room * 1500 + random.next(3500)
        case .activity, .products: return 5500 + room * 800 + random.next(2500)
        case .lead, .coordination: return 4000 + room * 900 + random.next(2500)
        case .deadline: return 3600 + room * 700 + random.next(2200)
        default: return 3500 + random.next(1500)
        }
    }

    private func wrap(_ text: String, _ limit: Int) -> [String] {
        var lines: [String] = [], line = "", used = 0
        for word in text.split(separator: " ") {
            let size = width(of: word)
            if !line.isEmpty, used + 250 + size > limit {
                lines.append(line)
                (line, used) = ("", 0)
            }
            used += size + (line.isEmpty ? 0 : 250)
            line += (line.isEmpty ? "" : " ") + word
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    // MARK: - Extraction

    struct Style {
        var pageLines: Int
        var joinsNeighbours: Bool
        var centred: Bool
        var cutsRows: Bool
        var repeatsHead: Bool
        var pageNumbers: Bool
        var trailingSpace: Bool
        var emptyCellLines: Bool
        var blankBetween: Bool

        init(random: inout SplitMix) {
            pageLines = 34 + random.next(30)
            joinsNeighbours = random.chance(0.5)
            centred = random.chance(0.4)
            cutsRows = random.chance(0.6)
            repeatsHead = random.chance(0.8)
            pageNumbers = random.chance(0.8)
            trailingSpace = random.chance(0.4)
            emptyCellLines = random.chance(0.35)
            blankBetween = random.chance(0.2)
        }

        func trailing(_ line: String) -> String { trailingSpace ? line + " " : line }
    }

    private struct Page {
        var style: Style
        var number = 1
        var left = 0
    }

    private mutating func turn(_ page: inout Page, into text: inout [String], _ head: [[String]]) {
        page.number += 1
        page.left = page.style.pageLines
        if page.style.pageNumbers { text.append(page.style.trailing("\(page.number)")) }
        if page.style.repeatsHead { Self.flatten(head, isHead: true, style: page.style, into: &text) }
    }

    private mutating func emit(
        _ cells: [[String]], hidden: Set<Int>, style: Style, page: inout Page, into text: inout [String], _ head: [[String]]
    ) {
        let height = cells.map(\.count).max() ?? 0
        if height <= page.left {
            Self.flatten(cells, isHead: false, hidden: hidden, style: style, into: &text)
            page.left -= height
        } else if style.cutsRows, style.repeatsHead, page.left >= 2, height <= style.pageLines, hidden.isEmpty {
            let cut = page.left
            Self.flatten(cells.map { Array($0.prefix(cut)) }, isHead: false, isCut: true, style: style, into: &text)
            turn(&page, into: &text, head)
            Self.flatten(cells.map { Array($0.dropFirst(cut)) }, isHead: false, isCut: true, style: style, into: &text)
            page.left -= height - cut
        } else {
            turn(&page, into: &text, head)
            Self.flatten(cells, isHead: false, hidden: hidden, style: style, into: &text)
            page.left -= height
        }
    }

    /// Writes cells one after the other; lines on the same height as the line before share it where the style says so.
    private static func flatten(
        _ cells: [[String]], isHead: Bool, isCut: Bool = false, hidden: Set<Int> = [], style: Style, into text: inout [String]
    ) {
        let height = cells.map(\.count).max() ?? 0
        var last = -1
        for (column, cell) in cells.enumerated() {
            if cell.isEmpty {
                if style.emptyCellLines, !isHead, !isCut, column > 0, !hidden.contains(column - 1) { text.append(" "); last = -1 }
                continue
            }
            for (index, line) in cell.enumerated() {
                // Twice the height, so that half a line counts.
                let y = (style.centred && !isCut ? height - cell.count : 0) + 2 * index
                if style.joinsNeighbours, y == last, index == 0, let end = text.popLast() {
                    text.append((end.hasSuffix(" ") ? String(end.dropLast()) : end) + " " + style.trailing(line))
                } else {
                    if style.blankBetween, index > 0 { text.append("") }
                    text.append(style.trailing(line))
                }
                last = y
            }
        }
    }
}

struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func next(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
    mutating func chance(_ share: Double) -> Bool { Double(next() % 10_000) < share * 10_000 }
    mutating func pick<Value>(_ values: [Value]) -> Value { values[next(values.count)] }

    mutating func distinct(_ count: Int, of values: [String]) -> [String] {
        var result: [String] = []
        while result.count < count {
            let value = pick(values)
            if !result.contains(value) { result.append(value) }
        }
        return result
    }
}

extension Substring {
    /// One ASCII letter for each Vietnamese one, 0 for what has no counterpart.
    fileprivate var decomposedStringWithoutMarks: [UInt8] {
        var result: [UInt8] = []
        for character in self {
            let base = character.unicodeScalars.first.map { $0.value < 0x80 ? UInt8($0.value) : 0 } ?? 0
            result.append(base != 0 ? base : character.isUppercase ? 0x4F : 0x6F)
        }
        return result
    }
}
