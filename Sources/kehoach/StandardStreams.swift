import Foundation

/// Standard input, output and error. Output holds only results.
enum StandardStreams {
    /// What cannot be told ends nothing: the disk of a log may be full.
    static func error(_ message: String, end: String = "\n") {
        write(Array((message + end).utf8), to: FileHandle.standardError)
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
