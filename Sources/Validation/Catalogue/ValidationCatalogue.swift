import PlanModel
import RuleBook

/// `Rules/validation.yaml`: what each code of a diagnostic means, how grave it is, and its words in two languages.
public struct ValidationCatalogue: Sendable {
    /// A code of diagnostics.
    public struct Entry: Sendable {
        public var code: String
        public var isEnabled = true
        public var severity: Diagnostic.Severity
        /// A name for lists: `Thiếu sản phẩm`.
        public var title: Wording
        public var message: Wording
        public var remedy: Wording?
        /// Why it matters, for `--explain`.
        public var why: Wording
        /// Article or appendix of the decree, or the rule of the contract, that it follows from.
        public var source: Wording?
        public var variants: [String: Variant] = [:]
        /// Changes for documents of a type (`directive`, `report` …).
        public var types: [String: Change] = [:]
        /// Found while the document is read, not by a rule.
        public var isOfReader = false
        /// Codes that say more of the same words: where one of them stands, this one is left out.
        public var yieldsTo: [String] = []
    }

    /// Another message of a code.
    public struct Variant: Sendable {
        public var severity: Diagnostic.Severity?
        public var message: Wording
        public var remedy: Wording?
        public var isOfReader = false
    }

    /// What a document type changes.
    public struct Change: Sendable {
        public var isEnabled: Bool?
        public var severity: Diagnostic.Severity?
    }

    /// In the order of the file.
    public private(set) var entries: [Entry] = []
    /// Names of things in messages: `lead` → cơ quan chủ trì.
    public private(set) var terms: [String: Wording] = [:]
    private var places: [String: Int] = [:]

    public subscript(code: String) -> Entry? { places[code].map { entries[$0] } }

    /// - Parameter settings: gets the thresholds and phrases of each code's rule, the binary's first.
    /// - Throws: ``RuleError`` for an unknown key, a wrong value, a new code without its words, or what ``CatalogueChange``
    ///   finds.
    init(_ layers: RuleLayers, settings: inout [String: [RuleNode]]) throws(RuleError) {
        let types = try Self.documentTypes(layers)
        for node in layers.nodes("validation.yaml") {
            for (key, value) in try node.entries(allowed: ["terms", "codes"]) {
                for (name, entry) in try value.entries() {
                    if key == "terms" { terms[name] = try Wording(entry) } else { try read(name, entry, settings: &settings, documentTypes: types) }
                }
            }
        }
    }

    private mutating func read(_ code: String, _ node: RuleNode, settings: inout [String: [RuleNode]], documentTypes: [String]) throws(RuleError) {
        var entry: Entry
        if let known = self[code] {
            try CatalogueChange(entry: known, hasSettings: settings[code] != nil, codes: Set(places.keys)).check(node)
            entry = known
        } else {
            guard node["severity"] != nil, let title = node["title"], let message = node["message"], let why = node["why"] else {
                throw node.error("a new code needs severity, title, message and why; known codes: \(entries.map(\.code).joined(separator: ", "))")
            }
            entry = Entry(code: code, severity: .warning, title: try Wording(title), message: try Wording(message), why: try Wording(why))
        }
        for (key, value) in try node.entries(
            allowed: ["enabled", "severity", "title", "message", "remedy", "why", "source", "variants", "types", "reported-by", "yields-to", "settings"])
        {
            switch key {
            case "enabled": entry.isEnabled = try value.bool()
            case "severity": entry.severity = try value.choice(Diagnostic.Severity.self)
            case "title": entry.title = try Wording(value)
            case "message": entry.message = try Wording(value)
            case "remedy": entry.remedy = try Wording(value)
            case "why": entry.why = try Wording(value)
            case "source": entry.source = try Wording(value)
            case "settings": settings[code, default: []].append(value)
            case "yields-to": entry.yieldsTo = try value.strings()
            case "reported-by": entry.isOfReader = try Self.isReader(value)
            case "variants":
                for (name, variant) in try value.entries() { entry.variants[name] = try Variant(variant, before: entry.variants[name]) }
            default:
                for (name, change) in try value.entries(allowed: documentTypes) { entry.types[name] = try Change(change, before: entry.types[name]) }
            }
        }
        if let place = places[code] {
            entries[place] = entry
        } else {
            places[code] = entries.count
            entries.append(entry)
        }
    }

    fileprivate static func isReader(_ node: RuleNode) throws(RuleError) -> Bool {
        guard try node.string() == "reader" else { throw node.error("expected: reader") }
        return true
    }
}

extension ValidationCatalogue.Variant {
    init(_ node: RuleNode, before: Self?) throws(RuleError) {
        var variant = before
        if variant == nil {
            guard let message = node["message"] else { throw node.error("a variant needs a message") }
            variant = Self(message: try Wording(message))
        }
        guard var variant else { throw node.error("a variant needs a message") }
        for (key, value) in try node.entries(allowed: ["severity", "message", "remedy", "reported-by"]) {
            switch key {
            case "severity": variant.severity = try value.choice(Diagnostic.Severity.self)
            case "message": variant.message = try Wording(value)
            case "remedy": variant.remedy = try Wording(value)
            default: variant.isOfReader = try ValidationCatalogue.isReader(value)
            }
        }
        self = variant
    }
}

extension ValidationCatalogue.Change {
    init(_ node: RuleNode, before: Self?) throws(RuleError) {
        self = before ?? Self()
        for (key, value) in try node.entries(allowed: ["enabled", "severity"]) {
            if key == "enabled" { isEnabled = try value.bool() } else { severity = try value.choice(Diagnostic.Severity.self) }
        }
    }
}

extension Wording {
    /// - Throws: ``RuleError`` where a language is missing.
    init(_ node: RuleNode) throws(RuleError) {
        guard let vietnamese = node["vi"], let english = node["en"] else { throw node.error("expected the texts vi and en here") }
        _ = try node.entries(allowed: ["vi", "en"])
        self.init(vietnamese: try vietnamese.string(), english: try english.string())
    }
}
