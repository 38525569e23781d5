import Foundation
import PlanModel
import Testing

@testable import Exporters

/// The page in a real browser: filters, search, print.
@Suite(.serialized, .enabled(if: Browser.path != nil, "SKIPPED: needs chromium (apt install chromium)"))
struct BrowserTests {
    struct State: Decodable, Equatable {
        var tasks: [String]
        var findings: [String]
        var shown: String
    }

    private static func page(_ plan: Plan) throws -> String {
        ReportSample.text(HTMLReport().export(try ReportSample.report([ReportSample.file("mau.txt", plan)])))
    }

    struct Action: Sendable, CustomTestStringConvertible {
        var name: String
        var script: String
        var tasks: [String]
        var findings: [String]

        var testDescription: String { name }
    }

    @Test(arguments: [
        Action(name: "nothing chosen", script: "", tasks: ["II.1", "II.2"], findings: ["missing-number", "missing-product", "deadline-outside-year"]),
        Action(name: "search without diacritics", script: "set('search', 'tuyen TRUYEN')", tasks: ["II.2"], findings: ["deadline-outside-year"]),
        Action(name: "search for đ without its stroke", script: "set('search', 'thoi han')", tasks: ["II.2"], findings: ["deadline-outside-year"]),
        Action(name: "search with diacritics", script: "set('search', 'Rà soát')", tasks: ["II.1"], findings: ["missing-product"]),
        Action(name: "code", script: "set('code', 'missing-product')", tasks: ["II.1"], findings: ["missing-product"]),
        Action(name: "lead", script: "set('lead', '2')", tasks: ["II.2"], findings: ["deadline-outside-year"]),
        Action(name: "errors only", script: "uncheck('warning')", tasks: ["II.2"], findings: ["deadline-outside-year"]),
        Action(name: "nothing found", script: "set('search', 'khong thay')", tasks: [], findings: []),
        Action(
            name: "reset", script: "set('search', 'khong thay'); document.querySelector('button[type=reset]').click()", tasks: ["II.1", "II.2"],
            findings: ["missing-number", "missing-product", "deadline-outside-year"]),
    ]) func filters(_ action: Action) throws {
        let state = try Browser.run(action.script, on: Self.page(ReportSample.plan))
        #expect(state.tasks == action.tasks && state.findings == action.findings)
        #expect(state.shown.contains("\(action.tasks.count)/2") && state.shown.contains("\(action.findings.count)/3"), "\(state.shown)")
    }

    @Test func onlyTasksWithFindings() throws {
        var plan = ReportSample.plan
        plan.tasks.append(ReportSample.task("II.3", "Tập huấn", lead: "Phòng Kinh tế", line: 40))
        #expect(try Browser.run("document.getElementById('only').click()", on: Self.page(plan)).tasks == ["II.1", "II.2"])
    }

    /// No script of a document runs, and the filters still do.
    @Test func hostileTextDoesNotRun() throws {
        let state = try Browser.run("set('lead', '1')", on: Self.page(ReportSample.hostilePlan))
        #expect(state.tasks.count == 2)
    }

    @Test func prints() throws {
        let pdf = try Browser.print(Self.page(ReportSample.plan))
        #expect(pdf.starts(with: Data("%PDF".utf8)) && pdf.count > 5_000)
    }
}

/// Chromium without a window.
enum Browser {
    static let path = ["chromium", "chromium-browser", "google-chrome"].lazy.compactMap { name in
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile)
    }.first

    /// Opens the page, runs a script in it, and says what can be seen then.
    static func run(_ script: String, on page: String) throws -> BrowserTests.State {
        // `alert` would have been called while the page was read.
        let probe = """
            <script>
            const set = (id, value) => { const node = document.getElementById(id); node.value = value; node.dispatchEvent(new Event("input", {bubbles: true})); };
            const uncheck = (value) => document.querySelector(`input[name=severity][value=${value}]`).click();
            \(script);
            setTimeout(() => {
              const visible = (node) => node.checkVisibility();
              const all = (selector) => [...document.querySelectorAll(selector)].filter(visible);
              const state = {
                tasks: all("tr.task").map((row) => row.querySelector(".id b").textContent), findings: all(".finding").map((node) => node.dataset.code),
                shown: document.querySelector(".shown").textContent };
              document.body.dataset.state = btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(state))));
            }, 50);
            </script></body>
            """
        let head = "<head><script>window.alert = () => { document.documentElement.dataset.attacked = '1'; };</script>"
        let text = page.replacingOccurrences(of: "</body>", with: probe).replacingOccurrences(of: "<head>", with: head)
        let dump = String(decoding: try start(["--virtual-time-budget=2000", "--dump-dom"], page: text), as: UTF8.self)
        #expect(!dump.contains("data-attacked"))
        let start = try #require(dump.range(of: "data-state=\"")), rest = dump[start.upperBound...]
        let state = try #require(Data(base64Encoded: String(rest.prefix { $0 != "\"" })))
        return try JSONDecoder().decode(BrowserTests.State.self, from: state)
    }

    static func print(_ page: String) throws -> Data {
        let folder = FileManager.default.temporaryDirectory.appending(path: "kehoach-print-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "page.pdf")
        _ = try start(["--no-pdf-header-footer", "--print-to-pdf=\(file.path())"], page: page)
        return try Data(contentsOf: file)
    }

    private static func start(_ options: [String], page: String) throws -> Data {
        let folder = FileManager.default.temporaryDirectory.appending(path: "kehoach-browser-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "page.html"), output = folder.appending(path: "out")
        try Data(page.utf8).write(to: file)
        try Data().write(to: output)
        let process = Process()
        process.executableURL = URL(filePath: try #require(path))
        process.arguments = ["--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder.path())/profile"] + options + [file.absoluteString]
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return try Data(contentsOf: output)
    }
}
