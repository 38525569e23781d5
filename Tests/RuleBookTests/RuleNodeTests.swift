import RuleBook
import Testing

@Suite struct RuleNodeTests {
    @Test func unknownKeyNamesFileLineAndKnownKeys() throws {
        let node = try RuleNode.parse("lead: [a]\nlaed: [b]\n", file: "labels.yaml")
        #expect(throws: RuleError(file: "labels.yaml", line: 2, key: "", message: "unknown key \"laed\"; known here: lead")) {
            try node.entries(allowed: ["lead"])
        }
    }
}
