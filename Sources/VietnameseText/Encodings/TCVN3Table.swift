/// The letters of TCVN 5712:1993 VN3, known as TCVN3 or ABC.
///
/// Source: the Vietnamese standard TCVN 5712:1993, table VN3. The standard has the seven letters
/// Ă Â Ê Ô Ơ Ư Đ as capitals, and every letter with a tone in lower case only: capitals with
/// tones are the same bytes shown in a font of capitals (`.VnTimeH`). Plain text does not say
/// which font was used, so a title set in such a font comes out in lower case, `bé tµi chÝnh` as
/// `bộ tài chính`. Only a word whose ASCII letters are all capitals shows what was meant
/// (`QUYÕT`); see `LegacyWord`.
enum TCVN3Table {
  /// Runs of letters with the byte of the first one. The bytes between the runs are no letters
  /// in VN3.
  static let runs: [(first: UInt8, letters: String)] = [
    (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"),
    (0xB5, "àảãáạ"),
    (0xBB, "ằẳẵắ"),
    (0xC6, "ặầẩẫấậè"),
    (0xCE, "ẻẽéẹềểễếệìỉ"),
    (0xDC, "ĩíịò"),
    (0xE1, "ỏõóọồổỗốộờởỡớợù"),
    (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
  ]

  /// Indexed by byte - 0xA0; 0: no letter.
  private static let table: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 0x60)
    for run in runs {
      for (index, scalar) in run.letters.unicodeScalars.enumerated() {
        table[Int(run.first) - 0xA0 + index] = UInt16(scalar.value)
      }
    }
    return table
  }()

  /// The letter that a font of this encoding shows for a Latin-1 character; 0 if it is none.
  @inline(__always)
  static func letter(_ scalar: UInt32) -> UInt32 {
    let index = scalar &- 0xA0
    if index < 0x60 { return UInt32(table[Int(index)]) }
    if scalar < 0x300 { return 0 }
    // PDF files name glyphs, and text made from them has a character of the same look:
    switch scalar {
    case 0x2212: return 0x01B0  // minus sign instead of the soft hyphen AD: ư
    case 0x2219: return 0x00E3  // bullet operator instead of the middle dot B7: ã
    case 0x03BC: return 0x00E0  // Greek mu instead of the micro sign B5: à
    default: return 0
    }
  }
}
