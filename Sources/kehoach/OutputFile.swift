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
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw Failure(message: "\(path): cannot be written: \(error.localizedDescription); check the folder and your rights")
        }
    }
}
