import DocumentModel
import Foundation
import Layout
import Subprocesses

/// The programs that turn a page into a picture and a picture into words, and what they may use.
struct RecognitionPrograms: Sendable {
    enum Failure: Error, Equatable, Sendable {
        case missing(program: String, package: String)
        case missingLanguage(String, package: String)
        /// This page alone.
        case page(SourceDocument.Remark.Fault)
    }

    var languages: String

    private static let recognition = CommandLimits(seconds: 120, memoryBytes: 3 << 30, outputBytes: 32 << 20, fileBytes: 64 << 20)
    private static let orientation = CommandLimits(seconds: 30, memoryBytes: 2 << 30, outputBytes: 1 << 20, fileBytes: 64 << 20)

    /// The page as `pdftoppm` draws it.
    ///
    /// - Parameter inColor: three times as much to carry, and red stamps vanish (``PortableGraymap``).
    func picture(ofPage page: Int, through poppler: PDFGuard, resolution: Int, inColor: Bool) async throws(Failure) -> GrayRaster {
        let output: CommandOutput
        do {
            output = try await poppler.run("pdftoppm", ["-q"] + (inColor ? [] : ["-gray"]) + ["-cropbox", "-r", "\(resolution)", "-f", "\(page)", "-l", "\(page)"])
        } catch {
            throw Failure(error.reason, of: "pdftoppm")
        }
        do {
            return try PortableGraymap.decode(output.output)
        } catch {
            switch error {
            case .damaged: throw .page(.programFailed("pdftoppm", said: nil))
            case .tooLarge(let pixels): throw .page(.tooManyPixels(pixels, limit: PortableGraymap.pixelLimit))
            }
        }
    }

    /// - Parameter mode: tesseract's page segmentation mode.
    func words(on picture: GrayRaster, resolution: Int, mode: Int = 3) async throws(Failure) -> TesseractTable {
        let output = try await tesseract(
            picture, ["-l", languages, "--dpi", "\(resolution)", "--psm", "\(mode)", "tsv"], limits: Self.recognition)
        return TesseractTable(output.output)
    }

    /// By how many quarters the picture must be turned clockwise to stand upright, as far as tesseract can tell.
    func quartersToUpright(_ picture: GrayRaster, resolution: Int) async throws(Failure) -> Int? {
        let output = try await tesseract(picture, ["--dpi", "\(resolution)", "--psm", "0"], limits: Self.orientation)
        // `Rotate: 90` is the clockwise turn that makes it upright.
        for line in String(decoding: output.output, as: UTF8.self).split(separator: "\n") where line.hasPrefix("Rotate:") {
            return Int(line.dropFirst(7).trimmingCharacters(in: .whitespaces)).map { $0 / 90 % 4 }
        }
        return nil
    }

    private func tesseract(_ picture: GrayRaster, _ arguments: [String], limits: CommandLimits) async throws(Failure) -> CommandOutput {
        let command = Command(
            "tesseract", ["stdin", "stdout"] + arguments, input: PortableGraymap.encode(picture), environment: Self.environment, limits: limits)
        let output = try await run(command)
        guard output.status == 0 else {
            if let missing = Self.missingLanguage(output, languages: languages) { throw .missingLanguage(missing.language, package: missing.package) }
            throw .page(.programFailed("tesseract", said: ReadingError.Reason.detail(output.message, status: output.status)))
        }
        return output
    }

    /// Pages run side by side; threads within one page would only wait for each other.
    static var environment: [String: String] {
        var environment = ["OMP_THREAD_LIMIT": "1"]
        environment["TESSDATA_PREFIX"] = ProcessInfo.processInfo.environment["TESSDATA_PREFIX"]
        return environment
    }

    /// tesseract says `Error opening data file …/vie.traineddata` and `Failed loading language 'vie'`; with another
    /// language at hand it goes on without.
    static func missingLanguage(_ output: CommandOutput, languages: String) -> (language: String, package: String)? {
        guard output.message.contains("Failed loading language") || output.message.contains("Error opening data file") else { return nil }
        let language = languages.split(separator: "+").first { output.message.contains("'\($0)'") || output.message.contains("/\($0).traineddata") } ?? "osd"
        return (String(language), "tesseract-ocr-\(language.replacing("_", with: "-"))")
    }

    private func run(_ command: Command) async throws(Failure) -> CommandOutput {
        do {
            return try await command.run()
        } catch {
            throw Failure(ReadingError.Reason(error), of: command.executable)
        }
    }
}

extension RecognitionPrograms.Failure {
    fileprivate init(_ reason: ReadingError.Reason, of program: String) {
        self = switch reason {
        case .programMissing(let program, let package): .missing(program: program, package: package)
        case .limitPassed(let passed): .page(.limitPassed(passed))
        case .programFailed(_, let detail), .damaged(_, let detail): .page(.programFailed(program, said: detail))
        default: .page(.programFailed(program, said: nil))
        }
    }

    /// The program is missing, or its data: no other page can be read either.
    var missing: ReadingError.Reason? {
        switch self {
        case .missing(let program, let package): .programMissing(program: program, package: package)
        case .missingLanguage(let language, let package): .programMissing(program: "tesseract's data for \(language)", package: package)
        case .page: nil
        }
    }

    /// - Parameter page: counted from 1.
    func reason(page: Int) -> SourceDocument.Remark.Reason {
        switch self {
        case .missing(let program, let package): .notInstalled(program: program, package: package)
        case .missingLanguage(let language, let package): .languageNotInstalled(language, package: package)
        case .page(let fault): .page(page, fault)
        }
    }
}
