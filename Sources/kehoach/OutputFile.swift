import Foundation

/// Writes a result whole or not at all.
enum OutputFile {
    /// - Parameter path: `nil` or `-` for standard output.
    static func write(_ bytes: [UInt8], to path: String?) throws {
        guard let path, path != "-" else {
            StandardStreams.output(bytes)
            return
        }
        do {
            // A link stays one, and so does a device: a whole file would take the place of /dev/null.
            let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
            if isSpecial(target.path) {
                let handle = try FileHandle(forWritingTo: target)
                defer { try? handle.close() }
                try handle.write(contentsOf: Data(bytes))
            } else {
                try Data(bytes).write(to: target, options: .atomic)
            }
        } catch {
            throw Failure(message: "\(path): cannot be written: \(error.localizedDescription); check the folder and your rights")
        }
    }

    /// A device, pipe or socket.
    private static func isSpecial(_ path: String) -> Bool {
        guard let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType else { return false }
        return type != .typeRegular && type != .typeDirectory
    }
}
