import Foundation
import Pipeline
import TestSupport
import Testing

@testable import PlanModel

@Suite struct PlanSchemaTests {
    /// The encoder writes the schema's keys in the schema's order, and the full sample sets each of them.
    @Test func schemaAndEncoderHaveTheSameKeys() throws {
        var seen: Set<String> = []
        try walk(try JSONParser.parse(Plan.full.json()), as: PlanSchema.plan, seen: &seen)
        try walk(try JSONParser.parse(Plan.bare.json()), as: PlanSchema.plan, seen: &seen)
        let all = ([PlanSchema.plan] + PlanSchema.objects).flatMap { object in object.keys.map { "\(object.name).\($0.name)" } }
        #expect(Set(all).subtracting(seen) == [])
        #expect(Set(all).count == all.count)
    }

    private func walk(_ value: JSONValue, as object: SchemaObject, seen: inout Set<String>) throws {
        guard case .object(let members) = value.kind else {
            Issue.record("\(object.name): no object")
            return
        }
        let names = Set(members.map(\.key))
        let expected = object.keys.filter { $0.isRequired || names.contains("\($0.name)") }
        #expect(members.map(\.key) == expected.map { "\($0.name)" }, "\(object.name)")
        for (member, key) in zip(members, expected) where member.value.kind != .null {
            seen.insert("\(object.name).\(key.name)")
            try walk(member.value, as: key.type, seen: &seen)
        }
    }

    private func walk(_ value: JSONValue, as type: SchemaType, seen: inout Set<String>) throws {
        switch (type, value.kind) {
        case (.orNull(let type), _): try walk(value, as: type, seen: &seen)
        case (.list(let type), .array(let elements)): for element in elements { try walk(element, as: type, seen: &seen) }
        case (.one(let name), .object):
            let object = try #require(PlanSchema.objects.first { "\($0.name)" == "\(name)" })
            try walk(value, as: object, seen: &seen)
        default: break
        }
    }

    @Test func everyKeyIsDescribedInTwoLanguages() throws {
        for object in [PlanSchema.plan] + PlanSchema.objects {
            for description in [object.description] + object.keys.map(\.description) {
                let parts = description.components(separatedBy: " / ")
                #expect(parts.count == 2 && parts.allSatisfy { $0.hasSuffix(".") }, "\(object.name): \(description)")
                #expect(parts.last?.utf8.contains { $0 > 0x7F } == true, "no Vietnamese: \(description)")
            }
        }
    }
}

@Suite(.enabled(if: SchemaValidator.isAvailable, Comment(rawValue: SchemaValidator.skipped)))
struct PlanSchemaValidationTests {
    @Test func handMadePlansAreValid() throws {
        let faults = try SchemaValidator.faults(of: ["bare": Plan.bare.json(), "full": Plan.full.json(), "pretty": Plan.full.json(pretty: true)], schema: PlanSchema.json)
        #expect(faults == ["bare": [], "full": [], "pretty": []])
    }

    @Test func plansOfTheCorpusAreValidAndComeBack() throws {
        let pipeline = try Pipeline()
        var texts: [String: [UInt8]] = [:]
        for file in Corpus.files(".txt") {
            let json = try pipeline.plan(from: Array(try Data(contentsOf: file)), name: file.lastPathComponent).json()
            #expect(try Plan(json: json).json() == json, "\(file.lastPathComponent)")
            texts[file.lastPathComponent] = json
        }
        #expect(!texts.isEmpty)
        for (name, faults) in try SchemaValidator.faults(of: texts, schema: PlanSchema.json) { #expect(faults == [], "\(name)") }
    }

    @Test func decodedGoldFilesAreValid() throws {
        var texts: [String: [UInt8]] = [:]
        for file in Corpus.files(".gold.json") { texts[file.lastPathComponent] = try Plan(json: Array(try Data(contentsOf: file))).json() }
        #expect(!texts.isEmpty)
        for (name, faults) in try SchemaValidator.faults(of: texts, schema: PlanSchema.json) { #expect(faults == [], "\(name)") }
    }

    /// Each text, put in the place of another that stands in the full sample, breaks the plan.
    static let mutations = [
        // unknown key, also one of another kind of deadline
        (#"{"schemaVersion":"1.0","#, #"{"schemaVersion":"1.0","extra":1,"#),
        (#""layout":"table"}"#, #""layout":"table","box":[]}"#),
        (#""text":"Thường xuyên"}"#, #""text":"Thường xuyên","date":"2026-01-01"}"#),
        (#""text":"Đột xuất"}"#, #""text":"Đột xuất","yearInferred":true}"#),
        (#""condition":"Sau khi"#, #""every":"year","condition":"Sau khi"#),
        // missing
        (#""schemaVersion":"1.0","#, ""),
        (#""pageCount":4"#, #""pages":4"#),
        (#""sectionId":"II","#, ""),
        (#","inclusive":false"#, ""),
        (#","end":"2026-03-31""#, ""),
        (#","every":"year""#, ""),
        (#","condition":"Sau khi được duyệt""#, ""),
        (#","confidence":0.33}"#, "}"),
        (#""unit":"bậc","#, ""),
        // wrong value of a choice
        (#""schemaVersion":"1.0""#, #""schemaVersion":"2.0""#),
        (#""kind":"directive""#, #""kind":"Directive""#),
        (#""severity":"warning""#, #""severity":"fatal""#),
        (#""level":"commune""#, #""level":"xã""#),
        (#""every":"year""#, #""every":"hằng năm""#),
        (#""yearInferred":true"#, #""yearInferred":false"#),
        (#""kind":"ongoing""#, #""kind":"on""#),
        // wrong date
        (#""date":"2026-01""#, #""date":"2026-13""#),
        (#""date":"2026-01-04""#, #""date":"04/01/2026""#),
        (#""date":"2026-06-30""#, #""date":"2026-06-31""#),
        (#""date":"2028-02-29""#, #""date":"2028-02""#),
        (#""monthDay":"--11-15""#, #""monthDay":"11-15""#),
        // out of range, wrong type
        (#""confidence":0.75"#, #""confidence":1.5"#),
        (#""confidence":0.33"#, #""confidence":"0.33""#),
        (#""firstLine":9"#, #""firstLine":-9"#),
        (#""year":2026"#, #""year":"2026""#),
        (#""page":1"#, #""page":0"#),
        (#""achieved":0.5"#, #""achieved":null"#),
        (#""persons":["Lê Thị Mẫu"]"#, #""persons":null"#),
        (#""title":"Tuyên truyền""#, #""title":null"#),
        // words
        (#""place":"Suối Mơ""#, #""place":"""#),
        (#""place":"Suối Mơ""#, #""place":" Suối Mơ""#),
        (#""place":"Suối Mơ""#, #""place":"Suối\nMơ""#),
        (#""title":"Tập huấn kỹ năng số""#, #""title":"Tập  huấn""#),
        (#""code":"marker-gap""#, #""code":"Marker gap""#),
    ]

    @Test func brokenPlansAreRejected() throws {
        let json = String(decoding: Plan.full.json(), as: UTF8.self)
        var texts: [String: [UInt8]] = [:]
        for (text, replacement) in Self.mutations {
            let range = try #require(json.range(of: text), "\(text) does not stand in the sample")
            texts["\(text) → \(replacement)"] = Array(json.replacingCharacters(in: range, with: replacement).utf8)
        }
        let faults = try SchemaValidator.faults(of: texts, schema: PlanSchema.json)
        #expect(faults.count == Self.mutations.count)
        for (mutation, faults) in faults { #expect(!faults.isEmpty, "accepted: \(mutation)") }
    }
}
