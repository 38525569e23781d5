import Foundation
import Layout
import Subprocesses

/// The programs that turn a page into a picture and a picture into words, and what they may use.
struct RecognitionPrograms: Sendable {
    enum Failure: Error, Equatable, Sendable {
        case missing(program: String, package: String)
        /// This page alone; what happened.
        case page(String)
    }

    var languages: String

    private static let rendering = CommandLimits(seconds: 60, memoryBytes: 2 << 30, outputBytes: 256 << 20, fileBytes: 1 << 20)
    private static let recognition = CommandLimits(seconds: 120, memoryBytes: 3 << 30, outputBytes: 32 << 20, fileBytes: 64 << 20)
    private static let orientation = CommandLimits(seconds: 30, memoryBytes: 2 << 30, outputBytes: 1 << 20, fileBytes: 64 << 20)

    /// The page as `pdftoppm` draws it.
    ///
    /// - Parameter path: absolute.
    func picture(ofPage page: Int, of path: String, resolution: Int) async throws(Failure) -> GrayRaster {
        let output = try await run(
            Command(
                "pdftoppm", ["-q", "-gray", "-cropbox", "-r", "\(resolution)", "-f", "\(page)", "-l", "\(page)", path],
                limits: Self.rendering), package: "poppler-utils")
        guard output.status == 0, !output.output.isEmpty else { throw .page("pdftoppm: \(Self.firstLine(output))") }
        do {
            return try PortableGraymap.decode(output.output)
        } catch {
            switch error {
            case .damaged: throw .page("pdftoppm gave no picture")
            case .tooLarge(let pixels): throw .page("a picture of \(pixels) pixels is larger than the limit of \(PortableGraymap.pixelLimit)")
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
        let command = Command("tesseract", ["stdin", "stdout"] + arguments, input: PortableGraymap.encode(picture), limits: limits)
        let output = try await run(Self.singleThreaded(command), package: "tesseract-ocr")
        guard output.status == 0 else {
            // tesseract: `Failed loading language 'vie'`, and `Error opening data file …/osd.traineddata`.
            if output.message.contains("loading language") || output.message.contains("data file") {
                let language = languages.split(separator: "+").first { output.message.contains("\($0)") }
                throw .missing(program: "tesseract's data for \(language ?? "osd")", package: "tesseract-ocr-\((language ?? "osd").replacing("_", with: "-"))")
            }
            throw .page("tesseract: \(Self.firstLine(output))")
        }
        return output
    }

    /// Pages run side by side; threads within one page would only wait for each other.
    static func singleThreaded(_ command: Command) -> Command {
        var result = command
        result.executable = "env"
        result.arguments = ["OMP_THREAD_LIMIT=1", command.executable] + command.arguments
        return result
    }

    func run(_ command: Command, package: String) async throws(Failure) -> CommandOutput {
        do throws(CommandError) {
            let output = try await command.run()
            // `env` could not find it.
            if command.executable == "env", output.status == 127 { throw .notInstalled("tesseract") }
            return output
        } catch {
            switch error {
            case .notInstalled(let program): throw .missing(program: program, package: package)
            case .tooSlow(let program, let seconds): throw .page("\(program) took more than \(Int(seconds)) seconds")
            case .tooMuchMemory(let program, let bytes): throw .page("\(program) needed more than \(bytes >> 20) MB")
            case .tooMuchOutput(let program, _), .tooLargeFile(let program, _): throw .page("\(program) wrote too much")
            case .crashed(let program, let signal): throw .page("\(program) was ended by signal \(signal)")
            case .cannotStart(let program, let reason): throw .page("\(program): \(reason)")
            }
        }
    }

    private static func firstLine(_ output: CommandOutput) -> String {
        output.message.split(separator: "\n").first.map(String.init) ?? "status \(output.status)"
    }
}
