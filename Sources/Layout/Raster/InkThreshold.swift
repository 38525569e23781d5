/// Where paper ends and ink begins.
public struct InkThreshold: Sendable, Equatable {
    /// Pixels darker than this are ink.
    public var value: UInt8
    /// The commonest gray of the paper.
    public var paper: UInt8

    /// Otsu's threshold: the two classes differ most (IEEE Trans. SMC 9 (1979) 62–66).
    public init(of raster: GrayRaster) {
        var counts = [Int](repeating: 0, count: 256)
        raster.pixels.withUnsafeBufferPointer { pixels in
            counts.withUnsafeMutableBufferPointer { counts in
                for pixel in pixels { counts[Int(pixel)] += 1 }
            }
        }
        let total = Double(raster.pixels.count)
        let sum = counts.indices.reduce(0.0) { $0 + Double($1 * counts[$1]) }
        var weight = 0.0, below = 0.0, best = (variance: 0.0, value: 128)
        for gray in counts.indices {
            weight += Double(counts[gray])
            below += Double(gray * counts[gray])
            guard weight > 0, weight < total else { continue }
            let distance = below / weight - (sum - below) / (total - weight)
            let variance = weight * (total - weight) * distance * distance
            if variance > best.variance { best = (variance, gray) }
        }
        value = UInt8(clamping: best.value + 1)
        paper = UInt8(clamping: counts.indices[best.value...].max { counts[$0] < counts[$1] } ?? 255)
    }
}
