/// What the words of one piece of a line say about its encoding.
///
/// A piece is a line, or the part of one between tabs, bars or three spaces and more: tables and
/// document heads put columns of different fonts on one line.
struct SegmentStatistics {
  /// What the words say for one legacy encoding.
  struct Evidence {
    /// Words that are Vietnamese in this encoding only, less those that are so in Unicode only.
    var gain: Int32 = 0
    /// Words that count and are Vietnamese in this encoding.
    var plausibleWords: Int32 = 0
    /// Of the words with letters beyond ASCII those that are Vietnamese in this encoding.
    var plausibleMarked: Int32 = 0
    /// Words of the gain whose look excludes any other language.
    var certain: Int32 = 0
  }

  var start: Int
  var end: Int
  /// Number of the line from 0.
  var line: Int
  /// Words that count: all with letters beyond ASCII, and those in small letters.
  var words: Int32 = 0
  var markedWords: Int32 = 0
  /// Words that have letters of Unicode's Vietnamese and are syllables.
  var unicodeWords: Int32 = 0
  private var tcvn3 = Evidence()
  private var vni = Evidence()
  private var windows1258 = Evidence()

  init(start: Int, line: Int) {
    self.start = start
    self.end = start
    self.line = line
  }

  subscript(encoding: LegacyEncoding) -> Evidence {
    get {
      switch encoding {
      case .tcvn3: tcvn3
      case .vni: vni
      case .windows1258: windows1258
      }
    }
    set {
      switch encoding {
      case .tcvn3: tcvn3 = newValue
      case .vni: vni = newValue
      case .windows1258: windows1258 = newValue
      }
    }
  }

  /// Counts one word.
  mutating func count(_ word: inout LegacyWord) {
    if word.isASCII {
      if word.letterCount > 1, word.asciiLowerCount > 0 { countASCII(word) }
      return
    }
    // A symbol that stands alone says nothing.
    if word.letterCount == 0, word.scalars.count == 1 { return }
    words += 1
    markedWords += 1
    let isUnicode = word.isPlausibleAsUnicode
    if isUnicode, word.hasUnicodeLetter { unicodeWords += 1 }
    for encoding in LegacyEncoding.allCases {
      let isLegacy = !word.hasUnicodeLetter && word.read(as: encoding) == .plausible
      if isLegacy {
        self[encoding].plausibleWords += 1
        self[encoding].plausibleMarked += 1
      }
      if isLegacy == isUnicode { continue }
      self[encoding].gain += isLegacy ? 1 : -1
      if isLegacy, Self.isCertain(word, in: encoding) { self[encoding].certain += 1 }
    }
  }

  private mutating func countASCII(_ word: LegacyWord) {
    words += 1
    var letters = SyllableLetters()
    for scalar in word.scalars where !letters.append(scalar) { return }
    if !letters.isPlausible { return }
    for encoding in LegacyEncoding.allCases { self[encoding].plausibleWords += 1 }
  }

  /// Whether a word that is Vietnamese in the encoding is no word of a Western language either.
  private static func isCertain(_ word: LegacyWord, in encoding: LegacyEncoding) -> Bool {
    switch encoding {
    case .tcvn3:
      if word.hasCapitalInside { return true }
      // µ is the prefix of units: µm, µg.
      return word.scalars.contains { LegacyWord.isSymbol($0) && $0 != 0xB5 }
        || word.scalars.dropFirst().contains(0xB5)
    case .vni:
      // The marks of ặ, ậ, ẩ, ả and á after a vowel are letters of the North; one of them, or
      // two changed letters, suffices. The marks ï ë ü follow vowels in French.
      let changed = word.scalars.count - word.decoded.count
      let singles = word.scalars.filter { $0 == 0xF1 || $0 == 0xD1 || $0 | 0x20 == 0xF6 }.count
      let northern = word.scalars.filter { [0xE4, 0xE5, 0xF8, 0xFB].contains($0 | 0x20) }.count
      return changed + singles >= 2 || (changed > 0 && northern > 0)
    case .windows1258:
      return word.hasCapitalInside
    }
  }

  /// The share of counted words that are Vietnamese in the encoding, at least `percent`.
  func reaches(_ percent: Int32, _ encoding: LegacyEncoding) -> Bool {
    self[encoding].plausibleWords * 100 >= words * percent
  }
}
