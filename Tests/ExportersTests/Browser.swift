import Foundation
import Testing

/// Chromium without a window.
enum Browser {
    static let path = ["chromium", "chromium-browser", "google-chrome"].lazy.compactMap { name in
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile)
    }.first

    /// Opens the page, runs a script in it, and says what can be seen then.
    ///
    /// - Parameter state: members of a JavaScript object; `all(selector)` are the elements that can be seen.
    static func run<State: Decodable>(_ script: String, on page: String, state: String) throws -> State {
        // `alert` would have been called while the page was read.
        let probe = """
            <script>
            const set = (id, value) => { const node = document.getElementById(id); node.value = value; node.dispatchEvent(new Event("input", {bubbles: true})); };
            const click = (value) => document.querySelector(`input[type=checkbox][value=${value}]`).click();
            \(script);
            setTimeout(() => {
              const visible = (node) => node.checkVisibility();
              const all = (selector) => [...document.querySelectorAll(selector)].filter(visible);
              const state = { \(state) };
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
        return try JSONDecoder().decode(State.self, from: state)
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
