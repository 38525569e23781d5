/// A page's picture: one byte a pixel, 0 for black and 255 for white, rows from the top.
public struct GrayRaster: Sendable, Equatable {
    public let width: Int
    public let height: Int
    /// `width * height` bytes.
    public var pixels: [UInt8]

    public init(width: Int, height: Int, fill: UInt8 = 255) {
        self.width = max(width, 0)
        self.height = max(height, 0)
        pixels = [UInt8](repeating: fill, count: self.width * self.height)
    }

    init(width: Int, height: Int, pixels: [UInt8]) {
        self.width = width
        self.height = height
        self.pixels = pixels
    }

    /// Every `step`th pixel of every `step`th row, the darkest of its neighbours to the right and below.
    func reduced(by step: Int) -> GrayRaster {
        guard step > 1 else { return self }
        let small = (width: width / step, height: height / step)
        var result = [UInt8](repeating: 255, count: small.width * small.height)
        pixels.withUnsafeBufferPointer { source in
            result.withUnsafeMutableBufferPointer { target in
                for y in 0..<small.height {
                    for row in y * step..<(y + 1) * step {
                        var at = row * width
                        for x in 0..<small.width {
                            var darkest = target[y * small.width + x]
                            for _ in 0..<step {
                                if source[at] < darkest { darkest = source[at] }
                                at += 1
                            }
                            target[y * small.width + x] = darkest
                        }
                    }
                }
            }
        }
        return GrayRaster(width: small.width, height: small.height, pixels: result)
    }

    /// Turned clockwise by quarters of a circle.
    public func turned(quarters: Int) -> GrayRaster {
        let quarters = ((quarters % 4) + 4) % 4
        if quarters == 0 { return self }
        if quarters == 2 { return GrayRaster(width: width, height: height, pixels: pixels.reversed()) }
        var result = [UInt8](repeating: 255, count: pixels.count)
        pixels.withUnsafeBufferPointer { source in
            result.withUnsafeMutableBufferPointer { target in
                for y in 0..<height {
                    for x in 0..<width {
                        let at = quarters == 1 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y
                        target[at] = source[y * width + x]
                    }
                }
            }
        }
        return GrayRaster(width: height, height: width, pixels: result)
    }

    /// Rotated about its middle, clockwise for a positive angle (as seen, y downwards), by a few degrees; what comes in
    /// from outside is white.
    public func rotated(degrees: Double) -> GrayRaster {
        guard degrees != 0, width > 1, height > 1 else { return self }
        let (sine, cosine) = PageTurn.sineAndCosine(degrees)
        let unit = 65_536.0
        let stepX = Int(cosine * unit), stepY = Int(-sine * unit)
        let middleX = Double(width - 1) / 2, middleY = Double(height - 1) / 2
        var result = [UInt8](repeating: 255, count: pixels.count)
        pixels.withUnsafeBufferPointer { source in
            result.withUnsafeMutableBufferPointer { target in
                for y in 0..<height {
                    // Where the row's first pixel comes from: the target turned back.
                    let dy = Double(y) - middleY
                    var fromX = Int((middleX - middleX * cosine + dy * sine) * unit)
                    var fromY = Int((middleY + middleX * sine + dy * cosine) * unit)
                    for x in 0..<width {
                        let column = fromX >> 16, row = fromY >> 16
                        if column >= 0, row >= 0, column < width - 1, row < height - 1 {
                            let right = (fromX & 0xFFFF) >> 8, below = (fromY & 0xFFFF) >> 8
                            let at = row * width + column
                            let above = Int(source[at]) * (256 - right) + Int(source[at + 1]) * right
                            let under = Int(source[at + width]) * (256 - right) + Int(source[at + width + 1]) * right
                            target[y * width + x] = UInt8(truncatingIfNeeded: (above * (256 - below) + under * below) >> 16)
                        }
                        fromX += stepX
                        fromY += stepY
                    }
                }
            }
        }
        return GrayRaster(width: width, height: height, pixels: result)
    }
}
