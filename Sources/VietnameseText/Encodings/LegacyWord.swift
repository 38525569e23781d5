/// The encodings that a word of Latin-1 characters may have been written for.
enum LegacyEncoding: Int, CaseIterable, Sendable {
  case tcvn3
  case vni
  case windows1258

  var textEncoding: TextEncoding {
    switch self {
    case .tcvn3: .tcvn3
    case .vni: .vni
    case .windows1258: .windows1258
    }
  }
}

/// One word of a text, as Unicode has it and as the legacy encodings would read it.
///
/// A word is a run of Latin letters and of those symbols that are letters in TCVN3, so that
/// `®Êt`, `l·` and `th×` are each one word.
struct LegacyWord {
  enum Reading {
    /// One Vietnamese syllable, or an abbreviation with Đ.
    case plausible
    case implausible
    /// Contains a letter that the encoding does not have, so that it was not written in it.
    case foreign
  }

  private(set) var scalars: [UInt32] = []
  private(set) var decoded: [UInt32] = []
  private(set) var isASCII = true
  private(set) var letterCount = 0
  private(set) var asciiLowerCount = 0
  private(set) var asciiUpperCount = 0
  /// Words all in capitals stand beside it; set by whoever sees the line.
  var isAmongCapitals = false
  /// A letter beyond Latin-1: no legacy encoding has one.
  private(set) var hasUnicodeLetter = false
  /// A capital of Latin-1 after a small letter of ASCII, which no language writes.
  private(set) var hasCapitalInside = false

  mutating func removeAll() {
    scalars.removeAll(keepingCapacity: true)
    isASCII = true
    letterCount = 0
    asciiLowerCount = 0
    asciiUpperCount = 0
    isAmongCapitals = false
    hasUnicodeLetter = false
    hasCapitalInside = false
  }

  @inline(__always)
  mutating func append(_ scalar: UInt32) {
    if scalar < 0x80 {
      letterCount += 1
      if scalar >= 0x61 { asciiLowerCount += 1 } else { asciiUpperCount += 1 }
    } else {
      isASCII = false
      if scalar >= 0xC0, !Self.isSymbol(scalar) {
        letterCount += 1
        if scalar > 0xFF {
          hasUnicodeLetter = true
        } else if scalar < 0xDF, let last = scalars.last, last >= 0x61, last <= 0x7A {
          hasCapitalInside = true
        }
      }
    }
    scalars.append(scalar)
  }

  /// Whether the scalar belongs to a word.
  @inline(__always)
  static func isPart(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return (scalar | 0x20) &- 0x61 < 26 }
    if scalar < 0xC0 { return TCVN3Table.letter(scalar) != 0 }
    if scalar < 0x250 { return true }
    if scalar < 0x1E00 { return scalar >= 0x300 && scalar < 0x370 || scalar == 0x3BC }
    return scalar < 0x1F00 || scalar == 0x2212 || scalar == 0x2219
  }

  /// Whether the part of a word is no letter in Unicode.
  static func isSymbol(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x80..<0xC0, 0xD7, 0xF7, 0x3BC, 0x2212, 0x2219: true
    default: false
    }
  }

  // MARK: As Unicode

  /// Whether the word is a Vietnamese syllable without any conversion.
  var isPlausibleAsUnicode: Bool {
    var letters = SyllableLetters()
    for (index, scalar) in scalars.enumerated() where scalar != 0xAD {
      if Self.isSymbol(scalar) {
        let isLast = index == scalars.count - 1
        // Quotation marks, bullets, footnote numbers and the like beside a word.
        let set = index == 0 ? Self.symbolsBefore : isLast ? Self.symbolsAfter : []
        if set.contains(scalar) { continue }
        return false
      }
      // Ð of Icelandic looks like Đ; many documents have it in its place.
      let letter: UInt32 = scalar == 0xD0 ? 0x110 : scalar == 0xF0 ? 0x111 : scalar
      if !letters.append(letter) { return false }
    }
    return letters.isPlausible || letters.isAbbreviation
  }

  private static let symbolsBefore: [UInt32] = [0xAB, 0xB7, 0xA9, 0x2212, 0x2219]
  private static let symbolsAfter: [UInt32] = [0xBB, 0xB7, 0xAE, 0xB9, 0xAA]

  // MARK: As a legacy encoding

  /// Decodes the word into ``decoded`` and says what came out.
  mutating func read(as encoding: LegacyEncoding) -> Reading {
    decoded.removeAll(keepingCapacity: true)
    let isWritable =
      switch encoding {
      case .tcvn3: readTCVN3()
      case .vni: readVNI()
      case .windows1258: readWindows1258()
      }
    if !isWritable { return .foreign }
    var letters = SyllableLetters()
    for scalar in decoded where !letters.append(scalar) { return .implausible }
    return letters.isPlausible || letters.isAbbreviation ? .plausible : .implausible
  }

  private mutating func readTCVN3() -> Bool {
    // Fonts of capitals show small letters with tones as capitals: `QUYÕT` was seen as QUYẾT.
    let isUpper = asciiLowerCount == 0 && (asciiUpperCount >= 2 || isAmongCapitals)
    for scalar in scalars {
      var letter = scalar
      if scalar >= 0x80 {
        letter = TCVN3Table.letter(scalar)
        if letter == 0 { return false }
        if isUpper { letter = VietnameseLetters.uppercase(letter) }
      }
      decoded.append(letter)
    }
    return true
  }

  /// `BAN`, `HO¹CH`: a syllable that only capitals can have written.
  mutating func isCapitalSyllable(as encoding: LegacyEncoding) -> Bool {
    guard asciiUpperCount >= 2, asciiLowerCount == 0, read(as: encoding) != .foreign else { return false }
    var letters = SyllableLetters()
    for scalar in decoded where !letters.append(scalar) { return false }
    return letters.isPlausible
  }

  private mutating func readVNI() -> Bool {
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if index + 1 < scalars.count {
        let pair = VNITable.letter(base: scalar, mark: scalars[index + 1])
        if pair != 0 {
          decoded.append(pair)
          index += 2
          continue
        }
      }
      let letter = scalar < 0x80 ? scalar : VNITable.single(scalar)
      if letter == 0 { return false }
      decoded.append(letter)
      index += 1
    }
    return true
  }

  private mutating func readWindows1258() -> Bool {
    for scalar in scalars {
      if scalar > 0xFF || (scalar >= 0x80 && scalar < 0xC0) { return false }
      decoded.append(Windows1258.scalar(scalar))
    }
    return true
  }
}
