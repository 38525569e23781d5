extension Plan {
    /// Reads Plan JSON back: `try Plan(json: plan.json())` equals `plan` where its confidences have two decimals, see
    /// ``roundConfidences()``.
    ///
    /// Gold files hold some of the keys only; a missing key, like `null`, takes the value that means "not known"
    /// (`nil`, `[]`, ``Origin/unknown``, confidence 1). Unknown keys are passed over, since later versions 1.x may
    /// add some. `document`, and what makes an entry an entry (a task's `id`, `kind`, `title` …), must be there.
    ///
    /// - Throws: ``PlanDecodingError`` with line and JSON path.
    public init(json bytes: [UInt8]) throws(PlanDecodingError) {
        var root: JSONValue?
        do throws(JSONFault) {
            let value = try JSONParser.parse(bytes)
            root = value
            self = try Plan(value)
        } catch {
            throw PlanDecodingError(error, in: root, of: bytes)
        }
    }

    init(_ json: JSONValue) throws(JSONFault) {
        if let version = try json.member("schemaVersion"), !(try version.string()).hasPrefix("1.") {
            throw version.fault("version 1.x of Plan JSON", remedy: "use a version of kehoach that knows this one")
        }
        let document = try json.object("document", PlanDocument.init(json:))
        self.init(
            source: try json.object("source", PlanSource.init(json:)) ?? .unknown,
            document: try json.required("document", "the object document, as in a file that kehoach extract wrote", document),
            sections: try json.list("sections", Section.init(json:)),
            tasks: try json.list("tasks", PlanTask.init(json:)),
            scores: try json.list("scores", Score.init(json:)),
            passages: try json.list("passages", Passage.init(json:)),
            diagnostics: try json.list("diagnostics", Diagnostic.init(json:)),
            coverage: try json.object("coverage", Coverage.init(json:)) ?? Coverage())
    }
}

extension PlanSource {
    /// Of Plan JSON that does not say what it was made from.
    public static let unknown = PlanSource(name: "", format: "unknown", byteCount: 0, lineCount: 0)

    init(json: JSONValue) throws(JSONFault) {
        self.init(
            name: try json.string("name") ?? Self.unknown.name, format: try json.string("format") ?? Self.unknown.format,
            encoding: try json.string("encoding"), byteCount: try json.count("byteCount") ?? 0,
            lineCount: try json.count("lineCount") ?? 0, pageCount: try json.count("pageCount"))
        pages = try json.list("pages") { json throws(JSONFault) in
            SourcePage(
                width: try json.required("width", "a number", try json.number("width")),
                height: try json.required("height", "a number", try json.number("height")), content: try json.choice("content") ?? .text)
        }
        remarks = try json.list("remarks") { json throws(JSONFault) in
            let kind: SourceRemark.Kind? = try json.choice("kind")
            return SourceRemark(
                kind: try json.required("kind", "one of " + SourceRemark.Kind.allCases.map(\.rawValue).joined(separator: ", "), kind),
                count: try json.count("count") ?? 0, detail: try json.string("detail"))
        }
    }
}

extension PlanDocument {
    init(json: JSONValue) throws(JSONFault) {
        self.init()
        type = try json.string("type") ?? "unknown"
        number = try json.string("number")
        symbol = try json.string("symbol")
        date = try json.date("date", reduced: true)
        place = try json.string("place")
        issuer = try json.object("issuer") { json throws(JSONFault) in
            Issuer(name: try json.words("name"), level: try json.choice("level"))
        }
        title = try json.string("title")
        year = try json.integer("year")
        signer = try json.object("signer") { json throws(JSONFault) in
            Signer(name: try json.words("name"), position: try json.string("position"), onBehalfOf: try json.string("onBehalfOf"))
        }
        recipients = try json.strings("recipients")
        basis = try json.list("basis") { json throws(JSONFault) in
            LegalBasis(text: try json.words("text"), citations: try json.list("citations", Citation.init(json:)), origin: try json.origin())
        }
        enactedBy = try json.object("enactedBy") { json throws(JSONFault) in
            EnactingInstrument(
                type: try json.words("type"), number: try json.string("number"), symbol: try json.string("symbol"),
                date: try json.date("date", reduced: true))
        }
        components = try json.list("components", FormComponent.init(json:))
        origins = try json.object("origins", DocumentOrigins.init(json:)) ?? DocumentOrigins()
    }
}

extension DocumentOrigins {
    init(json: JSONValue) throws(JSONFault) {
        self.init()
        number = try json.origin("number")
        date = try json.origin("date")
        place = try json.origin("place")
        issuer = try json.origin("issuer")
        title = try json.origin("title")
        signer = try json.origin("signer")
        position = try json.origin("position")
        onBehalfOf = try json.origin("onBehalfOf")
        recipients = try json.list("recipients", Origin.init(json:))
        enactedBy = try json.origin("enactedBy")
    }
}

