/// The encodings of text files that ``TextDecoder`` recognises.
///
/// The raw value is the name that is printed in reports and written to JSON.
public enum TextEncoding: String, Sendable, CaseIterable {
  /// UTF-8 without a byte order mark; plain ASCII counts as this one.
  case utf8 = "utf-8"
  /// UTF-8 that begins with the byte order mark EF BB BF.
  case utf8BOM = "utf-8-bom"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// Microsoft's code page for Vietnamese: some letters composed, tones as combining bytes.
  case windows1258 = "windows-1258"
  /// TCVN 5712:1993 VN3, also called ABC: the fonts `.VnTime`, `.VnArial` and so on.
  case tcvn3 = "tcvn3"
  /// VNI-Windows, the fonts `VNI-Times` and so on: a base letter and a mark byte.
  case vni = "vni"
  /// Western European bytes in which no Vietnamese was recognised.
  case windows1252 = "windows-1252"
}

/// A file's text in the one form that everything later reads.
public struct DecodedText: Sendable {
  /// The text as valid UTF-8.
  ///
  /// Latin letters are in NFC, lines end in LF, and there is no byte order mark, no NUL and no
  /// zero-width character. A form feed stays, because it marks a page break.
  public var utf8: [UInt8]

  /// How the bytes of the file were encoded.
  ///
  /// A UTF-8 file with lines in a legacy font encoding is still `.utf8`; see ``convertedLines``.
  public var encoding: TextEncoding

  /// How many U+FFFD stand in the text for bytes that mean nothing in ``encoding``.
  ///
  /// Zero for a sound file. A U+FFFD that the file itself contains is not counted.
  public var invalidSequences: Int

  /// How many lines, or parts of lines such as table cells, were written for a legacy font inside
  /// text of another encoding and have been converted. A line counts once.
  public var convertedLines: Int

  /// The legacy font encoding of most of ``convertedLines``; nil if there are none.
  public var convertedFrom: TextEncoding?

  public init(
    utf8: [UInt8], encoding: TextEncoding, invalidSequences: Int = 0, convertedLines: Int = 0,
    convertedFrom: TextEncoding? = nil
  ) {
    self.utf8 = utf8
    self.encoding = encoding
    self.invalidSequences = invalidSequences
    self.convertedLines = convertedLines
    self.convertedFrom = convertedFrom
  }
}

/// Why bytes could not be read as text.
public enum TextDecodingError: Error, Equatable, Sendable {
  /// The file holds nothing, or only a byte order mark.
  ///
  /// What to do: check that the download or the export was complete.
  case empty

  /// The bytes are not text: they are a known container such as PDF, ZIP (DOCX), an old Word
  /// file or an image, or they contain NUL or too many control bytes. `offset` is the place of
  /// the first byte that shows it.
  ///
  /// What to do: open the file with the reader for its format, or save it as plain text.
  case binary(offset: Int)
}

extension TextDecodingError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .empty:
      "the file is empty; check that it was saved or downloaded completely"
    case .binary(let offset):
      "not a text file (binary data at byte \(offset)); "
        + "use the reader for its format or save it as plain text"
    }
  }
}
