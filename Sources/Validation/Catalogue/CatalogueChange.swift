import PlanModel
import RuleBook

/// What a later layer says of a code that is there already: slips that nothing would ever read are errors.
struct CatalogueChange {
    let entry: ValidationCatalogue.Entry
    /// Its rule has settings.
    let hasSettings: Bool
    let codes: Set<String>

    /// - Throws: ``RuleError`` for settings of a code that has none, an unknown variant or code, and `{name}` that the
    ///   code's own texts do not have.
    func check(_ node: RuleNode) throws(RuleError) {
        if let settings = node["settings"], !hasSettings { throw settings.error("\(entry.code) has no settings; take this key away") }
        for code in try node["yields-to"]?.list() ?? [] where !codes.contains(try code.string()) {
            throw code.error("there is no code \"\(try code.string())\"; known codes: \(codes.sorted().joined(separator: ", "))")
        }
        try checkNames(node)
        guard let variants = node["variants"] else { return }
        for (name, variant) in try variants.entries() {
            guard entry.variants[name] != nil else {
                let known = entry.variants.keys.sorted().joined(separator: ", ")
                throw variant.error("\(entry.code) has no variant \"\(name)\"; " + (known.isEmpty ? "it has none at all" : "known here: \(known)"))
            }
            try checkNames(variant)
        }
    }

    private func checkNames(_ node: RuleNode) throws(RuleError) {
        let known = names
        for text in [node["message"], node["remedy"]] {
            guard let text else { continue }
            let wording = try Wording(text)
            for name in Set(Language.allCases.flatMap { wording[$0].placeholders }).sorted() where !known.contains(name) {
                throw text.error("unknown {\(name)}; " + (known.isEmpty ? "\(entry.code) has no such names" : "known here: \(known.sorted().joined(separator: ", "))"))
            }
        }
    }

    /// The arguments that the code's texts speak of.
    private var names: Set<String> {
        var texts = [entry.message]
        if let remedy = entry.remedy { texts.append(remedy) }
        for variant in entry.variants.values {
            texts.append(variant.message)
            if let remedy = variant.remedy { texts.append(remedy) }
        }
        return Set(texts.flatMap { text in Language.allCases.flatMap { text[$0].placeholders } })
    }
}

extension ValidationCatalogue {
    /// The types of documents that `document.yaml` knows.
    static func documentTypes(_ layers: RuleLayers) throws(RuleError) -> [String] {
        var types: [String] = []
        for node in layers.nodes("document.yaml") {
            for entry in try node["types"]?.list() ?? [] {
                if let type = try entry["type"]?.string(), !types.contains(type) { types.append(type) }
            }
        }
        // What a document without a type word is called.
        return types + ["unknown"]
    }
}

extension String {
    /// `have` and `of` of `{have}/{of} tasks {beside|term}`, with `beside`.
    fileprivate var placeholders: [String] {
        var names: [String] = [], rest = self[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if let name = rest[rest.index(after: open)..<close].split(separator: "|").first { names.append(String(name)) }
            rest = rest[rest.index(after: close)...]
        }
        return names
    }
}
