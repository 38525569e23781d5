import DocumentModel

/// Finds tables that have no rules between their columns, by the white strips that run between them.
///
/// Three columns or more, the first of which counts the rows or whose rows are ruled off, make a table; a head or a
/// closing set in two columns, a list, justified text do not. A row begins where a number stands, or below a rule.
struct UnruledTables {
    /// Strips are at least as wide as this share of a line's usual height: about twice a space.
    private static let strip = 0.55
    private static let fewestLines = 4
    /// Lines that show the strips for the first time.
    private static let seedLines = 8
    /// Lines on end that reach over the strips: group rows.
    private static let mostWideLines = 3
    private static let fewestRows = 3

    /// Lines of a page between which the strips run.
    private struct Region {
        var page: Int
        var lines: [CellLine]
        /// By line: it reaches over a strip.
        var isWide: [Bool]
        var strips: [ClosedRange<Double>]
    }

    /// - Parameter busy: by page, whether it has a table already.
    /// - Returns: by page, top to bottom.
    func parts(of pages: [PageWords], busy: [Bool]) -> [[TablePart]] {
        var regions: [Region] = []
        for (index, page) in pages.enumerated() where !busy[index] && page.words.count < 20_000 { regions += Self.regions(of: page, index: index) }
        Self.agree(&regions)
        var result = [[TablePart]](repeating: [], count: pages.count)
        for region in regions {
            // The first part must show that it counts its rows; those behind it share its columns.
            let isRest = result[max(0, region.page - 1)].last.map { $0.columns == Self.borders(region) } ?? false
            if let part = Self.part(region, on: pages[region.page], isRest: isRest) { result[region.page].append(part) }
        }
        return result
    }

    // MARK: - Columns

    /// The table of a page: found where a run of lines leaves the most strips, and as long as they last.
    private static func regions(of page: PageWords, index: Int) -> [Region] {
        let lines = CellLine.lines(of: page.words, page: page.number, room: Box(left: 0, top: 0, right: page.width, bottom: page.height))
        guard lines.count >= fewestLines else { return [] }
        let covers = lines.map { line in
            var cover = WhiteStrips(width: page.width)
            for word in line.words { cover.cover(word.box) }
            return cover
        }
        var seed: (line: Int, strips: [ClosedRange<Double>])?
        let run = min(seedLines, lines.count), strip = max(2, Int(Self.strip * usualHeight(of: lines)))
        for start in 0...(lines.count - run) {
            var cover = covers[start]
            for line in covers[(start + 1)..<(start + run)] { cover.cover(line) }
            let strips = cover.strips(atLeast: strip)
            if strips.count > max(1, seed?.strips.count ?? 0) { seed = (start, strips) }
        }
        guard let seed else { return [] }
        var strips = seed.strips
        // Short cells leave strips within a column; other lines cross them, and no other strip.
        for _ in 0..<8 {
            let crossed = strips.indices.map { index in
                covers.filter { cover in strips.indices.allSatisfy { cover.covers(strips[$0]) == ($0 == index) } }.count
            }
            guard strips.count > 2, let worst = crossed.indices.max(by: { crossed[$0] < crossed[$1] }), crossed[worst] * 8 > lines.count else { break }
            strips.remove(at: worst)
        }
        guard strips.count > 1 else { return [] }
        let isWide = covers.map { cover in strips.contains { cover.covers($0) } }
        var first = seed.line, last = seed.line + run - 1
        while let next = (max(0, first - mostWideLines - 1)..<first).last(where: { !isWide[$0] }) { first = next }
        while let next = ((last + 1)..<max(last + 1, min(lines.count, last + mostWideLines + 2))).first(where: { !isWide[$0] }) { last = next }
        // A title above the table is centred over it, and may be narrower than a column.
        while first < last, isWide[first] || filledColumns(lines[first], strips) == 1 && (lines[first].box.left > strips[0].lowerBound) { first += 1 }
        while last > first, isWide[last] { last -= 1 }
        guard last - first + 1 >= 2 else { return [] }
        var cover = WhiteStrips(width: page.width)
        for line in first...last where !isWide[line] { cover.cover(covers[line]) }
        // What the lines leave of the strips.
        let left = cover.strips(atLeast: 2).filter { range in strips.contains { $0.overlaps(range) } }
        guard left.count > 1 else { return [] }
        return [Region(page: index, lines: Array(lines[first...last]), isWide: Array(isWide[first...last]), strips: left)]
    }

    private static func usualHeight(of lines: [CellLine]) -> Double {
        let heights = lines.map(\.box.height).sorted()
        return heights.isEmpty ? 0 : heights[heights.count / 2]
    }

    private static func filledColumns(_ line: CellLine, _ strips: [ClosedRange<Double>]) -> Int {
        Set(line.words.map { word in strips.filter { $0.upperBound <= word.box.middleX }.count }).count
    }

    /// Regions of pages that follow each other and whose strips meet get the strips that they share.
    private static func agree(_ regions: inout [Region]) {
        var index = 0
        while index < regions.count {
            var end = index + 1, shared = regions[index].strips
            while end < regions.count, regions[end].page == regions[end - 1].page + 1, let common = common(shared, regions[end].strips) {
                shared = common
                end += 1
            }
            let left = regions[index..<end].flatMap(\.lines).map(\.box.left).min() ?? 0
            let right = regions[index..<end].flatMap(\.lines).map(\.box.right).max() ?? 0
            // The outer borders are strips of no width.
            for region in index..<end { regions[region].strips = [left...left] + shared + [right...right] }
            index = end
        }
    }

