import ArgumentParser
import Pipeline
import Readers
import RuleBook
import VietnameseText
import WorkerProtocol

/// `kehoach worker`: documents and results as JSON lines.
struct Worker: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Converts the documents that lines of standard input name; answers each with a line.",
        discussion: """
            One process for thousands of plans: rules are read once. Docs: docs/spark.md.

            REQUESTS, an object a line
              id       string or number, returned with the answer; may be missing
              path     a file of this machine, or
              base64   the document itself (RFC 4648, one line), with
              name     what the Plan JSON calls it; needed with base64, else the path
              as       json (default): the plan as an object. text: its bytes as a string

            ANSWERS, an object a line, written at once; lines end with \\n and nothing else
              {"id":1,"ok":true,"plan":{…}}           plan is last: its bytes are those of kehoach extract
              {"id":1,"ok":true,"planText":"{…}"}     of "as":"text": a parsed string that is those bytes
              {"id":1,"ok":false,"error":{"code":"…","message":"…"}}

            CODES
              empty, binary, unsupported, damaged, passwordNeeded, tooLarge, tooManyPages, hostile, limitPassed,
              programMissing, programFailed, cancelled   the document; the message says what to do
              missing, isFolder, notAFile, unreadable  the path
              badRequest, lineTooLong                     the line; error.line is its number, id null where it could not be read

            A wrong line ends nothing. The command ends with 0 at the end of input, when nobody reads its output, and on
            SIGTERM and Ctrl+C: what it is converting then is answered with the code cancelled, and a second one ends it at
            once. Read answers while you write
            requests: no line is read before there is a place for its document.

            EXAMPLES
              echo '{"id": 1, "path": "ke-hoach.pdf"}' | kehoach worker
              find plans -name '*.pdf' | jq -Rc '{id: ., path: .}' | kehoach worker --jobs 4 > results.jsonl
              kehoach worker --ordered --jobs 4 < requests.jsonl | jq -c .plan
            """)

    @Option(name: .shortAndLong, help: ArgumentHelp("Convert so many documents at a time.", valueName: "count"))
    var jobs = 1

    @Flag(help: "Answer in the order of the requests, not in that of completion.")
    var ordered = false

    @OptionGroup var ruleOptions: RuleOptions
    @OptionGroup var readingOptions: ReadingChoices

    /// The reader's limit in base64, where some write `/` as `\\/`, and the other members.
    static let lineLimit = TextReader.byteLimit / 2 * 3

    func validate() throws {
        guard (1...256).contains(jobs) else { throw ValidationError("--jobs: expected 1 to 256, found \(jobs)") }
    }

    func run() async throws {
        let layers = try ruleOptions.layers(), options = readingOptions.options
        let pipeline = try ruleOptions.checked { () throws(RuleError) in try Pipeline(rules: layers) }
        let lines = try StandardLines(lineLimit: Self.lineLimit)
        let loop = WorkerLoop(jobs: jobs, isOrdered: ordered, lineLimit: Self.lineLimit)
        try await Interruption.ending {
            await withTaskCancellationHandler {
                // Several workers share a machine, as several jobs do.
                await Processors.$areShared.withValue(true) {
                    await loop.run {
                        try await lines.next()
                    } write: {
                        lines.write($0)
                    } convert: { request in
                        await Self.convert(request, pipeline: pipeline, options: options)
                    }
                }
            } onCancel: {
                lines.stop()
            }
        }
    }

    private static func convert(_ request: WorkerRequest, pipeline: Pipeline, options: ReadingOptions) async -> WorkerResult {
        do {
            let plan = try await pipeline.plan(of: try input(request), options: options)
            return .plan(plan.json())
        } catch let error as ReadingError {
            return .failure(code: error.code, message: error.description)
        } catch let failure as Failure {
            return .failure(code: failure.problem ?? "unreadable", message: failure.message)
        } catch {
            return .failure(code: "unreadable", message: "\(request.name): cannot be read: \(error.localizedDescription)")
        }
    }

    private static func input(_ request: WorkerRequest) throws -> InputDocument {
        switch request.document {
        case .bytes(let bytes): return InputDocument(name: request.name, bytes: bytes)
        case .path(let path):
            var input = try InputFile.readRegular(path)
            input.name = request.name
            return input
        }
    }
}
