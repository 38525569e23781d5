import Foundation
import Pipeline
import Testing
import Validation

@testable import Exporters

@Suite struct ReferencePageTests {
    static let pipeline = Result { try Pipeline() }

    @Test(arguments: [(Language.english, "diagnostics.md"), (.vietnamese, "diagnostics.vi.md")])
    func pageIsUpToDate(language: Language, name: String) throws {
        let pipeline = try Self.pipeline.get()
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/\(name)").standardizedFileURL
        let page = ReferencePage(language: language, catalogue: pipeline.validator.catalogue).export(pipeline.references)
        #expect(try Data(contentsOf: file) == Data(page), "docs/\(name) is older than the rules: run make docs")
    }

    /// Every code can be explained in both languages; those of rules show what is found.
    @Test func everyCodeIsExplained() throws {
        let pipeline = try Self.pipeline.get()
        for reference in pipeline.references {
            for language in Language.allCases {
                let text = ReportSample.text(
                    ReferenceText(style: TextStyle(isColored: false, width: 100), language: language, catalogue: pipeline.validator.catalogue).explain(reference))
                let code = reference.entry.code
                #expect(text.contains("[\(code)]: \(reference.entry.title[language])") && !text.contains("{"), "\(text)")
                if !reference.examples.isEmpty {
                    #expect(text.contains("--> \(ReportTerm.example(language))") && text.contains(ReportTerm.passes(language)), "\(text)")
                }
            }
        }
    }
}
