extension PlanTask {
    init(json: JSONValue) throws(JSONFault) {
        let kind: TaskKind? = try json.choice("kind")
        self.init(
            id: try json.words("id"),
            kind: try json.required("kind", "one of " + TaskKind.allCases.map(\.rawValue).joined(separator: ", "), kind),
            title: try json.words("title"), origin: try json.origin() ?? .unknown)
        section = try json.string("section")
        sectionID = try json.string("sectionId")
        marker = try json.string("marker")
        activity = try json.string("activity")
        lead = try json.object("lead", AgencyField.init(json:))
        coordination = try json.object("coordination", AgencyField.init(json:))
        monitoring = try json.object("monitoring", AgencyField.init(json:))
        products = try json.object("products") { json throws(JSONFault) in
            ProductField(
                text: try json.words("text"), items: try json.strings("items"), origin: try json.origin(),
                confidence: try json.confidence())
        }
        deadline = try json.object("deadline") { json throws(JSONFault) in
            DeadlineField(
                text: try json.words("text"), items: try json.list("items", DeadlineItem.init(json:)), origin: try json.origin(),
                confidence: try json.confidence())
        }
        persons = try json.strings("persons")
        criterion = try json.string("criterion")
        budget = try json.string("budget")
        notes = try json.string("notes")
        details = try json.strings("details")
        indicators = try json.list("indicators", Indicator.init(json:))
        citations = try json.list("citations", Citation.init(json:))
        mentions = try json.object("mentions", Mentions.init(json:))
        carriedOutBy = try json.strings("carriedOutBy")
        origins = try json.object("origins", TaskOrigins.init(json:)) ?? TaskOrigins()
        confidence = try json.confidence()
    }
}

extension TaskOrigins {
    init(json: JSONValue) throws(JSONFault) {
        self.init()
        title = try json.origin("title")
        activity = try json.origin("activity")
        persons = try json.origin("persons")
        criterion = try json.origin("criterion")
        budget = try json.origin("budget")
        notes = try json.origin("notes")
        details = try json.list("details", Origin.init(json:))
    }
}

extension AgencyField {
    init(json: JSONValue) throws(JSONFault) {
        self.init(
            text: try json.words("text"), agencies: try json.list("agencies", Agency.init(json:)), origin: try json.origin(),
            confidence: try json.confidence())
    }
}

extension Agency {
    init(json: JSONValue) throws(JSONFault) {
        self.init(name: try json.words("name"), id: try json.string("id"), level: try json.choice("level"))
    }
}

extension DeadlineItem {
    init(json: JSONValue) throws(JSONFault) {
        let kind: Kind? = try json.choice("kind")
        self.init(
            kind: try json.required("kind", "one of " + Kind.allCases.map(\.rawValue).joined(separator: ", "), kind),
            text: try json.words("text"), action: try json.string("action"),
            start: try json.date("start"), end: try json.date("end"), date: try json.date("date"),
            inclusive: try json.flag("inclusive"), every: try json.choice("every"), monthDay: try json.monthDay("monthDay"),
            condition: try json.string("condition"), yearInferred: try json.flag("yearInferred") ?? false)
    }
}

extension Indicator {
    init(json: JSONValue) throws(JSONFault) {
        self.init(
            text: try json.words("text"), comparison: try json.choice("comparison") ?? .equal,
            value: try json.required("value", "a number", try json.number("value")), upperValue: try json.number("upperValue"),
            unit: try json.string("unit"), range: try json.object("range", TextRange.init(json:)))
    }
}

extension Mentions {
    init(json: JSONValue) throws(JSONFault) {
        self.init(
            agencies: try json.list("agencies") { json throws(JSONFault) in
                let agency = try json.object("agency", Agency.init(json:))
                return AgencyMention(agency: try json.required("agency", "an object", agency), range: try json.range())
            },
            deadlines: try json.list("deadlines") { json throws(JSONFault) in
                let deadline = try json.object("deadline", DeadlineItem.init(json:))
                return DeadlineMention(deadline: try json.required("deadline", "an object", deadline), range: try json.range())
            })
    }
}

extension JSONValue {
    fileprivate func range() throws(JSONFault) -> TextRange {
        try required("range", "an object {start, end}", try object("range", TextRange.init(json:)))
    }

    fileprivate func confidence() throws(JSONFault) -> Double {
        try object("confidence") { value throws(JSONFault) in
            guard case .number(let confidence) = value.kind, (0...1).contains(confidence) else { throw value.fault("a number from 0 to 1") }
            return confidence
        } ?? 1
    }
}
