/// The six tones of Vietnamese, in the order in which ``VietnameseLetters`` lists the vowels.
enum VietnameseTone: UInt8 {
  case level = 0
  case grave
  case hook
  case tilde
  case acute
  case dotBelow

  /// The combining character of the tone, nil for other scalars.
  init?(combining scalar: UInt32) {
    switch scalar {
    case 0x0300: self = .grave
    case 0x0301: self = .acute
    case 0x0303: self = .tilde
    case 0x0309: self = .hook
    case 0x0323: self = .dotBelow
    default: return nil
    }
  }
}

/// What a Unicode scalar is as a letter of Vietnamese, from one table look-up.
///
/// Source: the 29 letters of the Vietnamese alphabet with the five tone marks of the orthography.
struct VietnameseLetter {
  fileprivate var bits: UInt16

  /// 1 … 29 in the order a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y; 0: no letter
  /// of Vietnamese.
  var code: UInt8 { UInt8(truncatingIfNeeded: bits & 0x1F) }
  /// A ``VietnameseTone`` as number.
  var tone: UInt8 { UInt8(truncatingIfNeeded: (bits >> 5) & 7) }
  var isUpper: Bool { bits & 0x100 != 0 }
}

enum VietnameseLetters {
  static let alphabet = "aăâbcdđeêghiklmnoôơpqrstuưvxy"

  /// Each vowel with its tones: level, grave, hook, tilde, acute, dot below.
  static let vowels = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
    "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
  ]

  /// One bit for each code of a vowel.
  static let vowelMask: UInt32 = mask(of: "aăâeêioôơuưy")
  /// Vowels with a circumflex, breve or horn: the tone mark stands on them.
  static let markedVowelMask: UInt32 = mask(of: "ăâêôơư")
  /// Vowels before which the orthography writes k, gh and ngh.
  static let frontVowelMask: UInt32 = mask(of: "eêiy")

  private static let firstToned: UInt32 = 0x1EA0
  private static let lowCount: UInt32 = 0x1B1
  /// Scalars below `lowCount`, then those from `firstToned` to U+1EF9.
  private static let table: [UInt16] = makeTable()

  @inline(__always)
  static func letter(_ scalar: UInt32) -> VietnameseLetter {
    if scalar < lowCount { return VietnameseLetter(bits: table[Int(scalar)]) }
    let toned = scalar &- firstToned
    if toned <= 0x59 { return VietnameseLetter(bits: table[Int(lowCount + toned)]) }
    return VietnameseLetter(bits: 0)
  }

  /// The capital of a lower-case letter of Vietnamese; any other scalar unchanged.
  static func uppercase(_ scalar: UInt32) -> UInt32 {
    let letter = letter(scalar)
    if letter.code == 0 || letter.isUpper { return scalar }
    // ASCII and Latin-1 keep a distance of 32, all later letters of Vietnamese are neighbours.
    return scalar < 0x100 ? scalar - 32 : scalar - 1
  }

  static func code(of character: Unicode.Scalar) -> UInt8 { letter(character.value).code }

  private static func mask(of letters: String) -> UInt32 {
    letters.unicodeScalars.reduce(0) { $0 | 1 << UInt32(code(of: $1)) }
  }

  private static func makeTable() -> [UInt16] {
    var table = [UInt16](repeating: 0, count: Int(lowCount) + 0x5A)
    func set(_ scalar: UInt32, _ bits: UInt16) {
      table[Int(scalar < lowCount ? scalar : scalar - firstToned + lowCount)] = bits
    }
    func setBothCases(_ scalar: UInt32, _ bits: UInt16) {
      set(scalar, bits)
      set(scalar < 0x100 ? scalar - 32 : scalar - 1, bits | 0x100)
    }
    var codes: [Unicode.Scalar: UInt16] = [:]
    for (index, scalar) in alphabet.unicodeScalars.enumerated() {
      codes[scalar] = UInt16(index + 1)
      setBothCases(scalar.value, UInt16(index + 1))
    }
    for row in vowels {
      var code: UInt16 = 0
      for (tone, scalar) in row.unicodeScalars.enumerated() {
        if tone == 0 { code = codes[scalar] ?? 0 }
        setBothCases(scalar.value, code | UInt16(tone) << 5)
      }
    }
    return table
  }
}
