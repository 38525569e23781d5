/// Turns the bytes of a text file into clean UTF-8, whatever encoding they are in.
///
///     let text = try TextDecoder().decode(bytes)
///     text.encoding        // .utf8
///     text.convertedLines  // 2: the two lines in the font .VnTime
///
/// UTF-8 and UTF-16 are recognised by their form. Bytes that are neither, and Latin-1 characters
/// inside Unicode text, are read as Windows-1258, TCVN3 and VNI, and the reading whose words are
/// Vietnamese syllables is taken, line by line. Bytes without Vietnamese become Windows-1252.
///
///     try TextDecoder().decode(Array("\u{7F}ELF".utf8))  // throws TextDecodingError.binary(offset: 0)
public struct TextDecoder: Sendable {
  public init() {}

  /// Decodes a whole file.
  ///
  /// - Throws: ``TextDecodingError`` if there is nothing to decode or the bytes are not text.
  ///   Damaged text does not throw; its bad bytes are counted in
  ///   ``DecodedText/invalidSequences``.
  public func decode(_ bytes: [UInt8]) throws(TextDecodingError) -> DecodedText {
    if bytes.isEmpty { throw .empty }
    if bytes.withUnsafeBufferPointer(BinaryDetection.isKnownBinary) { throw .binary(offset: 0) }
    if bytes.starts(with: [0xFF, 0xFE]) { return try decodeUTF16(bytes, .utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try decodeUTF16(bytes, .utf16BigEndian, 2) }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    if hasMark, bytes.count == 3 { throw .empty }
    let scan = bytes.withUnsafeBufferPointer { UTF8Scan($0) }
    if scan.firstNUL != nil,
      let order = bytes.withUnsafeBufferPointer(UTF16Decoding.byteOrder(of:))
    {
      return try decodeUTF16(bytes, order, 0)
    }
    if let offset = BinaryDetection.firstBinaryByte(scan, count: bytes.count) {
      throw .binary(offset: offset)
    }
    if Self.isUTF8(scan) || hasMark {
      return finish(bytes, scan, encoding: hasMark ? .utf8BOM : .utf8)
    }
    return decodeBytes(bytes)
  }

  /// Whether bad bytes are damage in UTF-8 rather than letters of another encoding: text in other
  /// encodings consists of bad sequences almost entirely.
  static func isUTF8(_ scan: UTF8Scan) -> Bool {
    scan.invalidSequences <= scan.multibyteSequences
      || (scan.invalidSequences == 1 && scan.findings.contains(.truncatedEnd))
  }

  private func decodeUTF16(
    _ bytes: [UInt8], _ encoding: TextEncoding, _ start: Int
  ) throws(TextDecodingError) -> DecodedText {
    if bytes.count == start { throw .empty }
    let (utf8, invalid) = bytes.withUnsafeBufferPointer {
      UTF16Decoding.decode($0, from: start, littleEndian: encoding == .utf16LittleEndian)
    }
    let scan = utf8.withUnsafeBufferPointer { UTF8Scan($0) }
    if let offset = BinaryDetection.firstBinaryByte(scan, count: utf8.count) {
      throw .binary(offset: Self.utf16Offset(of: offset, in: utf8, start))
    }
    var text = finish(utf8, scan, encoding: encoding)
    text.invalidSequences = invalid
    return text
  }

  /// Where in UTF-16 stands what stands at `offset` in UTF-8.
  private static func utf16Offset(of offset: Int, in utf8: [UInt8], _ start: Int) -> Int {
    utf8[..<offset].reduce(start) { place, byte in
      byte & 0xC0 == 0x80 ? place : byte >= 0xF0 ? place + 4 : place + 2
    }
  }

  /// Cleans, composes and converts valid or damaged UTF-8; a clean text is returned as it is.
  private func finish(_ bytes: [UInt8], _ scan: UTF8Scan, encoding: TextEncoding) -> DecodedText {
    let hasLegacyLetters = scan.findings.contains(.legacyLetters)
    var text = DecodedText(
      utf8: bytes, encoding: encoding, invalidSequences: scan.invalidSequences)
    if scan.findings.contains(.needsCleaning) {
      text.utf8 = bytes.withUnsafeBufferPointer {
        UTF8Cleaning.clean(
          $0, invalidSequences: scan.invalidSequences, keepsSoftHyphens: hasLegacyLetters)
      }
    }
    if scan.findings.contains(.combiningMarks) {
      var composer = LatinComposer()
      text.utf8 = composer.compose(text.utf8)
    }
    if hasLegacyLetters {
      let conversion = text.utf8.withUnsafeBufferPointer {
        LegacyConversion($0, LegacyAnalysis($0, isRaw: false).decisions)
      }
      text.setConverted(conversion, except: nil)
    }
    return text
  }

  /// Decodes bytes that are not Unicode: first as Windows-1252, then by the words that result.
  private func decodeBytes(_ bytes: [UInt8]) -> DecodedText {
    var (utf8, invalid) = Windows1252.decode(bytes)
    utf8 = utf8.withUnsafeBufferPointer {
      UTF8Cleaning.clean($0, invalidSequences: 0, keepsSoftHyphens: true)
    }
    let analysis = utf8.withUnsafeBufferPointer { LegacyAnalysis($0, isRaw: true) }
    let conversion = utf8.withUnsafeBufferPointer { LegacyConversion($0, analysis.decisions) }
    var text = DecodedText(
      utf8: utf8, encoding: analysis.mainEncoding?.textEncoding ?? .windows1252,
      invalidSequences: invalid)
    text.setConverted(conversion, except: analysis.mainEncoding)
    return text
  }
}

extension DecodedText {
  /// Takes the text of the conversion, and counts its lines except those in the file's encoding.
  fileprivate mutating func setConverted(
    _ conversion: LegacyConversion, except own: LegacyEncoding?
  ) {
    utf8 = conversion.output
    var most = 0
    for encoding in LegacyEncoding.allCases where encoding != own {
      let lines = conversion.lines[encoding.rawValue]
      convertedLines += lines
      if lines > most {
        most = lines
        convertedFrom = encoding.textEncoding
      }
    }
  }
}
