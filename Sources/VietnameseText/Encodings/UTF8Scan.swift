/// What one pass over bytes that may be UTF-8 finds out, so that a clean file needs no other pass.
struct UTF8Scan {
  struct Findings: OptionSet {
    var rawValue: UInt8
    /// Line ends other than LF, zero-width characters, spaces other than U+0020, invalid bytes.
    static let needsCleaning = Findings(rawValue: 1)
    static let combiningMarks = Findings(rawValue: 2)
    /// Latin-1 characters in places where only text for a legacy font has them.
    static let legacyLetters = Findings(rawValue: 4)
    /// The bytes end within a sequence that is sound so far and has two bytes at least.
    static let truncatedEnd = Findings(rawValue: 8)
  }

  var findings: Findings = []
  /// Sound sequences of two or more bytes.
  var multibyteSequences = 0
  var invalidSequences = 0
  var firstNUL: Int?
  /// Control characters that text does not contain, and the first of them.
  var controls = 0
  var firstControl: Int?

  /// How a byte begins.
  private enum Lead {
    static let plain: UInt8 = 0
    static let carriageReturn: UInt8 = 1
    static let control: UInt8 = 2
    static let c2: UInt8 = 3
    static let c3: UInt8 = 4
    static let combining: UInt8 = 5
    static let two: UInt8 = 6
    static let three: UInt8 = 7
    static let threeSpecial: UInt8 = 8
    static let four: UInt8 = 9
    static let invalid: UInt8 = 10

    static let table: [UInt8] = (0...255).map { byte in
      switch byte {
      case 0x0D: carriageReturn
      // ESC and SUB end some old files; the others are never typed.
      case 0x09, 0x0A, 0x0B, 0x0C, 0x1A, 0x1B: plain
      case 0x00...0x1F, 0x7F: control
      case 0x20...0x7E: plain
      case 0xC2: c2
      case 0xC3: c3
      case 0xCC, 0xCD: combining
      case 0xC4...0xDF: two
      // E1 9A: Ogham space; E2: punctuation; E3 80 80: ideographic space; EF BB BF: zero width.
      case 0xE2, 0xE3, 0xEF: threeSpecial
      case 0xE0...0xEF: three
      case 0xF0...0xF4: four
      default: invalid
      }
    }
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    Lead.table.withUnsafeBufferPointer { leads in
      LegacySigns.latin1Letters.withUnsafeBufferPointer { signs in
        scan(bytes, leads, LegacySigns(classes: signs))
      }
    }
  }

  private mutating func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, _ leads: UnsafeBufferPointer<UInt8>, _ signs: LegacySigns
  ) {
    let count = bytes.count
    var index = 0
    var sequences = 0
    var found: Findings = []
    while index < count {
      let lead = leads[Int(bytes[index])]
      if lead == Lead.plain {
        index += 1
        continue
      }
      // The letters of Vietnamese with two marks, U+1E80 … U+1EFF: no character to note.
      if lead == Lead.three, bytes[index] == 0xE1, index + 2 < count,
        bytes[index + 1] & 0xFE == 0xBA, bytes[index + 2] & 0xC0 == 0x80
      {
        sequences += 1
        index += 3
        continue
      }
      if lead == Lead.carriageReturn {
        found.insert(.needsCleaning)
        index += 1
        continue
      }
      if lead == Lead.control {
        noteControl(bytes[index], at: index)
        index += 1
        continue
      }
      let length = Self.validLength(bytes, at: index)
      if length == 0 {
        invalidSequences += 1
        found.insert(.needsCleaning)
        let broken = Self.brokenLength(bytes, at: index)
        if index + broken == count, broken > 1 { found.insert(.truncatedEnd) }
        index += broken
        continue
      }
      sequences += 1
      switch lead {
      case Lead.c2:
        let second = bytes[index + 1]
        if second == 0x85 || second == 0xA0 || second == 0xAD { found.insert(.needsCleaning) }
        if signs.isSymbolInWord(bytes, at: index) { found.insert(.legacyLetters) }
      case Lead.c3:
        if signs.isForeignLetter(bytes, at: index) { found.insert(.legacyLetters) }
      case Lead.combining:
        if bytes[index] == 0xCC || bytes[index + 1] < 0xB0 { found.insert(.combiningMarks) }
      case Lead.threeSpecial:
        if SpecialCharacters.action(bytes, at: index) != .keep { found.insert(.needsCleaning) }
        if bytes[index] == 0xE2, bytes[index + 1] == 0x88, signs.isSymbolInWord(bytes, at: index) {
          found.insert(.legacyLetters)
        }
      case Lead.three:
        if bytes[index] == 0xE1, SpecialCharacters.action(bytes, at: index) != .keep {
          found.insert(.needsCleaning)
        }
      default: break
      }
      index += length
    }
    findings = found
    multibyteSequences = sequences
  }

  private mutating func noteControl(_ byte: UInt8, at index: Int) {
    if byte == 0 {
      if firstNUL == nil { firstNUL = index }
    } else {
      controls += 1
      if firstControl == nil { firstControl = index }
    }
  }

  /// The length of the sound sequence of several bytes at `index`; 0 if it is not sound.
  ///
  /// Source: Unicode Standard, table 3-7 (well-formed UTF-8 byte sequences).
  @inline(__always)
  static func validLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let left = bytes.count - index
    let first = bytes[index]
    if first < 0xE0 {
      return first >= 0xC2 && left > 1 && bytes[index + 1] & 0xC0 == 0x80 ? 2 : 0
    }
    if left < 3 || !isSecond(bytes[index + 1], after: first) || bytes[index + 2] & 0xC0 != 0x80 {
      return 0
    }
    if first < 0xF0 { return 3 }
    return left > 3 && bytes[index + 3] & 0xC0 == 0x80 ? 4 : 0
  }

  @inline(__always)
  private static func isSecond(_ byte: UInt8, after first: UInt8) -> Bool {
    switch first {
    case 0xE0: byte >= 0xA0 && byte < 0xC0
    case 0xED: byte >= 0x80 && byte < 0xA0
    case 0xF0: byte >= 0x90 && byte < 0xC0
    case 0xF4: byte >= 0x80 && byte < 0x90
    case 0xC2...0xF4: byte & 0xC0 == 0x80
    default: false
    }
  }

  /// How many bytes one U+FFFD replaces: the longest beginning of a sound sequence, or one byte.
  static func brokenLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let first = bytes[index]
    guard first >= 0xE0, index + 1 < bytes.count, isSecond(bytes[index + 1], after: first) else {
      return 1
    }
    guard first >= 0xF0, index + 2 < bytes.count, bytes[index + 2] & 0xC0 == 0x80 else { return 2 }
    return 3
  }
}
