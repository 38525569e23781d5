import Foundation

/// Standard input, output and error. Output holds only results.
enum StandardStreams {
    static func error(_ message: String) {
        FileHandle.standardError.write(Data((message + "\n").utf8))
    }

    static func output(_ text: String) {
        write(Array(text.utf8), to: FileHandle.standardOutput)
    }

    static func output(_ bytes: [UInt8]) {
        write(bytes, to: FileHandle.standardOutput)
    }

    /// A reader that has closed its end (`| head`) is no failure.
    private static func write(_ bytes: [UInt8], to handle: FileHandle) {
        try? handle.write(contentsOf: Data(bytes))
    }
}
