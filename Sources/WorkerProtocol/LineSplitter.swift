import Foundation

/// A line of input.
public enum InputLine: Sendable, Equatable {
    /// Without its line end.
    case text([UInt8])
    /// Longer than the limit; its bytes are gone.
    case tooLong
}

/// Cuts a stream of bytes into lines and never holds more than one line and one piece of the stream.
public struct LineSplitter: Sendable {
    private let limit: Int
    /// The beginning of a line whose end has not come yet.
    private var begun: [UInt8] = []
    private var isSkipping = false
    /// The piece that came last, cut up to `position`.
    private var piece: [UInt8] = []
    private var position = 0

    /// - Parameter limit: bytes of a line without its line end.
    public init(limit: Int) { self.limit = limit }

    /// Takes the next piece; ``next()`` must have returned `nil` before.
    public mutating func append(_ bytes: [UInt8]) {
        piece = bytes
        position = 0
    }

    /// - Returns: the next whole line; `nil` where a further piece is needed.
    public mutating func next() -> InputLine? {
        guard position < piece.count else { return nil }
        guard let end = lineEnd() else {
            take(upTo: piece.count)
            position = piece.count
            return nil
        }
        take(upTo: end)
        position = end + 1
        return finish()
    }

    /// The last line, where the stream ends without a line end; `nil` where nothing stands behind the last one.
    public mutating func last() -> InputLine? { begun.isEmpty && !isSkipping ? nil : finish() }

    private mutating func finish() -> InputLine {
        defer {
            begun = []
            isSkipping = false
        }
        return isSkipping ? .tooLong : .text(begun)
    }

    private mutating func take(upTo end: Int) {
        guard !isSkipping else { return }
        guard begun.count + end - position <= limit else {
            begun = []
            isSkipping = true
            return
        }
        begun += piece[position..<end]
    }

    /// A document of many megabytes is one line: no loop over its bytes.
    private func lineEnd() -> Int? {
        piece.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress, let found = memchr(start + position, 0x0A, bytes.count - position) else { return nil }
            return start.distance(to: UnsafeRawPointer(found))
        }
    }
}
