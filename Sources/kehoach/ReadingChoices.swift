import ArgumentParser
import Readers

extension ReadingOptions.Recognition: ExpressibleByArgument {}

/// How documents are read, for every command that reads them.
struct ReadingChoices: ParsableArguments {
    @Option(name: .long, help: "Recognise text in images. auto: pages without text. never. always: every page.")
    var ocr: ReadingOptions.Recognition = .auto

    @Option(name: .long, help: ArgumentHelp("Languages of the recognition, as tesseract names them.", valueName: "languages"))
    var ocrLanguages = "vie"

    @Option(name: .long, help: ArgumentHelp("Dots per inch at which pages are recognised.", valueName: "dpi"))
    var ocrResolution = 300

    func validate() throws {
        guard (72...600).contains(ocrResolution) else { throw ValidationError("--ocr-resolution: expected 72 to 600 dots per inch, found \(ocrResolution)") }
        guard !ocrLanguages.isEmpty, ocrLanguages.utf8.allSatisfy({ ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || $0 == 0x2B || $0 == 0x5F }) else {
            throw ValidationError("--ocr-languages: expected names like vie or vie+eng, found \(ocrLanguages)")
        }
    }

    var options: ReadingOptions {
        ReadingOptions(recognition: ocr, recognitionLanguages: ocrLanguages, recognitionResolution: ocrResolution)
    }
}
