import DocumentModel

/// Finds the drawn lines of a level page's picture.
///
/// A line is where nearly all pixels of a stretch longer than any stroke of a letter are ink; thin breaks, a slight
/// tilt and ragged edges do not matter. Lines drawn in pieces are put together.
public struct RasterRules: Sendable {
    /// A line in pixels: along its direction from `from` to `to`, across it from `first` to `last`, all included.
    public struct Rule: Sendable, Equatable {
        public var isHorizontal: Bool
        public var from: Int
        public var to: Int
        public var first: Int
        public var last: Int

        public init(isHorizontal: Bool, from: Int, to: Int, first: Int, last: Int) {
            self.isHorizontal = isHorizontal
            self.from = from
            self.to = to
            self.first = first
            self.last = last
        }

        var length: Int { to - from + 1 }
        var middle: Int { (first + last) / 2 }
    }

    private struct Stretch {
        var line: Int
        var from: Int
        var to: Int
    }

    /// In inches: longer than a dash or the tallest bracket of running text.
    private static let horizontalStretch = 0.28
    private static let verticalStretch = 0.2
    /// Thicker ones are edges of the scanner's glass, filled areas, pictures.
    private static let thickness = 0.045
    /// Gaps within a line.
    private static let gap = 0.12
    /// Shorter ones are lines only where they meet others at both ends: the bars of TT in capitals make a stretch, too,
    /// and so does a bracket over two lines.
    private static let lonelyWidth = 0.8
    private static let lonelyHeight = 0.6
    /// Share of ink in a stretch.
    private static let share = 0.92

    public init() {}

    /// - Parameter resolution: dots per inch.
    public func find(in raster: GrayRaster, resolution: Int, threshold: InkThreshold) -> [Rule] {
        let inch = Double(resolution)
        let level = stretches(raster, threshold: threshold, window: max(8, Int(Self.horizontalStretch * inch)), isHorizontal: true)
        let upright = stretches(raster, threshold: threshold, window: max(8, Int(Self.verticalStretch * inch)), isHorizontal: false)
        let horizontal = joined(level, isHorizontal: true, inch: inch)
        let vertical = joined(upright, isHorizontal: false, inch: inch)
        let wide = horizontal.filter { Double($0.length) >= Self.lonelyWidth * inch }
        let high = vertical.filter { Double($0.length) >= Self.lonelyHeight * inch }
        return wide + high
            + horizontal.filter { Double($0.length) < Self.lonelyWidth * inch && meetsAtBothEnds($0, high, inch: inch) }
            + vertical.filter { Double($0.length) < Self.lonelyHeight * inch && meetsAtBothEnds($0, wide, inch: inch) }
    }

    /// Stretches of ink, by a window that slides over every row, or every column.
    private func stretches(_ raster: GrayRaster, threshold: InkThreshold, window: Int, isHorizontal: Bool) -> [Stretch] {
        let width = raster.width, height = raster.height, needed = Int(Double(window) * Self.share)
        // Thin lines of a scan are lighter than letters.
        let ink = UInt8(clamping: (Int(threshold.value) * 2 + Int(threshold.paper)) / 3)
        guard width > window, height > window else { return [] }
        var found: [Stretch] = []
        raster.pixels.withUnsafeBufferPointer { pixels in
            if isHorizontal {
                var row = [UInt8](repeating: 0, count: width)
                for y in 1..<height - 1 {
                    let at = y * width
                    // A line that climbs by a pixel goes on.
                    var total = 0
                    for x in 0..<width {
                        let isInk: UInt8 = pixels[at + x] < ink || pixels[at + x - width] < ink || pixels[at + x + width] < ink ? 1 : 0
                        row[x] = isInk
                        total += Int(isInk)
                    }
                    guard total >= needed else { continue }
                    collect(row, line: y, window: window, needed: needed, into: &found)
                }
            } else {
                columns(pixels, width: width, height: height, ink: ink, window: window, needed: needed, into: &found)
            }
        }
        return found
    }

    private func collect(_ row: [UInt8], line: Int, window: Int, needed: Int, into found: inout [Stretch]) {
        var count = 0, open: Stretch?
        for x in row.indices {
            count += Int(row[x])
            if x >= window { count -= Int(row[x - window]) }
            guard x >= window - 1, count >= needed else { continue }
            if var current = open, x - window + 1 <= current.to + 1 {
                current.to = x
                open = current
            } else {
                if let open { found.append(Self.trimmed(open, row)) }
                open = Stretch(line: line, from: x - window + 1, to: x)
            }
        }
        if let open { found.append(Self.trimmed(open, row)) }
    }

