extension GrayRaster {
    /// The picture without what the scanner's lid and glass drew along its edges: rows and columns near an edge that
    /// are mostly ink become paper, and so does all beyond them.
    public func withoutDarkEdges(resolution: Int, threshold: InkThreshold) -> GrayRaster {
        let depth = min(resolution * 2 / 3, width / 8, height / 8)
        guard depth > 0 else { return self }
        let left = edge(depth: depth, isRow: false, fromEnd: false, threshold: threshold)
        let right = edge(depth: depth, isRow: false, fromEnd: true, threshold: threshold)
        let top = edge(depth: depth, isRow: true, fromEnd: false, threshold: threshold)
        let bottom = edge(depth: depth, isRow: true, fromEnd: true, threshold: threshold)
        guard left + right + top + bottom > 0 else { return self }
        var result = self
        for y in 0..<height {
            for x in 0..<width where x < left || x >= width - right || y < top || y >= height - bottom {
                result.pixels[y * width + x] = threshold.paper
            }
        }
        return result
    }

    /// How many rows or columns belong to a dark edge.
    private func edge(depth: Int, isRow: Bool, fromEnd: Bool, threshold: InkThreshold) -> Int {
        let length = isRow ? width : height
        var last = 0
        for distance in 0..<depth {
            let line = fromEnd ? (isRow ? height : width) - 1 - distance : distance
            var ink = 0
            for at in 0..<length where pixels[isRow ? line * width + at : at * width + line] < threshold.value { ink += 1 }
            // A table's outer line is dark, too, and stands alone: an edge begins at the picture's end.
            if ink * 10 > length * 4 {
                if distance - last <= max(3, depth / 12) { last = distance + 1 }
            }
        }
        return last > 0 ? min(depth, last + 2) : 0
    }
}
