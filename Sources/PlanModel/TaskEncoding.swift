extension PlanTask {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("kind", kind.rawValue)
            json.member("section", section)
            json.member("sectionId", sectionID)
            json.member("marker", marker)
            json.member("title", title)
            json.member("activity", activity)
            json.key("lead")
            lead.write(to: &json)
            json.key("coordination")
            coordination.write(to: &json)
            json.key("monitoring")
            monitoring.write(to: &json)
            json.key("products")
            if let products {
                json.object { json in
                    json.member("text", products.text)
                    json.member("items", products.items)
                    json.origin(products.origin)
                    json.key("confidence")
                    json.confidence(products.confidence)
                }
            } else {
                json.null()
            }
            json.key("deadline")
            if let deadline {
                json.object { json in
                    json.member("text", deadline.text)
                    json.key("items")
                    json.array(deadline.items) { $1.write(to: &$0) }
                    json.origin(deadline.origin)
                    json.key("confidence")
                    json.confidence(deadline.confidence)
                }
            } else {
                json.null()
            }
            json.member("persons", persons)
            json.member("criterion", criterion)
            json.member("budget", budget)
            json.member("notes", notes)
            json.member("details", details)
            json.key("indicators")
            json.array(indicators) { $1.write(to: &$0) }
            json.key("citations")
            json.array(citations) { $1.write(to: &$0) }
            json.key("mentions")
            mentions.write(to: &json)
            json.member("carriedOutBy", carriedOutBy)
            json.origin(origin)
            json.key("origins")
            origins.write(to: &json)
            json.key("confidence")
            json.confidence(confidence)
        }
    }
}

extension TaskOrigins {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.optional("title", title)
            json.optional("activity", activity)
            json.optional("persons", persons)
            json.optional("criterion", criterion)
            json.optional("budget", budget)
            json.optional("notes", notes)
            if !details.isEmpty {
                json.key("details")
                json.array(details) { $1.write(to: &$0) }
            }
        }
    }
}

extension JSONWriter {
    mutating func confidence(_ confidence: Double) { value(Plan.written(confidence)) }
}

extension Plan {
    /// Two decimals: more would only pretend.
    fileprivate static func written(_ confidence: Double) -> Double { (confidence * 100).rounded() / 100 }

    /// Rounds confidences as Plan JSON does: what is made of this plan is then what is made of its JSON.
    public mutating func roundConfidences() {
        for index in tasks.indices {
            tasks[index].confidence = Self.written(tasks[index].confidence)
            for field in [\PlanTask.lead, \.coordination, \.monitoring] {
                guard let confidence = tasks[index][keyPath: field]?.confidence else { continue }
                tasks[index][keyPath: field]?.confidence = Self.written(confidence)
            }
            if let confidence = tasks[index].products?.confidence { tasks[index].products?.confidence = Self.written(confidence) }
            if let confidence = tasks[index].deadline?.confidence { tasks[index].deadline?.confidence = Self.written(confidence) }
        }
    }
}

extension AgencyField? {
    func write(to json: inout JSONWriter) {
        guard let self else { return json.null() }
        json.object { json in
            json.member("text", self.text)
            json.key("agencies")
            json.array(self.agencies) { $1.write(to: &$0) }
            json.origin(self.origin)
            json.key("confidence")
            json.confidence(self.confidence)
        }
    }
}

extension Agency {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("name", name)
            json.member("id", id)
            json.member("level", level?.rawValue)
        }
    }
}

extension DeadlineItem {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("kind", kind.rawValue)
            json.member("text", text)
            json.optional("start", start)
            json.optional("end", end)
            json.optional("date", date)
            if let inclusive {
                json.key("inclusive")
                json.value(inclusive)
            }
            json.optional("every", every?.rawValue)
            json.optional("monthDay", monthDay)
            json.optional("condition", condition)
            if yearInferred {
                json.key("yearInferred")
                json.value(true)
            }
            json.optional("action", action)
        }
    }
}

extension Indicator {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("text", text)
            json.member("comparison", comparison.rawValue)
            json.key("value")
            json.value(value)
            if let upperValue {
                json.key("upperValue")
                json.value(upperValue)
            }
            json.member("unit", unit)
            json.range(range)
        }
    }
}

extension Mentions? {
    func write(to json: inout JSONWriter) {
        guard let self else { return json.null() }
        json.object { json in
            json.key("agencies")
            json.array(self.agencies) { json, mention in
                json.object { json in
                    json.key("agency")
                    mention.agency.write(to: &json)
                    json.range(mention.range)
                }
            }
            json.key("deadlines")
            json.array(self.deadlines) { json, mention in
                json.object { json in
                    json.key("deadline")
                    mention.deadline.write(to: &json)
                    json.range(mention.range)
                }
            }
        }
    }
}
