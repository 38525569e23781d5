/// A rectangle on a page as it is displayed (its rotation applied): points of 1/72 inch from the page's upper
/// left corner, y downwards.
public struct Box: Sendable, Equatable {
    public var left: Double
    public var top: Double
    public var right: Double
    public var bottom: Double

    public init(left: Double, top: Double, right: Double, bottom: Double) {
        self.left = left
        self.top = top
        self.right = right
        self.bottom = bottom
    }

    public var width: Double { right - left }
    public var height: Double { bottom - top }
    public var middleX: Double { (left + right) / 2 }
    public var middleY: Double { (top + bottom) / 2 }

    /// The smallest box that holds both.
    public func union(_ other: Box) -> Box {
        Box(left: min(left, other.left), top: min(top, other.top), right: max(right, other.right), bottom: max(bottom, other.bottom))
    }

    public func contains(x: Double, y: Double) -> Bool { x >= left && x <= right && y >= top && y <= bottom }
}
