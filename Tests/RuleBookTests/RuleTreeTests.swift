import RuleSyntax
import Testing

@Suite struct RuleTreeTests {
    private static let yaml = """
        labels:
          lead: [chủ trì, 'cơ quan: chủ trì']
          empty: {}
        list:
          - name: một
            value: 3
          - name: hai
            value: 4.5
        text: |
          hai dòng
          chữ "đậm"
        """

    /// What the program was built with is read again from its text alone.
    private func rebuilt() throws -> RuleNode {
        let tree = try RuleTree(yaml: Self.yaml, file: "labels.yaml")
        return RuleTree(file: tree.file, text: String(decoding: Array(tree.text.utf8), as: UTF8.self)).root
    }

    @Test func everyKindOfNodeComesBack() throws {
        let root = try rebuilt()
        #expect(try root.entries().map(\.key) == ["labels", "list", "text"])
        #expect(try root["labels"]?["lead"]?.strings() == ["chủ trì", "cơ quan: chủ trì"])
        #expect(try root["labels"]?["empty"]?.entries().isEmpty == true)
        let list = try #require(try root["list"]?.list())
        #expect(try list.map { try $0["name"]?.string() } == ["một", "hai"])
        #expect(try list.first?["value"]?.int() == 3)
        #expect(try list.last?["value"]?.double() == 4.5)
        #expect(try root["text"]?.string() == "hai dòng\nchữ \"đậm\"")
        #expect(root["labels"]?["none"] == nil)
    }

    @Test(arguments: [
        ("labels.lead[2]", 2, "labels"), ("list[2].value", 8, "list"),
    ])
    func errorsNameFileLineAndKeys(path: String, line: Int, top: String) throws {
        let root = try rebuilt()
        let node: RuleNode? = top == "labels" ? try root["labels"]?["lead"]?.list().last : try root["list"]?.list().last?["value"]
        #expect(node?.error("wrong") == RuleError(file: "labels.yaml", line: line, key: path, message: "wrong"))
    }

    @Test func aliasesThatGrowWithoutEndAreRefused() {
        var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...8 { yaml += "a\(level): &a\(level) [\((0..<10).map { _ in "*a\(level - 1)" }.joined(separator: ", "))]\n" }
        let error = #expect(throws: RuleError.self) { try RuleTree(yaml: yaml, file: "bomb.yaml") }
        #expect(error?.description.contains("say each of them once") == true)
    }

    @Test func damagedTextIsAnEmptyListAndNoCrash() throws {
        for text in ["", "m", "mAAAAA", "s@@@@A@@@@_", "l@@@@A@@@@Ks@@@@"] {
            #expect(throws: RuleError.self) { try RuleTree(file: "x", text: text).root.entries() }
        }
    }
}