    /// Every strip of the one with fewer meets one of the other.
    private static func common(_ a: [ClosedRange<Double>], _ b: [ClosedRange<Double>]) -> [ClosedRange<Double>]? {
        let (few, many) = a.count <= b.count ? (a, b) : (b, a)
        var result: [ClosedRange<Double>] = []
        for strip in few {
            guard let other = many.first(where: { $0.overlaps(strip) && $0.clamped(to: strip).upperBound - $0.clamped(to: strip).lowerBound > 2 })
            else { return nil }
            result.append(strip.clamped(to: other))
        }
        return result.count > 1 ? result : nil
    }

    private static func borders(_ region: Region) -> [Double] { region.strips.map { ($0.lowerBound + $0.upperBound) / 2 } }

    // MARK: - Rows

    private static func part(_ region: Region, on page: PageWords, isRest: Bool) -> TablePart? {
        let columns = borders(region)
        guard columns.count > 3, let first = region.lines.first, let last = region.lines.last else { return nil }
        let rules = ruleHeights(in: page, from: columns[0], to: columns[columns.count - 1]).filter {
            $0 > first.box.top - 30 && $0 < last.box.bottom + 30
        }
        let inner = rules.filter { $0 > first.box.bottom && $0 < last.box.top }
        var starts: [Double], confidence: Double
        if inner.count >= fewestRows {
            starts = inner
            confidence = 0.9
        } else {
            let numbers = numberLines(region, right: columns[1])
            guard numbers.count >= fewestRows || isRest && !numbers.isEmpty else { return nil }
            starts = numbers.map { region.lines[$0].box.top - 0.5 }
            // A group row, and what follows it.
            for index in region.lines.indices where region.isWide[index] { starts.append(region.lines[index].box.top - 0.5) }
            starts += inner
            confidence = 0.7
        }
        starts = starts.sorted()
        starts = ([first.box.top - 1] + starts.filter { $0 > first.box.top + 1 && $0 < last.box.bottom }).reduce(into: []) { result, start in
            if let previous = result.last, start - previous < 4 { return }
            result.append(start)
        }
        starts.append(last.box.bottom + 1)
        return part(region, page: page, columns: columns, starts: starts, confidence: confidence)
    }

    /// Lines whose first column holds nothing but a number.
    private static func numberLines(_ region: Region, right: Double) -> [Int] {
        var found: [Int] = []
        for (index, line) in region.lines.enumerated() where !region.isWide[index] {
            guard let word = line.words.first, word.box.middleX < right, line.words.count > 1, line.words[1].box.middleX > right else { continue }
            // `II` of a group row: nothing but its title stands beside it.
            if word.text.allSatisfy({ $0 == 0x49 || $0 == 0x56 || $0 == 0x58 || $0 == 0x2E }), filledColumns(line, Array(region.strips.dropFirst().dropLast())) == 2 {
                found.append(index)
                continue
            }
            let digits = word.text.prefix { $0 >= 0x30 && $0 <= 0x39 }
            guard !digits.isEmpty, word.text.count - digits.count <= 1 || word.text.count < 6 && word.text.allSatisfy({ $0 < 0x3A }) else { continue }
            found.append(index)
        }
        return found
    }

    /// Where rules run over most of the table's width.
    private static func ruleHeights(in page: PageWords, from left: Double, to right: Double) -> [Double] {
        RuleSegments(page.rules).horizontal.filter { min($0.end, right) - max($0.start, left) > 0.6 * (right - left) }.map(\.position)
    }

    private static func part(_ region: Region, page: PageWords, columns: [Double], starts: [Double], confidence: Double) -> TablePart {
        let count = columns.count - 1
        var rows = zip(starts, starts.dropFirst()).map { top, bottom in
            TablePart.Row(cells: [], box: Box(left: columns[0], top: top, right: columns[count], bottom: bottom))
        }
        var held = [[[PageWords.Word]]](repeating: [[PageWords.Word]](repeating: [], count: count), count: rows.count)
        var isWide = [Bool](repeating: false, count: rows.count)
        for (index, line) in region.lines.enumerated() {
            let row = max(0, (starts.lastIndex { $0 <= line.box.middleY } ?? 0))
            guard row < rows.count else { continue }
            if region.isWide[index] {
                held[row][0] += line.words
                isWide[row] = true
                continue
            }
            for word in line.words {
                let column = min(count - 1, max(0, (columns.lastIndex { $0 <= word.box.middleX } ?? 0)))
                held[row][column].append(word)
            }
        }
        for row in rows.indices {
            let box = rows[row].box
            if isWide[row] {
                let words = held[row].flatMap { $0 }
                rows[row].cells = [.init(column: 0, columnSpan: count, rowSpan: 1, lines: CellLine.lines(of: words, page: page.number, room: box), box: box)]
                continue
            }
            for column in 0..<count {
                let room = Box(
                    left: region.strips[column].upperBound, top: box.top, right: region.strips[column + 1].lowerBound, bottom: box.bottom)
                rows[row].cells.append(.init(
                    column: column, columnSpan: 1, rowSpan: 1, lines: CellLine.lines(of: held[row][column], page: page.number, room: room),
                    box: Box(left: columns[column], top: box.top, right: columns[column + 1], bottom: box.bottom)))
            }
        }
        let whole = Box(left: columns[0] - 1, top: starts[0], right: columns[count] + 1, bottom: starts[starts.count - 1])
        let taken = page.words.indices.filter { whole.contains(x: page.words[$0].box.middleX, y: page.words[$0].box.middleY) }
        return TablePart(page: page.number, box: whole, columns: columns, rows: rows, words: taken, confidence: confidence)
    }
}
