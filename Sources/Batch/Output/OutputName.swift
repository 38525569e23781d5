import Digests

/// The names of a file's results.
enum OutputName {
    /// The folder of results that belong to one plan.
    static let folder = "plans"
    /// Bytes of a component that file systems take, less what is put behind it.
    private static let limit = 230

    /// Below the output folder, without the suffix of a format. Components that are too long are cut, and told apart by a
    /// hash of what they were; so are folders with names of results: beside `a.txt` there may be a folder `a.txt.json`.
    static func base(of name: FileName) -> String {
        let parts = name.text.unicodeScalars.split(separator: "/").map { String($0) }
        let components = parts.enumerated().map { index, component -> String in
            let isLikeResult = index < parts.count - 1 && BatchOptions.Single.allCases.contains { component.utf8.reversed().starts(with: $0.suffix.utf8.reversed()) }
            guard component.utf8.count > limit || isLikeResult else { return component }
            var start = component.unicodeScalars.prefix(limit)
            while start.reduce(0, { $0 + UTF8.width($1) }) > limit - 18 { start.removeLast() }
            return "\(String(start))~\(ContentHash(of: Array(component.utf8)).description.prefix(16))"
        }
        return ([folder] + components).joined(separator: "/")
    }
}
