import DocumentModel
#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How a page's picture was turned before its words were read, so that their boxes can be turned back.
///
/// A page is displayed `width` × `height` points; it was turned clockwise by quarters, and then rotated about its
/// middle by the few degrees by which its lines did not lie level.
public struct PageTurn: Sendable, Equatable {
    /// As displayed, before the turn.
    public var width: Double
    public var height: Double
    /// 0 to 3, clockwise.
    public var quarters: Int
    /// Clockwise.
    public var degrees: Double

    public init(width: Double, height: Double, quarters: Int, degrees: Double) {
        self.width = width
        self.height = height
        self.quarters = ((quarters % 4) + 4) % 4
        self.degrees = degrees
    }

    /// The turned page's size.
    public var turnedWidth: Double { quarters % 2 == 0 ? width : height }
    public var turnedHeight: Double { quarters % 2 == 0 ? height : width }

    /// The smallest box on the displayed page around a box of the turned one.
    public func displayed(_ box: Box) -> Box {
        let (sine, cosine) = Self.sineAndCosine(-degrees)
        // The rotation turned back, about the middle.
        let x = box.middleX - turnedWidth / 2, y = box.middleY - turnedHeight / 2
        let middleX = x * cosine - y * sine + turnedWidth / 2, middleY = x * sine + y * cosine + turnedHeight / 2
        let halfWidth = (box.width * abs(cosine) + box.height * abs(sine)) / 2
        let halfHeight = (box.width * abs(sine) + box.height * abs(cosine)) / 2
        let level = Box(left: middleX - halfWidth, top: middleY - halfHeight, right: middleX + halfWidth, bottom: middleY + halfHeight)
        return switch quarters {
        case 1: Box(left: level.top, top: height - level.right, right: level.bottom, bottom: height - level.left)
        case 2: Box(left: width - level.right, top: height - level.bottom, right: width - level.left, bottom: height - level.top)
        case 3: Box(left: width - level.bottom, top: level.left, right: width - level.top, bottom: level.right)
        default: level
        }
    }

    static func sineAndCosine(_ degrees: Double) -> (sine: Double, cosine: Double) {
        let radians = degrees * .pi / 180
        return (sin(radians), cos(radians))
    }
}

extension SourceDocument {
    /// The document with all boxes of turned pages where the pages show them.
    ///
    /// - Parameter turns: by page number.
    public func turnedBack(_ turns: [Int: PageTurn]) -> SourceDocument {
        guard !turns.isEmpty else { return self }
        var result = self
        for index in words.indices {
            if let turn = turns[words[index].page] { result.words[index].box = turn.displayed(words[index].box) }
        }
        for index in pages.indices {
            guard let turn = turns[index + 1] else { continue }
            result.pages[index].width = turn.width
            result.pages[index].height = turn.height
        }
        // A line's box is that of its words.
        var next = words.startIndex
        for index in lines.indices {
            var box: Box?
            while next < words.endIndex, words[next].range.upperBound <= lines[index].range.upperBound {
                if words[next].range.lowerBound >= lines[index].range.lowerBound {
                    box = box.map { $0.union(result.words[next].box) } ?? result.words[next].box
                }
                next += 1
            }
            if let page = lines[index].page, turns[page] != nil, let box { result.lines[index].layout?.box = box }
        }
        return result
    }
}
