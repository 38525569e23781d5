/// Windows-1252, the code page in which legacy bytes are seen first.
///
/// Source: Microsoft code page 1252. Bytes from A0 are Latin-1.
enum Windows1252 {
  /// 0x80 … 0x9F; U+FFFD stands for the five bytes that mean nothing.
  static let upperControls: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  static func scalar(_ byte: UInt8) -> UInt32 {
    byte & 0xE0 == 0x80 ? UInt32(upperControls[Int(byte) - 0x80]) : UInt32(byte)
  }

  /// The whole of a file's bytes as UTF-8, and how many of them mean nothing.
  static func decode(_ bytes: [UInt8]) -> (utf8: [UInt8], invalid: Int) {
    var invalid = 0
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    for byte in bytes {
      if byte < 0x80 {
        output.append(byte)
        continue
      }
      let scalar = scalar(byte)
      if scalar == 0xFFFD { invalid += 1 }
      output.appendUTF8(scalar)
    }
    return (output, invalid)
  }
}

/// Windows-1258, seen through Windows-1252.
///
/// Source: Microsoft code page 1258. It differs from 1252 in these letters only: five bytes are
/// combining tones, which follow their vowel, and eight are Vietnamese letters and the đồng sign.
enum Windows1258 {
  static let differences: [(byte: UInt8, scalar: UInt32)] = [
    (0xC3, 0x0102), (0xCC, 0x0300), (0xD0, 0x0110), (0xD2, 0x0309), (0xD5, 0x01A0),
    (0xDD, 0x01AF), (0xDE, 0x0303), (0xE3, 0x0103), (0xEC, 0x0301), (0xF0, 0x0111),
    (0xF2, 0x0323), (0xF5, 0x01A1), (0xFD, 0x01B0), (0xFE, 0x20AB),
  ]

  private static let table: [UInt16] = {
    var table = (0xC0...0xFF).map { UInt16($0) }
    for difference in differences {
      table[Int(difference.byte) - 0xC0] = UInt16(difference.scalar)
    }
    return table
  }()

  /// What the byte of a Latin-1 character means in Windows-1258.
  @inline(__always)
  static func scalar(_ latin1: UInt32) -> UInt32 {
    let index = latin1 &- 0xC0
    return index < 64 ? UInt32(table[Int(index)]) : latin1
  }
}
