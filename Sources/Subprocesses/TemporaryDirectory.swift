import CSupervisor
import Glibc

/// A folder for the files that programs exchange, for its owner only.
///
/// It goes when the body of ``use(isolation:unavailable:_:)`` ends, in whichever way; when we are killed while a
/// program runs in it, with that program; when we are killed otherwise, at the next start that makes one.
public struct TemporaryDirectory: Sendable, Equatable {
    /// Absolute.
    public var path: String

    private static let prefix = "kehoach-"

    /// The absolute path of a file in it.
    public func file(_ name: String) -> String { "\(path)/\(name)" }

    /// Makes a folder, hands it to `body`, removes it.
    ///
    /// - Parameter unavailable: the error to throw where no folder can be made, from the reason.
    public static func use<Value, Failure: Error>(
        isolation: isolated (any Actor)? = #isolation, unavailable: (String) -> Failure,
        _ body: (TemporaryDirectory) async throws(Failure) -> Value
    ) async throws(Failure) -> Value {
        _ = cleanedUp
        // The system's generator: nobody can guess the name and be there first.
        let name = (0..<4).map { _ in String(UInt32.random(in: 0x1000_0000 ... .max), radix: 16) }.joined()
        let path = "\(root)/\(prefix)\(name)"
        guard mkdir(path, 0o700) == 0 else {
            throw unavailable("\(path): \(strerror(errno).map { String(cString: $0) } ?? "cannot be made")")
        }
        // Held as long as we live: whoever finds the folder unlocked knows that its owner is gone.
        let lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
        if lock >= 0 { flock(lock, LOCK_EX | LOCK_NB) }
        defer {
            _ = supervisor_remove_tree(path)
            if lock >= 0 { close(lock) }
        }
        return try await body(TemporaryDirectory(path: path))
    }

    private static let root: String = {
        let named = getenv("TMPDIR").map { String(cString: $0) } ?? ""
        return named.hasPrefix("/") && access(named, W_OK | X_OK) == 0 ? named : "/tmp"
    }()

    /// Removes what killed runs have left.
    private static let cleanedUp: Void = {
        guard let list = opendir(root) else { return }
        defer { closedir(list) }
        while let entry = readdir(list) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            guard name.hasPrefix(prefix), name.utf8.count == prefix.utf8.count + 32 else { continue }
            removeIfStale(root + "/" + name)
        }
    }()

    private static func removeIfStale(_ path: String) {
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
        guard folder >= 0 else { return }
        defer { close(folder) }
        var information = stat(), now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        // A minute: between the making of a folder and its lock nobody may take it for abandoned.
        guard fstat(folder, &information) == 0, information.st_uid == getuid(), information.st_mode & 0o777 == 0o700,
            now.tv_sec - information.st_ctim.tv_sec > 60, flock(folder, LOCK_EX | LOCK_NB) == 0
        else { return }
        _ = supervisor_remove_tree(path)
    }
}
