import Testing

@testable import WorkerProtocol

@Suite struct RequestTests {
    private func request(_ line: String) throws -> WorkerRequest { try WorkerRequest(line: Array(line.utf8)) }

    @Test func aPath() throws {
        let request = try request(#"{"id": 7, "path": "xa-a/kế-hoạch.pdf"}"#)
        #expect(request == WorkerRequest(id: "7", name: "xa-a/kế-hoạch.pdf", document: .path("xa-a/kế-hoạch.pdf"), form: .json))
        #expect(try self.request(#"{"path":"/tmp/1","name":"a.pdf","as":"text"}"#) == WorkerRequest(id: "null", name: "a.pdf", document: .path("/tmp/1"), form: .text))
    }

    @Test func bytes() throws {
        let request = try request(#"{"base64":"S+G6vg==","name":"a.txt","id":"a"}"#)
        #expect(request == WorkerRequest(id: #""a""#, name: "a.txt", document: .bytes([0x4B, 0xE1, 0xBA, 0xBE]), form: .json))
        #expect(try self.request(#"{"base64":"","name":"a.txt"}"#).document == .bytes([]))
        // Some writers escape the slash.
        #expect(try self.request(#"{"base64":"\/\/8=","name":"a"}"#).document == .bytes([0xFF, 0xFF]))
    }

    /// As it came: a reader compares it with what it wrote.
    @Test(arguments: ["12345678901234567890", "-1.50e+3", #""""#, #""a\"}\\""#, #""\u1EBE \\""#, #""kế""#, "null"])
    func theIDComesBack(_ id: String) throws {
        #expect(try request(#"{ "path":"a", "id" : \#(id) , "as":"json"}"#).id == Array(id.utf8))
    }

    @Test(arguments: [
        ("", "null", "byte 1: expected a value, found the end of the file"),
        ("plan.pdf", "null", "byte 1"),
        (#"{"id":1,"path":"a"} {}"#, "null", "byte 21"),
        ("[1]", "null", "found a list"),
        (#"{"id":1,"id":2,"path":"a"}"#, "null", "each key once"),
        (#"{"id":{},"path":"a"}"#, "null", "id: expected a string or a number, found an object"),
        (#"{"id":true,"path":"a"}"#, "null", "id: expected a string or a number"),
        (#"{"id":3}"#, "3", "expected path or base64, found neither"),
        (#"{"id":3,"path":"a","base64":"","name":"a"}"#, "3", "found both"),
        (#"{"id":3,"path":7}"#, "3", "path: expected a string, found the number 7"),
        (#"{"id":3,"path":""}"#, "3", "path: expected the name of a file"),
        (#"{"id":3,"path":"a\u0000b"}"#, "3", "path: expected the name of a file"),
        (#"{"id":3,"base46":"","name":"a"}"#, "3", #"unknown key "base46""#),
        (#"{"id":3,"base64":"S+G6"}"#, "3", "name is missing"),
        (#"{"id":3,"base64":"S+G6v","name":"a"}"#, "3", "base64: expected RFC 4648"),
        (#"{"id":3,"base64":"S-_6","name":"a"}"#, "3", "base64: expected RFC 4648"),
        (#"{"path":"a","id":"x","as":"xml"}"#, #""x""#, #"as: expected json or text, found "xml""#),
    ]) func noRequest(_ line: String, id: String, problem: String) throws {
        let fault = try #require(throws: RequestFault.self) { try request(line) }
        #expect(fault.id == Array(id.utf8))
        #expect(fault.problem.contains(problem), "\(fault.problem)")
    }
}

extension WorkerRequest {
    fileprivate init(id: String, name: String, document: Document, form: Form) {
        self.init(id: Array(id.utf8), name: name, document: document, form: form)
    }
}
