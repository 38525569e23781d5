import PlanModel

/// One diagnostic as a SARIF result.
struct SARIFResult {
    var diagnostic: Diagnostic
    /// Of its file.
    var uri: String
    /// Its place in the run's artifacts.
    var artifact: Int
    /// Lines of the origin are lines of the file; those of a PDF or DOCX are the reader's own.
    var hasLines: Bool
    var fingerprint: String

    func write(to json: inout JSONWriter, rules: SARIFRules) {
        json.object { json in
            json.member("ruleId", diagnostic.code)
            if let index = rules.index(of: diagnostic.code) { json.member("ruleIndex", index) }
            json.member("level", diagnostic.severity.rawValue)
            json.key("message")
            json.object { $0.member("text", message) }
            json.key("locations")
            json.array([self]) { $1.writeLocation(to: &$0) }
            json.key("partialFingerprints")
            json.object { $0.member("wordsHash/v1", fingerprint) }
            json.key("properties")
            json.object { json in
                if let variant = diagnostic.variant { json.member("variant", variant) }
                if let remedy = diagnostic.remedy { json.member("remedy", remedy) }
                if let evidence = diagnostic.evidence {
                    json.member("text", evidence.text)
                    json.member("words", evidence.words)
                }
                if let page = diagnostic.origin?.page { json.member("page", page) }
            }
        }
    }

    /// One paragraph, ended: viewers show message and remedy in one line.
    private var message: String {
        guard let remedy = diagnostic.remedy else { return diagnostic.message }
        return "\(diagnostic.message) – \(remedy)"
    }

    private func writeLocation(to json: inout JSONWriter) {
        json.object { json in
            json.key("physicalLocation")
            json.object { json in
                json.key("artifactLocation")
                json.object { json in
                    json.member("uri", uri)
                    json.member("index", artifact)
                }
                if hasLines, let origin = diagnostic.origin, origin.firstLine > 0 {
                    json.key("region")
                    json.object { json in
                        json.member("startLine", origin.firstLine)
                        json.member("endLine", origin.lastLine)
                    }
                }
            }
            if diagnostic.target != Diagnostic.document {
                json.key("logicalLocations")
                json.array([diagnostic.target]) { json, id in
                    json.object { json in
                        json.member("fullyQualifiedName", id)
                        json.member("kind", "element")
                    }
                }
            }
        }
    }
}
