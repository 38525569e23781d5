import DocumentModel
import Layout
import VietnameseText

/// From one page's picture to its words: turned upright and level, its drawn lines found and taken out, recognised.
struct PageRecognizer: Sendable {
    var programs: RecognitionPrograms
    var readings: SignReadings

    /// A page read with less confidence may lie on its side or its head.
    private static let goodConfidence = 0.75

    private struct Attempt {
        var page: PageWords
        /// Mean confidence of the words, by letters; 0 where there are none.
        var confidence: Double
        var letters: Int

        /// How much was read, and how surely.
        var worth: Double { confidence * confidence * Double(letters) }
    }

    func words(on picture: GrayRaster, page: Int, resolution: Int) async throws(RecognitionPrograms.Failure) -> PageWords {
        let threshold = InkThreshold(of: picture)
        let clean = picture.withoutDarkEdges(resolution: resolution, threshold: threshold)
        let levelness = SkewEstimate().levelness(clean, resolution: resolution, threshold: threshold)
        var tried: [Int: Attempt] = [:]
        // Lines run down the page: ask first which side is up.
        var first = 0
        if levelness < 0.7 { first = try await programs.quartersToUpright(clean, resolution: resolution) ?? 1 }
        var best = try await attempt(clean, page: page, quarters: first, resolution: resolution, threshold: threshold)
        tried[first] = best
        if best.confidence < Self.goodConfidence, clean.pixels.contains(where: { $0 < threshold.value }) {
            var next = [2, 1, 3, 0]
            if let told = try await programs.quartersToUpright(clean, resolution: resolution) { next = [told] + next }
            for quarters in next where tried[quarters] == nil {
                let other = try await attempt(clean, page: page, quarters: quarters, resolution: resolution, threshold: threshold)
                tried[quarters] = other
                if other.worth > best.worth { best = other }
                if best.confidence >= Self.goodConfidence { break }
            }
        }
        return best.page
    }

    private func attempt(
        _ picture: GrayRaster, page: Int, quarters: Int, resolution: Int, threshold: InkThreshold
    ) async throws(RecognitionPrograms.Failure) -> Attempt {
        let upright = picture.turned(quarters: quarters)
        let degrees = SkewEstimate().levelling(upright, resolution: resolution, threshold: threshold)
        let level = upright.rotated(degrees: degrees)
        let rules = RasterRules().find(in: level, resolution: resolution, threshold: threshold)
        let bare = level.erasing(rules, threshold: threshold, resolution: resolution)
        var table = try await programs.words(on: bare, resolution: resolution)
        let columns = NarrowColumns(of: bare, rules: rules, resolution: resolution, threshold: threshold)
        if !columns.strips.isEmpty {
            // Mode 6: one block of text.
            table = columns.merged(try await programs.words(on: columns.picture, resolution: resolution, mode: 6), into: table)
        }
        table.lookAgainAtQuarters(RomanOnes(raster: bare, threshold: threshold), readings)

        // The picture's own size: a page's box may be told without its rotation.
        let point = 72 / Double(resolution)
        let turn = PageTurn(width: Double(picture.width) * point, height: Double(picture.height) * point, quarters: quarters, degrees: degrees)
        var result = PageWords(
            number: page, width: turn.turnedWidth, height: turn.turnedHeight, content: .scan,
            rules: rules.map { PageWords.Rule(box: $0.box(resolution: resolution)) })
        if turn.quarters != 0 || turn.degrees != 0 { result.turn = turn }
        result.words = RecognizedPage(table: table, resolution: resolution, rules: result.rules, readings: readings).words
        let letters = result.words.reduce(0) { $0 + $1.text.count }
        let confidence = result.words.reduce(0) { $0 + $1.confidence * Double($1.text.count) } / Double(max(1, letters))
        return Attempt(page: result, confidence: confidence, letters: letters)
    }
}
