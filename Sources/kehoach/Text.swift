import ArgumentParser
import Pipeline

/// `kehoach text`: the document's text as the reader understood it.
struct Text: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints a document's text: encodings repaired, broken lines joined, page numbers left out.",
        discussion: """
            EXAMPLES
              kehoach text ke-hoach.txt
              kehoach text ke-hoach-tcvn3.txt > ke-hoach.txt
              kehoach text ke-hoach.txt --raw                    only the encoding repaired
            """)

    @Argument(help: "The document; - for standard input.")
    var file: String

    @Flag(help: "Keep lines and page numbers as they are; repair the encoding only.")
    var raw = false

    @OptionGroup var ruleOptions: RuleOptions
    @OptionGroup var readingOptions: ReadingChoices

    func run() async throws {
        let pipeline = try ruleOptions.pipeline()
        let input = try InputFile.read(file)
        do {
            let document = try await pipeline.read(input, options: readingOptions.options)
            if raw {
                StandardStreams.output(document.text + (document.text.last == 0x0A ? [] : [0x0A]))
            } else {
                StandardStreams.output(pipeline.text(of: document))
            }
        } catch {
            throw Failure(message: error.description)
        }
    }
}