extension Citation {
    init(json: JSONValue) throws(JSONFault) {
        self.init(
            type: try json.words("type"), number: try json.string("number"), date: try json.date("date", reduced: true),
            range: try json.object("range", TextRange.init(json:)))
    }
}

extension TextRange {
    init(json: JSONValue) throws(JSONFault) {
        self.init(
            start: try json.required("start", "a whole number", try json.count("start")),
            end: try json.required("end", "a whole number", try json.count("end")))
        guard start <= end else { throw json.fault("a range whose start is not behind its end") }
    }
}

extension Origin {
    /// Of an entry whose place in the source is not stated: lines count from 1.
    public static let unknown = Origin(firstLine: 0, lastLine: 0)

    init(json: JSONValue) throws(JSONFault) {
        self.init(
            page: try json.count("page"), firstLine: try json.count("firstLine") ?? 0, lastLine: try json.count("lastLine") ?? 0,
            layout: try json.choice("layout") ?? .outline, boxes: try json.list("boxes", PageBox.init(json:)),
            place: try json.object("place", Place.init(json:)), words: try json.string("words"))
        guard firstLine <= lastLine else { throw json.fault("lines whose first is not behind the last") }
    }
}

extension Origin.Place {
    init(json: JSONValue) throws(JSONFault) {
        self.init(
            paragraph: try json.required("paragraph", "a whole number", try json.count("paragraph")), table: try json.count("table"),
            row: try json.count("row"), column: try json.count("column"))
    }
}

extension PageBox {
    init(json: JSONValue) throws(JSONFault) {
        self.init(
            page: try json.required("page", "a whole number", try json.count("page")),
            left: try json.required("left", "a number", try json.number("left")), top: try json.required("top", "a number", try json.number("top")),
            right: try json.required("right", "a number", try json.number("right")),
            bottom: try json.required("bottom", "a number", try json.number("bottom")))
        guard left <= right, top <= bottom else { throw json.fault("a box whose left is not behind its right, and whose top is not below its bottom") }
    }
}

extension JSONValue {
    func origin(_ key: String = "origin") throws(JSONFault) -> Origin? { try object(key, Origin.init(json:)) }
}

extension Section {
    init(json: JSONValue) throws(JSONFault) {
        self.init(
            id: try json.words("id"), marker: try json.string("marker"), title: try json.words("title"),
            kind: try json.choice("kind") ?? .other, parent: try json.string("parent"), origin: try json.origin() ?? .unknown)
    }
}

extension Score {
    init(json: JSONValue) throws(JSONFault) {
        self.init(
            id: try json.words("id"), group: try json.string("group"), title: try json.words("title"),
            achieved: try json.required("achieved", "a number", try json.number("achieved")),
            max: try json.required("max", "a number", try json.number("max")),
            reason: try json.string("reason"), origin: try json.origin())
    }
}

extension Diagnostic {
    /// Gold files give a `note` in the place of a message and no severity.
    init(json: JSONValue) throws(JSONFault) {
        let text = try json.string("message"), note = try json.string("note")
        self.init(
            code: try json.words("code"), variant: try json.string("variant"), target: try json.words("target"),
            evidence: try json.object("evidence", Evidence.init(json:)), origin: try json.origin())
        severity = try json.choice("severity") ?? .warning
        message = text ?? note ?? ""
        remedy = try json.string("remedy")
        arguments = try json.list("arguments") { json throws(JSONFault) in
            Argument(name: try json.words("name"), value: try json.words("value"))
        }
    }
}

extension Diagnostic.Evidence {
    init(json: JSONValue) throws(JSONFault) {
        self.init(text: try json.words("text"), range: try json.object("range", TextRange.init(json:)))
        guard (range?.end ?? 0) <= text.unicodeScalars.count else { throw json.fault("a range within the text") }
    }
}

extension Passage {
    init(json: JSONValue) throws(JSONFault) {
        self.init(
            role: try json.choice("role") ?? .body, path: try json.string("path") ?? "", marker: try json.string("marker"),
            text: try json.words("text"), sectionID: try json.string("sectionId"), origin: try json.origin() ?? .unknown)
    }
}

extension FormComponent {
    init(json: JSONValue) throws(JSONFault) {
        let kind: Kind? = try json.choice("kind")
        self.init(
            kind: try json.required("kind", "one of " + Kind.allCases.map(\.rawValue).joined(separator: ", "), kind),
            text: try json.words("text"), origin: try json.origin() ?? .unknown)
    }
}

extension Coverage {
    init(json: JSONValue) throws(JSONFault) {
        self.init()
        field = try json.count("field") ?? 0
        heading = try json.count("heading") ?? 0
        boilerplate = try json.count("boilerplate") ?? 0
        furniture = try json.count("furniture") ?? 0
        unclaimed = try json.count("unclaimed") ?? 0
        unclaimedLines = try json.list("unclaimedLines") { json throws(JSONFault) in
            UnclaimedLine(line: try json.count("line") ?? 0, text: try json.words("text"))
        }
    }
}
