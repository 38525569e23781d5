import Glibc

/// Held as long as a batch is at work in its folder; the system lets go of it however we end.
final class BatchLock: Sendable {
    private let descriptor: Int32

    init(_ folder: OutputFolder) throws(BatchError) {
        let path = "\(folder.ownFolder)/lock"
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw BatchError(path: path, number: errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            // The descriptor is closed below: what throws here is an object already.
            throw errno == EWOULDBLOCK ? BatchError(path: folder.path, reason: .locked) : BatchError(path: path, number: errno)
        }
    }

    deinit {
        guard descriptor >= 0 else { return }
        // A program that is just being started has a copy of the descriptor for a moment: closing ours alone would not let go.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
