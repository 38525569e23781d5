/// Cheap signs, at the level of bytes, that UTF-8 text may contain lines for a legacy font.
///
/// They decide only whether the thorough analysis of ``LegacyAnalysis`` runs at all; a false alarm
/// costs time, nothing else. Clean Vietnamese text gives none.
struct LegacySigns {
  private enum Sign {
    /// A letter of Vietnamese in Unicode that is rarely a mark in a legacy font.
    static let lower: UInt8 = 0
    static let upper: UInt8 = 1
    static let sign: UInt8 = 2
  }

  /// The letters U+00C0 … U+00FF: whether they are letters of Vietnamese, and their case.
  static let latin1Letters: [UInt8] = (0xC0...0xFF).map { scalar in
    let letter = VietnameseLetters.letter(UInt32(scalar))
    // The multiplication and division signs matter within words only.
    if scalar == 0xD7 || scalar == 0xF7 { return Sign.upper }
    if letter.code == 0 { return Sign.sign }
    return letter.isUpper ? Sign.upper : Sign.lower
  }

  /// The last five bits of à á ã è é ò ó.
  private static let lettersAfterO: [UInt8] = [0x00, 0x01, 0x03, 0x08, 0x09, 0x12, 0x13]

  let classes: UnsafeBufferPointer<UInt8>

  /// Whether the symbol at `index` (`§`, `µ`, `­`, U+2212 …) touches a letter.
  @inline(__always)
  func isSymbolInWord(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let length = bytes[index] < 0xE0 ? 2 : 3
    if length == 2 {
      let symbol = bytes[index + 1]
      if symbol < 0xA1 || TCVN3Table.letter(UInt32(symbol)) == 0 { return false }
    } else if bytes[index + 2] != 0x92 && bytes[index + 2] != 0x99 {
      return false
    }
    if index > 0, Self.isLetterByte(bytes[index - 1]) { return true }
    return index + length < bytes.count && Self.isLetterByte(bytes[index + length])
  }

  @inline(__always)
  private static func isLetterByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- 0x61 < 26
  }

  /// Whether the letter U+00C0 … U+00FF at `index` stands where a Vietnamese word has none.
  @inline(__always)
  func isForeignLetter(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let letter = bytes[index + 1]
    let kind = classes[Int(letter & 0x3F)]
    if kind == Sign.sign { return true }
    if index == 0 { return false }
    let before = bytes[index - 1]
    // A capital after a small letter: TCVN3 `iÒu`, Windows-1258 `hoÌa`.
    if kind == Sign.upper && before &- 0x61 < 26 { return true }
    // Two such letters together: `Côòng`.
    if index > 1, bytes[index - 2] == 0xC3 { return true }
    switch before | 0x20 {
    // VNI `caùc`, `Keá`: after a and e no vowel bears a mark.
    case 0x61, 0x65: return true
    // VNI `oâ`; but `hoà`, `loè`, `goòng`.
    case 0x6F: return !Self.lettersAfterO.contains(letter & 0x1F)
    // `lyù`; but `yê`.
    case 0x79: return letter & 0x1F != 0x0A
    // `thuù`; but `quý`, `uê`, `uâ`, `uô`, `quà`, `quò`.
    case 0x75: return letter & 0x1F == 0x19 || letter & 0x1F == 0x15
    default: return false
    }
  }
}
