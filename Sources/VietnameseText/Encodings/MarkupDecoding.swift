extension TextDecoder {
  /// The Unicode form of bytes of markup, legacy letters left as the Latin-1 characters that they are stored as:
  /// entities and the names of fonts must be read before ``LegacyRuns`` can convert them.
  ///
  /// UTF-8 and UTF-16 are recognised by their form, everything else is Windows-1252, in which Windows-1258 is read
  /// later too.
  ///
  /// - Returns: valid UTF-8, soft hyphens kept, and the encoding found.
  /// - Throws: ``TextDecodingError`` if there is nothing to decode or the bytes are not text.
  public func decodeMarkup(_ bytes: [UInt8]) throws(TextDecodingError) -> DecodedText {
    if bytes.isEmpty { throw .empty }
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    if isLittle || bytes.starts(with: [0xFE, 0xFF]) {
      let (utf8, invalid) = bytes.withUnsafeBufferPointer { UTF16Decoding.decode($0, from: 2, littleEndian: isLittle) }
      return DecodedText(
        utf8: Self.cleaned(utf8, 0), encoding: isLittle ? .utf16LittleEndian : .utf16BigEndian, invalidSequences: invalid)
    }
    let scan = bytes.withUnsafeBufferPointer { UTF8Scan($0) }
    if scan.firstNUL != nil, let order = bytes.withUnsafeBufferPointer(UTF16Decoding.byteOrder(of:)) {
      let (utf8, invalid) = bytes.withUnsafeBufferPointer {
        UTF16Decoding.decode($0, from: 0, littleEndian: order == .utf16LittleEndian)
      }
      return DecodedText(utf8: Self.cleaned(utf8, 0), encoding: order, invalidSequences: invalid)
    }
    if let offset = BinaryDetection.firstBinaryByte(scan, count: bytes.count) { throw .binary(offset: offset) }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    if Self.isUTF8(scan) || hasMark {
      return DecodedText(
        utf8: Self.cleaned(bytes, scan.invalidSequences), encoding: hasMark ? .utf8BOM : .utf8,
        invalidSequences: scan.invalidSequences)
    }
    let (utf8, invalid) = Windows1252.decode(bytes)
    return DecodedText(utf8: Self.cleaned(utf8, 0), encoding: .windows1252, invalidSequences: invalid)
  }

  private static func cleaned(_ bytes: [UInt8], _ invalid: Int) -> [UInt8] {
    bytes.withUnsafeBufferPointer { UTF8Cleaning.clean($0, invalidSequences: invalid, keepsSoftHyphens: true) }
  }
}
