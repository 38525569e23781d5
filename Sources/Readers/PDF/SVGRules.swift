import DocumentModel
import Layout

/// Reads the drawn rules out of the SVG that `pdftocairo -svg -nocenter -noshrink` writes, without building a tree
/// of its megabytes of letters.
///
/// Of every `<path>` that is stroked or filled in a colour that shows, the straight horizontal and vertical pieces
/// of strokes and the thin rectangles of fills are rules. Clip paths and letters carry no colour of their own.
/// Coordinates of strokes go through the path's own matrix, those of fills are the page's.
struct SVGRules {
    /// Of each `<page>`; a document of one page has no such element.
    private(set) var pages: [[PageWords.Rule]] = []

    /// A filled rectangle is a rule up to this thickness, in points.
    private static let thickness = 3.2
    /// A line counts as straight along the page when it strays no more, in points.
    private static let slant = 0.6
    /// Shorter pieces of a fill are dots; a dotted rule is made of them, so they count only in number.
    private static let mostRules = 40_000

    init(_ svg: [UInt8]) {
        svg.withUnsafeBufferPointer { bytes in
            var scanner = Scanner(bytes: bytes)
            var rules: [PageWords.Rule] = []
            var sawPage = false
            while let tag = scanner.nextTag() {
                switch tag {
                case .page:
                    if sawPage { pages.append(rules) }
                    sawPage = true
                    rules = []
                case .path(let range):
                    if rules.count < Self.mostRules { Self.read(bytes[range], into: &rules) }
                }
            }
            pages.append(rules)
        }
    }

    // MARK: - Paths

    private static func read(_ tag: Slice<UnsafeBufferPointer<UInt8>>, into rules: inout [PageWords.Rule]) {
        guard let style = attribute("style", in: tag), let path = attribute("d", in: tag) else { return }
        let strokes = shows("stroke", in: style), fills = !strokes && shows("fill", in: style)
        // All borders of a page may be one path; a longer one is a drawing.
        guard strokes || fills, path.count < 4 << 20 else { return }
        if fills {
            for points in subpaths(path, Matrix()) { if let box = thinBox(points) { rules.append(.init(box: box)) } }
        } else {
            let matrix = attribute("transform", in: tag).map { Matrix($0) } ?? Matrix()
            for points in subpaths(path, matrix) {
                for (start, end) in zip(points, points.dropFirst()) {
                    let box = Box(left: min(start.x, end.x), top: min(start.y, end.y), right: max(start.x, end.x), bottom: max(start.y, end.y))
                    if min(box.width, box.height) <= slant, max(box.width, box.height) > 0.2 { rules.append(.init(box: box)) }
                }
            }
        }
    }

    /// `stroke:rgb(0%,0%,0%)` and not white, not see-through.
    private static func shows(_ property: StaticString, in style: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let colour = value(of: property, in: style), colour.starts(with: "rgb(".utf8) else { return false }
        var numbers = Numbers(colour.dropFirst(4))
        guard let red = numbers.next(), let green = numbers.next(), let blue = numbers.next() else { return false }
        return min(red, min(green, blue)) < 97
    }

