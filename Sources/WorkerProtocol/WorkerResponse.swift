import PlanModel

/// What became of a document.
public enum WorkerResult: Sendable, Equatable {
    /// Plan JSON in one line, without a line end.
    case plan([UInt8])
    /// A word for programs, and what a person needs to know.
    case failure(code: String, message: String)
}

/// One line of a worker's output, the answer to one line of its input.
///
///     {"id":7,"ok":true,"plan":{…}}
///     {"id":"a","ok":true,"planText":"{…}"}
///     {"id":8,"ok":false,"error":{"code":"damaged","message":"xa-b.docx: this DOCX file is damaged: …"}}
public enum WorkerResponse {
    /// - Parameter id: JSON, as the request had it.
    public static func line(id: [UInt8], form: WorkerRequest.Form, result: WorkerResult) -> [UInt8] {
        switch result {
        case .plan(let plan):
            switch form {
            // Not read and written again: the bytes are those of `extract`.
            case .json: return head(id, ok: true) + Array(",\"plan\":".utf8) + plan + Array("}\n".utf8)
            case .text: return head(id, ok: true) + Array(",\"planText\":".utf8) + quoted(String(decoding: plan, as: UTF8.self)) + Array("}\n".utf8)
            }
        case .failure(let code, let message): return failure(id: id, code: code, message: message, line: nil)
        }
    }

    /// A line that is no request.
    ///
    /// - Parameter line: its number, counted from 1.
    public static func fault(_ fault: RequestFault, line: Int) -> [UInt8] {
        failure(id: fault.id, code: "badRequest", message: "line \(line): \(fault.problem)", line: line)
    }

    /// A line that was skipped to its end because of its length.
    public static func tooLong(line: Int, limit: Int) -> [UInt8] {
        failure(
            id: WorkerRequest.noID, code: "lineTooLong",
            message: "line \(line): longer than \(limit >> 20) MB; give the document's path instead of its bytes, or split it", line: line)
    }

    private static func failure(id: [UInt8], code: String, message: String, line: Int?) -> [UInt8] {
        var error = JSONWriter(pretty: false)
        error.object { json in
            json.member("code", code)
            json.member("message", message)
            if let line { json.member("line", line) }
        }
        return head(id, ok: false) + Array(",\"error\":".utf8) + error.bytes + Array("}\n".utf8)
    }

    private static func head(_ id: [UInt8], ok: Bool) -> [UInt8] {
        Array("{\"id\":".utf8) + id + Array((ok ? ",\"ok\":true" : ",\"ok\":false").utf8)
    }

    private static func quoted(_ text: String) -> [UInt8] {
        var json = JSONWriter(pretty: false)
        json.value(text)
        return json.bytes
    }
}
