/// The letters of VNI-Windows: a base letter followed by a mark, or a letter of one byte.
///
/// Source: the character table that VNI Software published for its Windows fonts. Marks exist in
/// lower case and as capitals (the byte less 0x20), and typists mix them: `Uû` and `UÛ` are both
/// Ủ. The base letter decides the case.
enum VNITable {
  /// The marks that follow a, in the order of ``lettersOfA``.
  static let marks = "ùøûõïâáàåãäêéèúüë"
  static let lettersOfA = "áàảãạâấầẩẫậăắằẳẵặ"
  /// The other base letters and what they become with the first marks of ``marks``.
  static let pairs: [(base: Unicode.Scalar, letters: String)] = [
    ("a", lettersOfA),
    ("e", "éèẻẽẹêếềểễệ"),
    ("o", "óòỏõọôốồổỗộ"),
    ("u", "úùủũụ"),
    ("y", "ýỳỷỹ"),
    // ơ and ư are bytes of their own, and take the tones.
    ("ô", "ớờởỡợ"),
    ("ö", "ứừửữự"),
  ]
  /// Letters of one byte.
  static let singles: [(byte: Unicode.Scalar, letter: Unicode.Scalar)] = [
    ("ñ", "đ"), ("ô", "ơ"), ("ö", "ư"), ("í", "í"), ("ì", "ì"), ("æ", "ỉ"), ("ó", "ĩ"),
    ("ò", "ị"), ("î", "ỵ"),
  ]

  /// Indexed by row * 64 + mark - 0xC0, and in the last row by letter - 0xC0; 0: no letter.
  private static let table: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 64 * (2 * pairs.count + 1))
    func set(_ row: Int, _ byte: UInt32, _ letter: UInt32) {
      table[row * 64 + Int(byte) - 0xC0] = UInt16(letter)
    }
    for (row, pair) in pairs.enumerated() {
      for (mark, letter) in zip(marks.unicodeScalars, pair.letters.unicodeScalars) {
        let capital = VietnameseLetters.uppercase(letter.value)
        for byte in [mark.value, mark.value - 32] {
          set(2 * row, byte, letter.value)
          set(2 * row + 1, byte, capital)
        }
      }
    }
    for single in singles {
      set(2 * pairs.count, single.byte.value, single.letter.value)
      set(2 * pairs.count, single.byte.value - 32, VietnameseLetters.uppercase(single.letter.value))
    }
    return table
  }()

  /// The letter that a base letter and the mark after it show; 0 if they are not such a pair.
  @inline(__always)
  static func letter(base: UInt32, mark: UInt32) -> UInt32 {
    let column = mark &- 0xC0
    if column >= 64 { return 0 }
    let row: Int
    switch base {
    case 0x61: row = 0
    case 0x41: row = 1
    case 0x65: row = 2
    case 0x45: row = 3
    case 0x6F: row = 4
    case 0x4F: row = 5
    case 0x75: row = 6
    case 0x55: row = 7
    case 0x79: row = 8
    case 0x59: row = 9
    case 0xF4: row = 10
    case 0xD4: row = 11
    case 0xF6: row = 12
    case 0xD6: row = 13
    default: return 0
    }
    return UInt32(table[row * 64 + Int(column)])
  }

  /// The letter of one byte; 0 if the Latin-1 character is none.
  @inline(__always)
  static func single(_ scalar: UInt32) -> UInt32 {
    let column = scalar &- 0xC0
    return column < 64 ? UInt32(table[2 * pairs.count * 64 + Int(column)]) : 0
  }
}
