/// Recognises UTF-16 and turns it into UTF-8.
enum UTF16Decoding {
  /// How many bytes at the beginning decide about a file without a byte order mark.
  private static let sampleLength = 4096

  /// The byte order of a file that has no byte order mark but looks like UTF-16; nil otherwise.
  ///
  /// In Vietnamese and English UTF-16 a good part of the high bytes are zero (ASCII letters) and
  /// low bytes never are; in binary data zeros stand in both places.
  static func byteOrder(of bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    let pairs = min(bytes.count, sampleLength) / 2
    if pairs < 2 { return nil }
    var evenZeros = 0
    var oddZeros = 0
    for pair in 0..<pairs {
      if bytes[2 * pair] == 0 { evenZeros += 1 }
      if bytes[2 * pair + 1] == 0 { oddZeros += 1 }
    }
    let many = max(2, pairs / 4)
    // U+0100, U+0200 … are rare letters, hence not quite none.
    let few = pairs / 64
    if oddZeros >= many, evenZeros <= few { return .utf16LittleEndian }
    if evenZeros >= many, oddZeros <= few { return .utf16BigEndian }
    return nil
  }

  /// The text after the byte order mark as UTF-8; each surrogate without its partner and an odd
  /// byte at the end become one U+FFFD.
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, littleEndian: Bool
  ) -> (utf8: [UInt8], invalid: Int) {
    var output: [UInt8] = []
    output.reserveCapacity((bytes.count - start) / 2 * 3 / 2)
    var invalid = 0
    var index = start
    func unit(at index: Int) -> UInt32 {
      let first = UInt32(bytes[index])
      let second = UInt32(bytes[index + 1])
      return littleEndian ? second << 8 | first : first << 8 | second
    }
    while index + 1 < bytes.count {
      let first = unit(at: index)
      index += 2
      if first & 0xF800 != 0xD800 {
        output.appendUTF8(first)
        continue
      }
      if first < 0xDC00, index + 1 < bytes.count {
        let second = unit(at: index)
        if second & 0xFC00 == 0xDC00 {
          output.appendUTF8(0x1_0000 + (first & 0x3FF) << 10 + second & 0x3FF)
          index += 2
          continue
        }
      }
      invalid += 1
      output.appendUTF8(0xFFFD)
    }
    if index < bytes.count {
      invalid += 1
      output.appendUTF8(0xFFFD)
    }
    return (output, invalid)
  }
}
