extension GrayRaster {
    /// The picture without its drawn lines; letters that touch or cross a line stay whole.
    public func erasing(_ rules: [RasterRules.Rule], threshold: InkThreshold, resolution: Int) -> GrayRaster {
        var result = self
        let halo = max(1, resolution / 100)
        for rule in rules {
            let limit = max(5, resolution / 30)
            let steps = self.steps(along: rule)
            for along in max(0, rule.from - halo)...min(steps.length - 1, rule.to + halo) {
                erase(rule, along: along, steps: steps, halo: halo, limit: limit, threshold: threshold, from: &result.pixels)
            }
        }
        // Where two lines cross, both runs are long.
        let level = rules.filter(\.isHorizontal), upright = rules.filter { !$0.isHorizontal }
        let reach = max(2, resolution / 40)
        for line in level {
            for other in upright where line.from - reach <= other.last && line.to + reach >= other.first && other.from - reach <= line.last
                && other.to + reach >= line.first
            {
                result.fill(other.first - halo...other.last + halo, line.first - halo...line.last + halo, with: threshold.paper)
            }
        }
        return result
    }

    private mutating func fill(_ x: ClosedRange<Int>, _ y: ClosedRange<Int>, with gray: UInt8) {
        for row in max(0, y.lowerBound)..<max(0, min(height, y.upperBound + 1)) {
            for column in max(0, x.lowerBound)..<max(0, min(width, x.upperBound + 1)) { pixels[row * width + column] = gray }
        }
    }

    /// How far apart pixels lie in memory along and across a rule, and how many there are.
    private func steps(along rule: RasterRules.Rule) -> (along: Int, across: Int, length: Int, depth: Int) {
        rule.isHorizontal ? (1, width, width, height) : (width, 1, height, width)
    }

    /// Whitens the run of ink that crosses the line here, unless it is longer than the line is thick.
    private func erase(
        _ rule: RasterRules.Rule, along: Int, steps: (along: Int, across: Int, length: Int, depth: Int), halo: Int, limit: Int,
        threshold: InkThreshold, from target: inout [UInt8]
    ) {
        let base = along * steps.along
        let ink = UInt8(clamping: (Int(threshold.value) + Int(threshold.paper)) / 2)
        var at = max(0, rule.first)
        while at <= min(rule.last, steps.depth - 1) {
            guard pixels[base + at * steps.across] < ink else {
                at += 1
                continue
            }
            var first = at, last = at
            while first > 0, at - first <= limit, pixels[base + (first - 1) * steps.across] < ink { first -= 1 }
            while last < steps.depth - 1, last - at <= limit, pixels[base + (last + 1) * steps.across] < ink { last += 1 }
            if last - first < limit {
                for index in max(0, first - halo)...min(steps.depth - 1, last + halo) { target[base + index * steps.across] = threshold.paper }
            }
            at = last + 1
        }
    }
}
