extension Plan {
    /// Plan JSON as UTF-8, without a final line end. The order of keys and the form of values are part of
    /// the contract: people compare and sign these bytes.
    public func json(pretty: Bool = false) -> [UInt8] {
        var writer = JSONWriter(pretty: pretty)
        write(to: &writer)
        return writer.bytes
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.key("schemaVersion")
            json.value(Plan.schemaVersion)
            json.key("source")
            source.write(to: &json)
            json.key("document")
            document.write(to: &json)
            json.key("sections")
            json.array(sections) { $1.write(to: &$0) }
            json.key("tasks")
            json.array(tasks) { $1.write(to: &$0) }
            json.key("scores")
            json.array(scores) { $1.write(to: &$0) }
            json.key("passages")
            json.array(passages) { $1.write(to: &$0) }
            json.key("diagnostics")
            json.array(diagnostics) { $1.write(to: &$0) }
            json.key("coverage")
            coverage.write(to: &json)
        }
    }
}

extension JSONWriter {
    public mutating func member(_ key: StaticString, _ value: String?) {
        self.key(key)
        self.value(value)
    }

    public mutating func member(_ key: StaticString, _ value: Int?) {
        self.key(key)
        if let value { self.value(value) } else { null() }
    }

    public mutating func member(_ key: StaticString, _ values: [String]) {
        self.key(key)
        array(values) { $0.value($1) }
    }

    /// A member that is left out where it has no value: for keys that only some kinds of an object have.
    public mutating func optional(_ key: StaticString, _ value: String?) {
        if let value { member(key, value) }
    }
}

extension PlanSource {
    package func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("name", name)
            json.member("format", format)
            json.member("encoding", encoding)
            json.member("byteCount", byteCount)
            json.member("lineCount", lineCount)
            json.member("pageCount", pageCount)
            json.key("pages")
            json.array(pages) { json, page in
                json.object { json in
                    json.key("width")
                    json.value(page.width)
                    json.key("height")
                    json.value(page.height)
                    json.member("content", page.content.rawValue)
                }
            }
            json.key("remarks")
            json.array(remarks) { json, remark in
                json.object { json in
                    json.member("kind", remark.kind.rawValue)
                    json.member("count", remark.count)
                    json.member("detail", remark.detail)
                }
            }
        }
    }
}

extension PlanDocument {
    package func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("type", type)
            json.member("number", number)
            json.member("symbol", symbol)
            json.member("date", date)
            json.member("place", place)
            json.key("issuer")
            if let issuer {
                json.object { json in
                    json.member("name", issuer.name)
                    json.member("level", issuer.level?.rawValue)
                }
            } else {
                json.null()
            }
            json.member("title", title)
            json.member("year", year)
            json.key("signer")
            if let signer {
                json.object { json in
                    json.member("name", signer.name)
                    json.member("position", signer.position)
                    json.member("onBehalfOf", signer.onBehalfOf)
                }
            } else {
                json.null()
            }
            json.member("recipients", recipients)
            json.key("basis")
            json.array(basis) { json, basis in
                json.object { json in
                    json.member("text", basis.text)
                    json.key("citations")
                    json.array(basis.citations) { $1.write(to: &$0) }
                    json.origin(basis.origin)
                }
            }
            json.key("enactedBy")
            if let enactedBy {
                json.object { json in
                    json.member("type", enactedBy.type)
                    json.member("number", enactedBy.number)
                    json.member("symbol", enactedBy.symbol)
                    json.member("date", enactedBy.date)
                }
            } else {
                json.null()
            }
            json.key("components")
            json.array(components) { $1.write(to: &$0) }
            json.key("origins")
            origins.write(to: &json)
        }
    }
}

extension DocumentOrigins {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.optional("number", number)
            json.optional("date", date)
            json.optional("place", place)
            json.optional("issuer", issuer)
            json.optional("title", title)
            json.optional("signer", signer)
            json.optional("position", position)
            json.optional("onBehalfOf", onBehalfOf)
            if !recipients.isEmpty {
                json.key("recipients")
                json.array(recipients) { $1.write(to: &$0) }
            }
            json.optional("enactedBy", enactedBy)
        }
    }
}

