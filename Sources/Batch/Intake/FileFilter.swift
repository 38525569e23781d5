import Glibc

/// Which files of folders and archives are taken. Files that are named one by one always are.
public struct FileFilter: Sendable, Equatable {
    /// A pattern of the shell (`*`, `?`, `[a-z]`): without `/` for a file's own name, with `/` for its path below the folder,
    /// where `*` stays within a folder and `**` does not. Letters match in either case.
    public var included: [String]
    public var excluded: [String]

    public init(included: [String] = [], excluded: [String] = []) {
        self.included = included
        self.excluded = excluded
    }

    /// What programs leave beside plans: locks of open documents, unfinished downloads, what systems keep of a folder.
    private static let litter = ["~$*", ".*", "Thumbs.db", "desktop.ini", "*.part", "*.partial", "*.crdownload", "*.tmp"]

    /// - Parameter path: below the folder.
    func takes(_ path: FileName) -> Bool {
        guard !Self.isLitter(path.last) else { return false }
        guard included.isEmpty || included.contains(where: { Self.matches($0, path) }) else { return false }
        return !excluded.contains { Self.matches($0, path) }
    }

    static func isLitter(_ name: String) -> Bool { litter.contains { fnmatch($0, name, FNM_CASEFOLD) == 0 } }

    private static func matches(_ pattern: String, _ path: FileName) -> Bool {
        guard pattern.utf8.contains(0x2F) else { return fnmatch(pattern, path.last, FNM_CASEFOLD) == 0 }
        let pattern = pattern.hasPrefix("/") ? String(pattern.dropFirst()) : pattern
        // `**/x` also means `x`.
        if pattern.hasPrefix("**/"), fnmatch(String(pattern.dropFirst(3)), path.text, FNM_CASEFOLD) == 0 { return true }
        return fnmatch(pattern, path.text, pattern.contains("**") ? FNM_CASEFOLD : FNM_CASEFOLD | FNM_PATHNAME) == 0
    }
}

/// Of `fnmatch.h`, where it needs a definition to be seen.
private let FNM_CASEFOLD: Int32 = 1 << 4
