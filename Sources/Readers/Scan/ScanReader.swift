import DocumentModel
import Foundation
import Layout

/// Reads the pages of a PDF that are pictures: `pdftoppm` draws them, `tesseract` recognises their words.
public struct ScanReader: Sendable {
    public var options: ReadingOptions

    /// A page of a text PDF with less of it covered by pictures is no scan, whatever its text layer looks like.
    private static let coveredPage = 0.6
    /// An empty page with a smaller picture on it (a logo, a line) holds nothing to read.
    private static let coveredAtAll = 0.01
    /// Below it letters have too few pixels; finer pictures only cost time.
    private static let resolutions = 150...600

    /// Pages that could not be read may each have a reason of their own.
    private static let reasonsNamed = 3

    public init(options: ReadingOptions = ReadingOptions()) { self.options = options }

    /// All pages of a document, those that had to be recognised filled with their words.
    public struct Result: Sendable {
        public var pages: [PageWords]
        public var remarks: [SourceDocument.Remark]

        /// For ``SourceDocument/turnedBack(_:)``.
        public var turns: [Int: PageTurn] {
            pages.reduce(into: [:]) { if let turn = $1.turn { $0[$1.number] = turn } }
        }
    }

    /// Looks for pages whose text is missing, a mere stamp, or garbled, and recognises them where the options say so.
    ///
    /// - Parameters:
    ///   - pages: what the PDF's text layer holds, all pages in order.
    ///   - verdicts: on each of them.
    ///   - poppler: around the PDF.
    /// - Throws: ``ReadingError`` where a program is missing and no page has text of its own; where others have, the
    ///   plan of those is worth a remark. ``ReadingError/Reason/cancelled`` where the task is.
    public func completing(_ pages: [PageWords], verdicts: [TextLayer.Verdict], through poppler: PDFGuard) async throws(ReadingError) -> Result {
        guard options.recognition == .always || verdicts.contains(where: { $0 != .sound }) else { return Result(pages: pages, remarks: []) }
        let images = PageImages(try await poppler.run("pdfimages", ["-list"]).output)
        let scans = pages.indices.filter { isScan(pages[$0], verdict: verdicts[$0], images: images) }
        guard !scans.isEmpty else { return Result(pages: pages, remarks: []) }
        var result = Result(pages: pages, remarks: [])
        if options.recognition == .never {
            let unread = scans.filter { verdicts[$0] == .missing || verdicts[$0] == .stamp }
            for index in unread { result.pages[index].content = .unread }
            if !unread.isEmpty { result.remarks.append(.init(kind: .unreadPages, count: unread.count, reasons: [.recognitionNotWanted])) }
            return result
        }
        let outcomes = await recognize(scans.map { pages[$0] }, through: poppler, images: images)
        // Pages that nobody waited for are not unread ones.
        if Task.isCancelled { throw ReadingError(file: poppler.input.name, reason: .cancelled) }
        if let missing = outcomes.lazy.compactMap(\.missing).first {
            // Text on other pages is worth something without these.
            let isAnyRead = outcomes.contains { (try? $0.get()) != nil }
            guard isAnyRead || verdicts.indices.contains(where: { !scans.contains($0) && verdicts[$0] == .sound }) else {
                throw ReadingError(file: poppler.input.name, reason: missing)
            }
        }
        var reasons: [SourceDocument.Remark.Reason] = [], unread = 0, read = 0
        for (index, outcome) in zip(scans, outcomes) {
            switch outcome {
            case .success(let page):
                result.pages[index] = page
                read += 1
            case .failure(let failure):
                if verdicts[index] != .garbled && verdicts[index] != .sound { result.pages[index].content = .unread }
                unread += 1
                let reason = failure.reason(page: pages[index].number)
                if !reasons.contains(reason) { reasons.append(reason) }
            }
        }
        if read > 0 { result.remarks.append(.init(kind: .recognizedPages, count: read)) }
        if unread > 0 { result.remarks.append(.init(kind: .unreadPages, count: unread, reasons: Array(reasons.prefix(Self.reasonsNamed)))) }
        return result
    }

    private func isScan(_ page: PageWords, verdict: TextLayer.Verdict, images: PageImages) -> Bool {
        if options.recognition == .always { return true }
        let coverage = images.coverage(ofPage: page.number, width: page.width, height: page.height)
        return switch verdict {
        case .sound: false
        case .missing: coverage > Self.coveredAtAll
        case .stamp, .garbled: coverage > Self.coveredPage
        }
    }

    /// Pages side by side, one for each processor, so that memory stays bounded.
    private func recognize(
        _ pages: [PageWords], through poppler: PDFGuard, images: PageImages
    ) async -> [Swift.Result<PageWords, RecognitionPrograms.Failure>] {
        let programs = RecognitionPrograms(languages: options.recognitionLanguages)
        var outcomes = [Swift.Result<PageWords, RecognitionPrograms.Failure>](repeating: .failure(.page(.programFailed("tesseract", said: nil))), count: pages.count)
        await withTaskGroup(of: (Int, Swift.Result<PageWords, RecognitionPrograms.Failure>).self) { group in
            var next = 0, isMissing: RecognitionPrograms.Failure?
            func start() {
                guard next < pages.count, !Task.isCancelled else { return }
                let index = next, page = pages[next]
                let resolution = resolution(of: page, images: images)
                let pixels = page.width * page.height * Double(resolution * resolution) / (72 * 72)
                let inColor = images.isColored(page: page.number) && pixels * 3.1 < Double(PDFGuard.outputBytes)
                next += 1
                group.addTask {
                    do throws(RecognitionPrograms.Failure) {
                        let picture = try await programs.picture(ofPage: page.number, through: poppler, resolution: resolution, inColor: inColor)
                        let words = try await PageRecognizer(programs: programs, readings: options.readings)
                            .words(on: picture, page: page.number, resolution: resolution)
                        return (index, .success(words))
                    } catch {
                        return (index, .failure(error))
                    }
                }
            }
            for _ in 0..<max(1, ProcessInfo.processInfo.activeProcessorCount) { start() }
            while let (index, outcome) = await group.next() {
                outcomes[index] = outcome
                if case .failure(let failure) = outcome, failure.missing != nil { isMissing = failure }
                // Without the program no other page can be read.
                if let isMissing {
                    while next < pages.count {
                        outcomes[next] = .failure(isMissing)
                        next += 1
                    }
                }
                start()
            }
        }
        return outcomes
    }

    /// Dots per inch at which a page is drawn: as wanted, but no finer than its picture, and within the limit of pixels.
    private func resolution(of page: PageWords, images: PageImages) -> Int {
        var resolution = options.recognitionResolution
        if let own = images.resolution(ofPage: page.number) { resolution = min(resolution, max(own, 200)) }
        resolution = min(max(resolution, Self.resolutions.lowerBound), Self.resolutions.upperBound)
        let squareInches = max(1, page.width * page.height) / (72 * 72)
        let most = Int((Double(PortableGraymap.pixelLimit) / 2 / squareInches).squareRoot())
        return max(10, min(resolution, most))
    }
}

extension Swift.Result where Failure == RecognitionPrograms.Failure {
    fileprivate var missing: ReadingError.Reason? {
        if case .failure(let failure) = self { failure.missing } else { nil }
    }
}
