import Pipeline
import RuleBook
import Testing

/// A mistake in a user's rule file is reported with the file, the line and the key, and says what to do.
@Suite struct BrokenRuleTests {
    struct Mistake: CustomStringConvertible, Sendable {
        var file: String
        var text: String
        var line: Int?
        var key: String
        var says: String

        init(_ file: String, _ text: String, line: Int?, key: String = "", says: String) {
            (self.file, self.text, self.line, self.key, self.says) = (file, text, line, key, says)
        }

        var description: String { "\(file): \(text.replacing("\n", with: "⏎"))" }
    }

    static let mistakes = [
        Mistake("labels.yaml", "laed: [chủ trì]", line: 1, says: "unknown key \"laed\""),
        Mistake("labels.yaml", "lead: [a]\n\nlead: [b]", line: 1, says: "twice"),
        Mistake("labels.yaml", "lead: chủ trì", line: 1, key: "lead", says: "expected a list"),
        Mistake("labels.yaml", "lead: {a: b}", line: 1, key: "lead", says: "expected a list"),
        Mistake("labels.yaml", "lead:\n  - chủ trì\n  - \"[chủ trì\"", line: 3, key: "lead[2]", says: "brackets that do not match"),
        Mistake("labels.yaml", "lead:\n  - \"(chủ trì|giao]\"", line: 2, key: "lead[1]", says: "brackets that do not match"),
        Mistake("labels.yaml", "lead:\n  - \"\"", line: 2, key: "lead[1]", says: "expected a text"),
        Mistake("labels.yaml", "lead:\n  - [a, b]", line: 2, key: "lead[1]", says: "expected a text"),
        Mistake("labels.yaml", "lead: [a\nnotes: [b]", line: 2, says: "not YAML"),
        Mistake("labels.yaml", "lead: \"a", line: 1, says: "not YAML"),
        Mistake("labels.yaml", "- lead", line: 1, says: "expected keys with values"),
        Mistake("labels.yaml", "garbled: {letters: 3}", line: 1, key: "garbled.letters", says: "fewer than six letters"),
        Mistake("labels.yaml", "garbled: {confidence: 80}", line: 1, key: "garbled.confidence", says: "between 0 and 1"),
        Mistake("label.yaml", "lead: [a]", line: nil, says: "no rule file has this name; known names: "),
        Mistake("agencies.yaml", "agencies:\n  village:\n    a: [B]", line: 3, key: "agencies.village", says: "is no level"),
        Mistake("agencies.yaml", "agencies:\n  commune:\n    a: [\"B (C\"]", line: 3, key: "agencies.commune.a[1]", says: "brackets"),
        Mistake("agencies.yaml", "agencies:\n  commune:\n    a: B", line: 3, key: "agencies.commune.a", says: "expected a list"),
        Mistake("agencies.yaml", "agency: {}", line: 1, says: "unknown key \"agency\""),
        Mistake("agencies.yaml", "open: [nobody]", line: 1, key: "open[1]", says: "no agency has this id"),
        Mistake("agencies.yaml", "field-only:\n  nobody: [A]", line: 2, key: "field-only.nobody", says: "no agency has the id"),
        Mistake("headings.yaml", "sections:\n  task: [việc]", line: 2, key: "sections", says: "unknown key \"task\"; known here: "),
        Mistake("recognition.yaml", "doubtful-below: 50", line: 1, key: "doubtful-below", says: "between 0 and 1"),
        Mistake("recognition.yaml", "words-named: 0", line: 1, key: "words-named", says: "one word at least"),
        Mistake("recognition.yaml", "quarter-words: [quý, ba tháng]", line: 1, key: "quarter-words[2]", says: "expected one word"),
        Mistake("recognition.yaml", "markers:\n  \"IV.\": [IỴ., \"l V.\"]", line: 2, key: "markers.IV.[2]", says: "more than one word"),
        Mistake("recognition.yaml", "signs: [—]", line: 1, key: "signs", says: "expected keys with values"),
        Mistake("deadlines.yaml", "quarterNumbers:\n  - I", line: 2, key: "quarterNumbers[1]", says: "expected a list"),
        Mistake("deadlines.yaml", "quarterNumbers: [[I], [II], [], [], [], [], [VII]]", line: 1, key: "quarterNumbers", says: "numbers 1 to 6"),
        Mistake("validation.yaml", "codes:\n  missing-leed: {severity: note}", line: 2, key: "codes.missing-leed", says: "a new code needs"),
        Mistake("validation.yaml", "codes:\n  marker-order:\n    settings: {habit: 3}", line: 3, key: "codes.marker-order.settings", says: "has no settings"),
        Mistake("validation.yaml", "codes:\n  missing-lead: {settings: {shar: 1}}", line: 2, key: "codes.missing-lead.settings", says: "unknown key \"shar\""),
        Mistake("validation.yaml", "codes:\n  stale-year: {types: {reprot: {enabled: false}}}", line: 2, key: "codes.stale-year.types", says: "known here: plan, "),
        Mistake("validation.yaml", "codes:\n  stale-year: {variants: {old: {severity: note}}}", line: 2, key: "codes.stale-year.variants.old", says: "known here: next, title"),
        Mistake("validation.yaml", "codes:\n  stale-year: {yields-to: [stale-yaer]}", line: 2, key: "codes.stale-year.yields-to[1]", says: "no code \"stale-yaer\""),
        Mistake("validation.yaml", "codes:\n  stale-year: {message: {vi: \"năm {yaer}\", en: \"{year}\"}}", line: 2, key: "codes.stale-year.message", says: "unknown {yaer}; known here: "),
        Mistake("document.yaml", "types:\n  - {kind: plan}", line: 2, key: "types[1]", says: "unknown key \"kind\""),
    ]

    @Test(arguments: mistakes)
    func isReported(mistake: Mistake) throws {
        var found: RuleError?
        do {
            try RuleFolder.with([mistake.file: mistake.text]) { layers, _ in _ = try Pipeline(rules: layers) }
        } catch let error as RuleError {
            found = error
        }
        let error = try #require(found, "nothing was reported")
        #expect(error.file.hasSuffix("/" + mistake.file))
        #expect(error.line == mistake.line)
        #expect(error.key == mistake.key)
        #expect(error.message.contains(mistake.says))
    }

    @Test func aFolderThatIsNotThere() {
        #expect(throws: RuleError.self) { try RuleLayers(folder: "/no/such/folder") }
    }

    /// As it stands on the screen.
    @Test func description() {
        let error = RuleError(file: "rules/labels.yaml", line: 3, key: "lead[2]", message: "expected a text here")
        #expect(error.description == "rules/labels.yaml:3: lead[2]: expected a text here")
    }
}