    private static func trimmed(_ stretch: Stretch, _ row: [UInt8]) -> Stretch {
        var result = stretch
        while result.from < result.to, row[result.from] == 0 { result.from += 1 }
        while result.to > result.from, row[result.to] == 0 { result.to -= 1 }
        return result
    }

    /// The same for columns, row by row, since memory lies in rows.
    private func columns(
        _ pixels: UnsafeBufferPointer<UInt8>, width: Int, height: Int, ink: UInt8, window: Int, needed: Int, into found: inout [Stretch]
    ) {
        var counts = [Int32](repeating: 0, count: width)
        var starts = [Int32](repeating: -1, count: width), ends = [Int32](repeating: -1, count: width)
        func isInk(_ x: Int, _ y: Int) -> Int32 {
            let at = y * width + x
            return pixels[at] < ink || pixels[at - 1] < ink || pixels[at + 1] < ink ? 1 : 0
        }
        for y in 0..<height {
            for x in 1..<width - 1 {
                counts[x] += isInk(x, y)
                if y >= window { counts[x] -= isInk(x, y - window) }
                guard y >= window - 1 else { continue }
                if counts[x] >= Int32(needed) {
                    if starts[x] < 0 { starts[x] = Int32(y - window + 1) }
                    ends[x] = Int32(y)
                } else if starts[x] >= 0, y - Int(ends[x]) >= window {
                    found.append(Stretch(line: x, from: Int(starts[x]), to: Int(ends[x])))
                    starts[x] = -1
                }
            }
        }
        for x in 1..<width - 1 where starts[x] >= 0 { found.append(Stretch(line: x, from: Int(starts[x]), to: Int(ends[x]))) }
        // The window reaches past a line's ends by the share that may be missing.
        for index in found.indices {
            while found[index].from < found[index].to, isInk(found[index].line, found[index].from) == 0 { found[index].from += 1 }
            while found[index].to > found[index].from, isInk(found[index].line, found[index].to) == 0 { found[index].to -= 1 }
        }
        found.sort { ($0.line, $0.from) < ($1.line, $1.from) }
    }

    /// Stretches of neighbouring rows are one line, and lines of the same height with a small gap are, too.
    private func joined(_ stretches: [Stretch], isHorizontal: Bool, inch: Double) -> [Rule] {
        var open: [Rule] = [], done: [Rule] = []
        for stretch in stretches {
            var rule = Rule(isHorizontal: isHorizontal, from: stretch.from, to: stretch.to, first: stretch.line, last: stretch.line)
            var rest: [Rule] = []
            for other in open {
                if stretch.line - other.last > 2 {
                    done.append(other)
                } else if other.from <= rule.to, other.to >= rule.from {
                    rule.from = min(rule.from, other.from)
                    rule.to = max(rule.to, other.to)
                    rule.first = min(rule.first, other.first)
                    rule.last = max(rule.last, other.last)
                } else {
                    rest.append(other)
                }
            }
            open = rest + [rule]
        }
        done += open
        // The look at neighbouring rows makes every line two pixels thicker.
        done = done.compactMap { rule in
            let thick = rule.last - rule.first + 1 - 2
            let tilt = 0.006 * Double(rule.length)
            return Double(thick) <= Self.thickness * inch + tilt ? rule : nil
        }
        // A hatched picture; each rule is compared with all before it.
        guard done.count <= RuleSegments.mostRules else { return [] }
        done.sort { ($0.from, $0.first) < ($1.from, $1.first) }
        var result: [Rule] = []
        for rule in done {
            let near = result.indices.last { index in
                let other = result[index]
                return Double(rule.from - other.to) <= Self.gap * inch && abs(rule.middle - other.middle) <= max(3, Int(0.02 * inch))
            }
            guard let near else {
                result.append(rule)
                continue
            }
            result[near].to = max(result[near].to, rule.to)
            result[near].first = min(result[near].first, rule.first)
            result[near].last = max(result[near].last, rule.last)
        }
        return result
    }

    private func meetsAtBothEnds(_ rule: Rule, _ others: [Rule], inch: Double) -> Bool {
        let near = Int(0.06 * inch)
        func meets(_ end: Int) -> Bool {
            others.contains { $0.from - near <= rule.middle && $0.to + near >= rule.middle && abs($0.middle - end) <= near }
        }
        return meets(rule.from) && meets(rule.to)
    }
}

extension RasterRules.Rule {
    /// In points.
    public func box(resolution: Int) -> Box {
        let point = 72 / Double(resolution)
        let along = (Double(from) * point, Double(to + 1) * point), across = Double(first + last + 1) / 2 * point
        return isHorizontal
            ? Box(left: along.0, top: across - 0.25, right: along.1, bottom: across + 0.25)
            : Box(left: across - 0.25, top: along.0, right: across + 0.25, bottom: along.1)
    }
}
