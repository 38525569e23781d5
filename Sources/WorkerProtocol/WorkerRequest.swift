import Foundation
import PlanModel

/// One line of a worker's input: a document to convert.
///
///     {"id": 7, "path": "plans/xa-a.pdf"}
///     {"id": "a", "name": "xa-a.pdf", "base64": "JVBERi0…", "as": "text"}
public struct WorkerRequest: Sendable, Equatable {
    public enum Document: Sendable, Equatable {
        /// A file of this machine.
        case path(String)
        /// The document itself.
        case bytes([UInt8])
    }

    /// How the plan stands in the answer.
    public enum Form: String, Sendable, CaseIterable {
        /// `plan`: the object itself, its bytes as `extract` writes them, the last member of the line.
        case json
        /// `planText`: those bytes as a string, for readers that would lose them by parsing an object.
        case text
    }

    /// The JSON of `id` as it came, so that no number loses a digit; `null` where there was none.
    public var id: [UInt8]
    /// What Plan JSON calls the source; the path where the request has no name.
    public var name: String
    public var document: Document
    public var form: Form

    init(id: [UInt8], name: String, document: Document, form: Form) {
        self.id = id
        self.name = name
        self.document = document
        self.form = form
    }

    static let noID = Array("null".utf8)

    /// - Throws: ``RequestFault``, with the id where it could be read.
    public init(line: [UInt8]) throws(RequestFault) {
        let value: JSONValue
        do {
            value = try JSONParser.parse(line)
        } catch {
            throw RequestFault(id: Self.noID, problem: "byte \(error.offset + 1): expected \(error.expected), found \(error.found)")
        }
        guard case .object(let members) = value.kind else {
            throw RequestFault(id: Self.noID, problem: "expected an object like {\"id\": 1, \"path\": \"plan.pdf\"}, found \(value.summary)")
        }
        let id = try Self.id(members, in: line)
        func fault(_ problem: String) -> RequestFault { RequestFault(id: id, problem: problem) }
        var words: [String: String] = [:]
        for member in members where member.key != "id" {
            // A slip like `base46` would else be a document that is not there.
            guard ["path", "name", "base64", "as"].contains(member.key) else {
                throw fault("unknown key \"\(member.key)\"; known here: id, path, name, base64, as")
            }
            guard case .string(let text) = member.value.kind else { throw fault("\(member.key): expected a string, found \(member.value.summary)") }
            words[member.key] = text
        }
        switch (words["path"], words["base64"]) {
        case (let path?, nil):
            guard !path.isEmpty, !path.utf8.contains(0) else { throw fault("path: expected the name of a file, found \"\(path)\"") }
            document = .path(path)
            name = words["name"] ?? path
        case (nil, let base64?):
            guard let given = words["name"] else { throw fault("name is missing: with base64 it is what Plan JSON calls the source") }
            guard let data = Data(base64Encoded: base64) else {
                throw fault("base64: expected RFC 4648, section 4, padded with = and without line breaks")
            }
            document = .bytes([UInt8](data))
            name = given
        case (nil, nil): throw fault("expected path or base64, found neither")
        case (_?, _?): throw fault("expected path or base64, found both")
        }
        let form = words["as"].map { Form(rawValue: $0) } ?? .json
        guard let form else { throw fault("as: expected json or text, found \"\(words["as"] ?? "")\"") }
        self.form = form
        self.id = id
    }

    private static func id(_ members: [JSONMember], in line: [UInt8]) throws(RequestFault) -> [UInt8] {
        guard let value = members.first(where: { $0.key == "id" })?.value else { return noID }
        switch value.kind {
        case .null: return noID
        case .number: return Array(line[value.offset...].prefix { Self.isNumeric($0) })
        case .string:
            var isEscaped = false
            let rest = line[value.offset...].dropFirst()
            let end = rest.firstIndex { byte in
                defer { isEscaped = byte == UInt8(ascii: "\\") && !isEscaped }
                return byte == UInt8(ascii: "\"") && !isEscaped
            }
            return Array(line[value.offset...(end ?? value.offset)])
        default: throw RequestFault(id: noID, problem: "id: expected a string or a number, found \(value.summary)")
        }
    }

    private static func isNumeric(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || [UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains(byte)
    }
}

/// A line that is no request.
public struct RequestFault: Error, Equatable, Sendable {
    /// The JSON of the id, `null` where it could not be read.
    public var id: [UInt8]
    /// What was expected and what was found, without the line's number.
    public var problem: String
}