extension Citation {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("type", type)
            json.member("number", number)
            json.member("date", date)
            json.range(range)
        }
    }
}

extension JSONWriter {
    mutating func range(_ range: TextRange?) {
        guard let range else { return }
        key("range")
        object { json in
            json.member("start", range.start)
            json.member("end", range.end)
        }
    }

    mutating func origin(_ origin: Origin?) {
        key("origin")
        guard let origin else { return null() }
        origin.write(to: &self)
    }

    mutating func optional(_ key: StaticString, _ origin: Origin?) {
        guard let origin else { return }
        self.key(key)
        origin.write(to: &self)
    }
}

extension Origin {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("page", page)
            json.member("firstLine", firstLine)
            json.member("lastLine", lastLine)
            json.member("layout", layout.rawValue)
            if !boxes.isEmpty {
                json.key("boxes")
                json.array(boxes) { $1.write(to: &$0) }
            }
            if let place {
                json.key("place")
                json.object { json in
                    json.member("paragraph", place.paragraph)
                    json.member("table", place.table)
                    json.member("row", place.row)
                    json.member("column", place.column)
                }
            }
            json.optional("words", words)
        }
    }
}

extension PageBox {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("page", page)
            json.key("left")
            json.value(left)
            json.key("top")
            json.value(top)
            json.key("right")
            json.value(right)
            json.key("bottom")
            json.value(bottom)
        }
    }
}

extension Section {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("marker", marker)
            json.member("title", title)
            json.member("kind", kind.rawValue)
            json.member("parent", parent)
            json.origin(origin)
        }
    }
}

extension Score {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("group", group)
            json.member("title", title)
            json.key("achieved")
            json.value(achieved)
            json.key("max")
            json.value(max)
            json.member("reason", reason)
            json.origin(origin)
        }
    }
}

extension Diagnostic {
    /// As in Plan JSON.
    public func write(to json: inout JSONWriter) {
        json.object { writeMembers(to: &$0) }
    }

    /// The members of the open object: for reports that put others beside them.
    public func writeMembers(to json: inout JSONWriter) {
        json.member("code", code)
        json.optional("variant", variant)
        json.member("severity", severity.rawValue)
        json.member("target", target)
        json.member("message", message)
        json.optional("remedy", remedy)
        if !arguments.isEmpty {
            json.key("arguments")
            json.array(arguments) { json, argument in
                json.object { json in
                    json.member("name", argument.name)
                    json.member("value", argument.value)
                }
            }
        }
        if let evidence {
            json.key("evidence")
            json.object { json in
                json.member("text", evidence.text)
                if let range = evidence.range { json.range(range) }
            }
        }
        json.origin(origin)
    }
}

extension Passage {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("role", role.rawValue)
            json.member("path", path)
            json.member("marker", marker)
            json.member("text", text)
            json.member("sectionId", sectionID)
            json.origin(origin)
        }
    }
}

extension FormComponent {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("kind", kind.rawValue)
            json.member("text", text)
            json.origin(origin)
        }
    }
}

extension Coverage {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("field", field)
            json.member("heading", heading)
            json.member("boilerplate", boilerplate)
            json.member("furniture", furniture)
            json.member("unclaimed", unclaimed)
            json.key("unclaimedLines")
            json.array(unclaimedLines) { json, line in
                json.object { json in
                    json.member("line", line.line)
                    json.member("text", line.text)
                }
            }
        }
    }
}

extension Plan {
    /// One line a task, each an object with `source`, `document` (type, number, date, issuer, title, year) and `task`.
    public func jsonLines() -> [UInt8] {
        var lines: [UInt8] = []
        for task in tasks {
            var json = JSONWriter(pretty: false)
            json.object { json in
                json.member("source", source.name)
                json.key("document")
                json.object { json in
                    json.member("type", document.type)
                    json.member("number", document.number)
                    json.member("date", document.date)
                    json.member("issuer", document.issuer?.name)
                    json.member("title", document.title)
                    json.member("year", document.year)
                }
                json.key("task")
                task.write(to: &json)
            }
            lines += json.bytes
            lines.append(0x0A)
        }
        return lines
    }
}
