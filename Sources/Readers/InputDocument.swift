import VietnameseText

/// A file to read: its bytes, and where it lies if it does, since programs of others read files.
public struct InputDocument: Sendable {
    /// As the user gave it, `-` for standard input.
    public var name: String
    public var bytes: [UInt8]
    /// Absolute; `nil` where the bytes came from elsewhere.
    public var path: String?

    public init(name: String, bytes: [UInt8], path: String? = nil) {
        self.name = name
        self.bytes = bytes
        self.path = path
    }
}

/// What the user may choose of the reading, and what the rules know of it.
public struct ReadingOptions: Sendable, Equatable {
    public enum Recognition: String, Sendable, CaseIterable {
        /// Pages that hold an image and no text of their own.
        case auto
        case never
        /// Every page, whatever text it has.
        case always
    }

    /// `--ocr`
    public var recognition: Recognition
    /// `--ocr-languages`: as tesseract takes them, `vie` or `vie+eng`.
    public var recognitionLanguages: String
    /// `--ocr-resolution`: dots per inch.
    public var recognitionResolution: Int

    /// What becomes of small letters in fonts that show them as capitals (`.VnTimeH`).
    public var capitals: LegacyRuns.Capitals

    /// Of recognised words; ``Pipeline`` takes it from the rules.
    public var readings = SignReadings()

    public init(
        recognition: Recognition = .auto, recognitionLanguages: String = "vie", recognitionResolution: Int = 300,
        capitals: LegacyRuns.Capitals = .asShown
    ) {
        self.recognition = recognition
        self.recognitionLanguages = recognitionLanguages
        self.recognitionResolution = recognitionResolution
        self.capitals = capitals
    }
}