    /// The value behind `property:`, where the property is no part of a longer name (`stroke-width`).
    private static func value(of property: StaticString, in style: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>>? {
        let length = property.utf8CodeUnitCount
        var index = style.startIndex
        while index + length < style.endIndex {
            if style[index + length] == 0x3A, matches(style, at: index, property),
                index == style.startIndex || style[index - 1] == 0x3B || style[index - 1] == 0x20
            { return style[(index + length + 1)...] }
            index += 1
        }
        return nil
    }

    private static func attribute(_ name: StaticString, in tag: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>>? {
        let length = name.utf8CodeUnitCount
        var index = tag.startIndex + 1
        while index + length + 1 < tag.endIndex {
            if tag[index - 1] == 0x20, tag[index + length] == 0x3D, tag[index + length + 1] == 0x22, matches(tag, at: index, name) {
                let start = index + length + 2
                guard let end = tag[start...].firstIndex(of: 0x22) else { return nil }
                return tag[start..<end]
            }
            index += 1
        }
        return nil
    }

    private static func matches(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, at index: Int, _ name: StaticString) -> Bool {
        let pointer = name.utf8Start
        for offset in 0..<name.utf8CodeUnitCount where bytes[index + offset] != pointer[offset] { return false }
        return true
    }

    private struct Point {
        var x: Double
        var y: Double
    }

    private struct Matrix {
        var a = 1.0, b = 0.0, c = 0.0, d = 1.0, e = 0.0, f = 0.0

        init() {}

        /// `matrix(1,0,0,-1,0,842)`
        init(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
            guard let open = text.firstIndex(of: 0x28) else { return }
            var numbers = Numbers(text[(open + 1)...])
            guard let a = numbers.next(), let b = numbers.next(), let c = numbers.next(), let d = numbers.next(), let e = numbers.next(),
                let f = numbers.next()
            else { return }
            (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
        }

        func apply(_ x: Double, _ y: Double) -> Point { Point(x: a * x + c * y + e, y: b * x + d * y + f) }
    }

    /// The corners of each subpath; one with a curve is left out.
    private static func subpaths(_ path: Slice<UnsafeBufferPointer<UInt8>>, _ matrix: Matrix) -> [[Point]] {
        var result: [[Point]] = [], points: [Point] = [], isCurved = false
        func close() {
            if points.count > 1, !isCurved { result.append(points) }
            points = []
            isCurved = false
        }
        var index = path.startIndex
        while index < path.endIndex {
            let command = path[index]
            index += 1
            switch command {
            case 0x4D, 0x4C:
                if command == 0x4D { close() }
                var numbers = Numbers(path[index...])
                guard let x = numbers.next(), let y = numbers.next() else { return result }
                points.append(matrix.apply(x, y))
                index = numbers.index
            case 0x43: isCurved = true
            case 0x5A: if let first = points.first { points.append(first) }
            default: break
            }
        }
        close()
        return result
    }

    /// The box of a rectangle thin enough to be a rule.
    private static func thinBox(_ points: [Point]) -> Box? {
        guard points.count > 3, let first = points.first else { return nil }
        var box = Box(left: first.x, top: first.y, right: first.x, bottom: first.y)
        for point in points.dropFirst() { box = box.union(Box(left: point.x, top: point.y, right: point.x, bottom: point.y)) }
        guard min(box.width, box.height) <= thickness, max(box.width, box.height) > 0.2 else { return nil }
        return box
    }

    // MARK: - Bytes

    /// Decimal numbers with anything but digits, signs and stops between them.
    private struct Numbers {
        private let text: Slice<UnsafeBufferPointer<UInt8>>
        private(set) var index: Int

        init(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
            self.text = text
            index = text.startIndex
        }

        mutating func next() -> Double? {
            while index < text.endIndex, !isNumeric(text[index]) {
                // The next command of a path or the end of a list.
                if text[index] == 0x29 || text[index] >= 0x41 { return nil }
                index += 1
            }
            guard index < text.endIndex else { return nil }
            var isNegative = false, value = 0.0, scale = 0.0
            if text[index] == 0x2D {
                isNegative = true
                index += 1
            }
            while index < text.endIndex {
                let byte = text[index]
                if byte >= 0x30, byte <= 0x39 {
                    if scale > 0 {
                        value += Double(byte - 0x30) * scale
                        scale /= 10
                    } else {
                        value = value * 10 + Double(byte - 0x30)
                    }
                } else if byte == 0x2E, scale == 0 {
                    scale = 0.1
                } else {
                    break
                }
                index += 1
            }
            return isNegative ? -value : value
        }

        private func isNumeric(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 || byte == 0x2D || byte == 0x2E }
    }

    /// Steps from tag to tag; only `<page` and `<path` matter.
    private struct Scanner {
        enum Tag {
            case page
            case path(Range<Int>)
        }

        let bytes: UnsafeBufferPointer<UInt8>
        var index = 0

        mutating func nextTag() -> Tag? {
            while index + 6 < bytes.count, let found = bytes[index...].firstIndex(of: 0x3C), found + 6 < bytes.count {
                index = found + 1
                guard bytes[found + 1] == 0x70, bytes[found + 2] == 0x61 else { continue }
                if bytes[found + 3] == 0x67, bytes[found + 4] == 0x65, bytes[found + 5] == 0x3E || bytes[found + 5] == 0x20 { return .page }
                if bytes[found + 3] == 0x74, bytes[found + 4] == 0x68, bytes[found + 5] == 0x20 {
                    let end = bytes[found...].firstIndex(of: 0x3E) ?? bytes.count
                    index = end
                    return .path(found..<end)
                }
            }
            return nil
        }
    }
}
