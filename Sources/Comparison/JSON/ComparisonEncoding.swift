import PlanModel

extension PlanComparison {
    /// Comparison JSON as UTF-8, without a final line end; the order of keys is part of the contract.
    public func json(pretty: Bool = false) -> [UInt8] {
        var json = JSONWriter(pretty: pretty)
        json.object { json in
            json.member("schemaVersion", Self.schemaVersion)
            json.member("mode", mode.rawValue)
            json.side("child", child.source, child.document)
            json.side("parent", parent.source, parent.document)
            json.key("pairs")
            json.array(pairs) { $1.write(to: &$0) }
            json.member("childOnly", childOnly)
            json.member("parentOnly", parentOnly.map(\.id))
            json.key("parentOnlyDetails")
            json.array(parentOnly) { $1.write(to: &$0) }
            json.key("splits")
            json.array(splits) { json, split in
                json.object { json in
                    json.member("kind", split.kind.rawValue)
                    json.member("children", split.children)
                    json.member("parents", split.parents)
                }
            }
            json.key("coverage")
            coverage.write(to: &json)
        }
        return json.bytes
    }
}

extension ComparisonMatrix {
    /// Matrix JSON as UTF-8, without a final line end.
    public func json(pretty: Bool = false) -> [UInt8] {
        var json = JSONWriter(pretty: pretty)
        json.object { json in
            json.member("schemaVersion", PlanComparison.schemaVersion)
            json.member("mode", mode.rawValue)
            json.side("parent", parent.source, parent.document)
            json.key("tasks")
            json.array(Array(parent.tasks.indices)) { json, index in
                json.object { json in
                    json.member("id", parent.tasks[index].id)
                    json.member("section", parent.tasks[index].section)
                    json.member("title", parent.tasks[index].title)
                    json.key("count")
                    count(ofTask: index).write(to: &json)
                }
            }
            json.key("children")
            json.array(rows) { $1.write(to: &$0) }
        }
        return json.bytes
    }
}

extension ComparisonMatrix.Row {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.key("source")
            source.write(to: &json)
            json.key("document")
            document.write(to: &json)
            json.key("coverage")
            coverage.write(to: &json)
            json.member("childOnly", childOnly)
            json.key("changes")
            json.array(changes) { json, change in
                json.object { json in
                    json.member("kind", change.kind.rawValue)
                    json.member("count", change.count)
                }
            }
            json.member("cells", cells.map(\.rawValue))
        }
    }
}

extension TaskPair {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("child", child)
            json.member("parent", parent)
            json.member("relation", relation.rawValue)
            json.key("score")
            json.value(score)
            json.key("confidence")
            json.value(confidence)
            json.key("unchangedCopy")
            json.value(isUnchangedCopy)
            json.key("changes")
            json.array(changes) { json, change in
                json.object { json in
                    json.member("field", change.field.rawValue)
                    json.member("kind", change.kind.rawValue)
                    json.member("child", change.child)
                    json.member("parent", change.parent)
                }
            }
            json.key("words")
            json.array(words) { json, run in
                json.object { json in
                    json.member("kind", run.kind.rawValue)
                    json.member("text", run.text)
                }
            }
        }
    }
}

extension UncoveredTask {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.key("concernsChild")
            json.value(concernsChild)
            json.member("reason", reason.rawValue)
            json.member("evidence", evidence)
        }
    }
}

extension ComparisonCoverage {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.key("total")
            total.write(to: &json)
            json.key("sections")
            json.array(sections) { json, section in
                json.object { json in
                    json.member("sectionId", section.sectionID)
                    json.member("title", section.title)
                    json.member("topic", section.topic)
                    json.key("count")
                    section.count.write(to: &json)
                }
            }
        }
    }
}

extension CoverageCount {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("tasks", tasks)
            json.member("concerned", concerned)
            json.member("covered", covered)
        }
    }
}

extension JSONWriter {
    fileprivate mutating func side(_ key: StaticString, _ source: PlanSource, _ document: PlanDocument) {
        self.key(key)
        object { json in
            json.key("source")
            source.write(to: &json)
            json.key("document")
            document.write(to: &json)
        }
    }
}
