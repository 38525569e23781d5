import DocumentModel
import Foundation
import Layout
import Subprocesses

/// Reads PNG, JPEG and TIFF files, as a scanner or a camera gives them.
///
/// `tesseract` writes the pictures as pages of a PDF; from there the way is that of a scanned PDF. Its own words are
/// not asked for: as one letter (mode 10) a picture costs next to nothing.
public struct ImageReader: Sendable {
    /// Of one picture; more are refused before anything is decoded.
    public static let pixelLimit = PortableGraymap.pixelLimit
    public static let pageLimit = 1_000

    private static let limits = CommandLimits(seconds: 120, memoryBytes: 3 << 30, outputBytes: 512 << 20, fileBytes: 512 << 20)
    /// A resolution outside of it is a default that nobody set.
    private static let resolutions = 72...1_200
    /// Width of A4 in inches, for pictures that do not say how large they are.
    private static let usualWidth = 8.27

    public var options: ReadingOptions

    public init(options: ReadingOptions = ReadingOptions()) { self.options = options }

    /// - Throws: ``ReadingError`` for a damaged or oversized picture, where recognition is not wanted or not installed.
    public func read(_ input: InputDocument, format: FileFormat) async throws(ReadingError) -> SourceDocument {
        func failure(_ reason: ReadingError.Reason) -> ReadingError { ReadingError(file: input.name, reason: reason) }
        let name = format.rawValue.uppercased()
        let header: ImageHeader
        do {
            header = try ImageHeader(of: input.bytes, format: format)
        } catch {
            switch error { case .damaged(let detail): throw failure(.damaged(format: name, detail: detail)) }
        }
        guard header.pictures.count <= Self.pageLimit else {
            throw failure(.tooManyPages(count: header.pictures.count, limit: Self.pageLimit))
        }
        for picture in header.pictures {
            guard picture.width > 0, picture.height > 0 else { throw failure(.damaged(format: name, detail: "a picture has no size")) }
            let (pixels, overflow) = picture.width.multipliedReportingOverflow(by: picture.height)
            guard !overflow, pixels <= Self.pixelLimit else {
                throw failure(.hostile(format: name, detail: "a picture of \(picture.width) × \(picture.height) pixels passes the limit of \(Self.pixelLimit)"))
            }
        }
        guard options.recognition != .never else { throw failure(.unsupported(format: "picture, and recognition was not wanted (--ocr never),")) }

        let output: CommandOutput
        do {
            output = try await Command(
                "tesseract",
                ["stdin", "stdout", "-l", options.recognitionLanguages, "--psm", "10", "--dpi", "\(Self.resolution(of: header.pictures[0]))",
                    "-c", "jpg_quality=95", "pdf"],
                input: input.bytes, environment: RecognitionPrograms.environment, limits: Self.limits
            ).run()
        } catch {
            throw failure(.init(error))
        }
        if let missing = RecognitionPrograms.missingLanguage(output, languages: options.recognitionLanguages) {
            let reason = RecognitionPrograms.Failure.missingLanguage(missing.language, package: missing.package).missing
            throw failure(reason ?? .unsupported(format: name))
        }
        guard output.status == 0, !output.output.isEmpty else {
            throw failure(.damaged(format: name, detail: ReadingError.Reason.detail(output.message, status: output.status)))
        }
        let poppler = try PDFGuard(InputDocument(name: input.name, bytes: output.output))
        var always = options
        always.recognition = .always
        let pages = try await Self.pages(through: poppler, pictures: header.pictures)
        let read = try await ScanReader(options: always).completing(pages, verdicts: pages.map { TextLayer().verdict(on: $0) }, through: poppler)
        return PageLayout()
            .document(of: read.pages, name: input.name, format: "image", byteCount: input.bytes.count, remarks: read.remarks)
            .turnedBack(read.turns)
    }

    static func resolution(of picture: ImageHeader.Picture) -> Int {
        if let own = picture.resolution, resolutions.contains(own) { return own }
        return min(600, max(100, Int(Double(min(picture.width, picture.height)) / usualWidth)))
    }

    /// The pages' sizes, without words.
    private static func pages(through poppler: PDFGuard, pictures: [ImageHeader.Picture]) async throws(ReadingError) -> [PageWords] {
        let output = try await poppler.run("pdfinfo", ["-f", "1", "-l", "\(max(1, pictures.count))"])
        var pages: [PageWords] = []
        for line in String(decoding: output.output, as: UTF8.self).split(separator: "\n") {
            // `Page    1 size: 595.44 x 842.04 pts (A4)`
            let fields = line.split(separator: " ")
            guard fields.count >= 6, fields[0] == "Page", fields[2] == "size:", let width = Double(fields[3]), let height = Double(fields[5]) else { continue }
            pages.append(PageWords(number: pages.count + 1, width: width, height: height, content: .unread))
        }
        try await poppler.check(pages: pages.count)
        return pages
    }
}
