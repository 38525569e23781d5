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

    @Flag(help: "Write words in fonts of capitals (.VnTimeH) as they are printed, not as they were typed.")
    var shownCapitals = false

    @OptionGroup var ruleOptions: RuleOptions
    @OptionGroup var readingOptions: ReadingChoices

    func run() async throws {
        var options = readingOptions.options
        // The words as the file holds them; a font's look belongs to the page.
        options.capitals = shownCapitals ? .asShown : .asTyped
        let input = try await DocumentInput.read(file, rules: ruleOptions, options: options)
        if raw {
            let text = input.document.text
            StandardStreams.output(text + (text.last == 0x0A ? [] : [0x0A]))
        } else {
            StandardStreams.output(input.pipeline.text(of: input.document))
        }
    }
}
