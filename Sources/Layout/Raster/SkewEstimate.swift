/// By how many degrees the lines of a page do not lie level.
///
/// The ink is projected on the vertical axis under every angle; level lines give the sharpest profile.
public struct SkewEstimate: Sendable {
    /// Larger angles are taken for another kind of page.
    public static let limit = 6.0

    public init() {}

    /// - Parameter resolution: dots per inch.
    /// - Returns: the rotation, clockwise, that makes the lines level; 0 where the page holds no lines.
    public func levelling(_ raster: GrayRaster, resolution: Int, threshold: InkThreshold) -> Double {
        let coarse = Profile(raster.reduced(by: max(1, resolution / 60)), threshold: threshold)
        guard coarse.count > 200 else { return 0 }
        let first = coarse.best(from: -Self.limit, to: Self.limit, step: 0.25)
        let fine = Profile(raster.reduced(by: max(1, resolution / 150)), threshold: threshold)
        let second = fine.best(from: first - 0.3, to: first + 0.3, step: 0.05)
        return abs(second) < 0.06 ? 0 : second
    }

    /// How much sharper the lines' profile is than that of the columns; above 1 where lines lie level.
    public func levelness(_ raster: GrayRaster, resolution: Int, threshold: InkThreshold) -> Double {
        let small = raster.reduced(by: max(1, resolution / 60))
        let level = Profile(small, threshold: threshold)
        let upright = Profile(small.turned(quarters: 1), threshold: threshold)
        let sharp = level.sharpness(at: level.best(from: -4, to: 4, step: 0.5))
        let other = upright.sharpness(at: upright.best(from: -4, to: 4, step: 0.5))
        return other > 0 ? sharp / other : 1
    }

    private struct Profile {
        private var x: [Int32] = []
        private var y: [Int32] = []
        private let height: Int
        private let width: Int

        var count: Int { x.count }

        init(_ raster: GrayRaster, threshold: InkThreshold) {
            width = raster.width
            height = raster.height
            // A dark edge of the scanner's glass would outweigh the text.
            let marginX = width / 40, marginY = height / 40
            guard width > 2 * marginX, height > 2 * marginY else { return }
            raster.pixels.withUnsafeBufferPointer { pixels in
                for row in marginY..<height - marginY {
                    for column in marginX..<width - marginX where pixels[row * width + column] < threshold.value {
                        x.append(Int32(column))
                        y.append(Int32(row))
                    }
                }
            }
        }

        func best(from: Double, to: Double, step: Double) -> Double {
            var best = (sharpness: -1.0, angle: 0.0), angle = from
            while angle <= to + step / 2 {
                let sharpness = sharpness(at: angle)
                if sharpness > best.sharpness { best = (sharpness, angle) }
                angle += step
            }
            return best.angle
        }

        /// Sum of the squared differences of neighbouring rows.
        func sharpness(at degrees: Double) -> Double {
            let (sine, cosine) = PageTurn.sineAndCosine(degrees)
            let scale = 1024.0
            let sineStep = Int(sine / cosine * scale), shift = width
            var rows = [Int32](repeating: 0, count: height + 2 * shift + 2)
            x.withUnsafeBufferPointer { x in
                y.withUnsafeBufferPointer { y in
                    rows.withUnsafeMutableBufferPointer { rows in
                        for index in x.indices {
                            let row = Int(y[index]) + (Int(x[index]) * sineStep) >> 10 + shift
                            if row >= 0, row < rows.count { rows[row] += 1 }
                        }
                    }
                }
            }
            var sum = 0.0
            for index in 1..<rows.count {
                let difference = Double(rows[index] - rows[index - 1])
                sum += difference * difference
            }
            return sum
        }
    }
}
