/// Hash tables of onsets and rimes, built once from ``VietnameseRimes``.
struct SyllableTable: Sendable {
  enum Onset: UInt16 {
    case none = 1
    case any
    case front
    case back
    case q
  }

  struct Rime: OptionSet {
    var rawValue: UInt16
    static let afterOnset = Rime(rawValue: 1 << 0)
    static let withoutOnset = Rime(rawValue: 1 << 1)
    static let afterQ = Rime(rawValue: 1 << 2)
    /// Begins with e, ê, i or y.
    static let front = Rime(rawValue: 1 << 3)
    /// Ends in c, ch, p or t.
    static let stop = Rime(rawValue: 1 << 4)

    func allowsTone(at index: Int) -> Bool { rawValue >> UInt16(8 + index) & 1 != 0 }
    mutating func allowTone(at index: Int) { rawValue |= 1 << UInt16(8 + index) }
  }

  static let shared = SyllableTable()

  let codeOfU: UInt32
  let codeOfI: UInt32
  let packedG: UInt64
  private var onsets = PackedTable(bits: 7)
  private var rimes = PackedTable(bits: 10)
  private var irregular: [UInt64] = []

  func onset(_ packed: UInt64) -> Onset? {
    packed == 0 ? Onset.none : Onset(rawValue: onsets.value(packed))
  }

  func rime(_ packed: UInt64) -> Rime { Rime(rawValue: rimes.value(packed)) }

  func isIrregular(_ packed: UInt64, tone: UInt8) -> Bool {
    irregular.contains(packed << 3 | UInt64(tone))
  }

  private init() {
    typealias Data = VietnameseRimes
    codeOfU = UInt32(VietnameseLetters.code(of: "u"))
    codeOfI = UInt32(VietnameseLetters.code(of: "i"))
    packedG = UInt64(VietnameseLetters.code(of: "g"))
    for onset in Data.onsets {
      let kind: Onset =
        if onset == "q" { .q } else if Data.frontOnsets.contains(onset) { .front } else if Data
          .backOnsets.contains(onset)
        { .back } else { .any }
      onsets.insert(Self.pack(onset).letters, kind.rawValue)
    }
    let all = Set(Data.rimes + Data.rimesAfterOnset)
    for rime in Data.rimes {
      var follows: Rime = [.afterOnset, .withoutOnset]
      if all.contains("o" + rime) || all.contains("u" + rime)
        || Data.otherRimesAfterQ.contains(rime)
      {
        follows.insert(.afterQ)
      }
      insert(rime, follows)
    }
    for rime in Data.rimesAfterOnset { insert(rime, .afterOnset) }
    for rime in Data.rimesWithoutOnset {
      insert(rime, all.contains("u" + rime) ? [.withoutOnset, .afterQ] : .withoutOnset)
    }
    for rime in Data.rimesAfterQ { insert(rime, .afterQ) }
    irregular = Data.irregularSyllables.map {
      let syllable = Self.pack($0)
      return syllable.letters << 3 | UInt64(syllable.tone)
    }
  }

  private static func pack(_ text: String) -> (letters: UInt64, tone: UInt8) {
    var letters = SyllableLetters()
    for scalar in text.unicodeScalars { _ = letters.append(scalar.value) }
    return (letters.packed, letters.tone)
  }

  private mutating func insert(_ text: String, _ follows: Rime) {
    let codes = text.unicodeScalars.map { UInt32(VietnameseLetters.code(of: $0)) }
    var rime = follows
    if let first = codes.first, VietnameseLetters.frontVowelMask >> first & 1 != 0 {
      rime.insert(.front)
    }
    if text.hasSuffix("c") || text.hasSuffix("ch") || text.hasSuffix("p") || text.hasSuffix("t") {
      rime.insert(.stop)
    }
    for index in Self.tonePositions(codes) { rime.allowTone(at: index) }
    rimes.insert(Self.pack(text).letters, rime.rawValue)
  }

  /// Where the tone mark may stand: on the last vowel with a mark of its own (ươ: on ơ); else on
  /// the middle one of three; else before a final on the second of two; else on the first, and
  /// with oa, oe, uy on either, because the old and the new rule differ.
  private static func tonePositions(_ codes: [UInt32]) -> [Int] {
    let isVowel = codes.map { VietnameseLetters.vowelMask >> $0 & 1 != 0 }
    let vowels = isVowel.prefix { $0 }.count
    let marked = codes.lastIndex { VietnameseLetters.markedVowelMask >> $0 & 1 != 0 }
    if let marked { return [marked] }
    switch vowels {
    case 1: return [0]
    case 3: return [1]
    default: break
    }
    if codes.count > 2 { return codes[0] == codes[1] ? [0, 1] : [1] }
    let either = ["oa", "oe", "uy"].contains { pair in
      pair.unicodeScalars.map { UInt32(VietnameseLetters.code(of: $0)) } == codes
    }
    return either ? [0, 1] : [0]
  }
}

/// A small hash table from packed letters to properties; a missing key has the value 0.
struct PackedTable: Sendable {
  private var keys: [UInt32]
  private var values: [UInt16]
  private let shift: UInt32
  private let mask: Int

  /// - Parameter bits: the table has 2^bits places; it must stay less than half full.
  init(bits: Int) {
    keys = Array(repeating: 0, count: 1 << bits)
    values = Array(repeating: 0, count: 1 << bits)
    shift = UInt32(32 - bits)
    mask = 1 << bits - 1
  }

  @inline(__always)
  private func slot(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> shift) }

  mutating func insert(_ key: UInt64, _ value: UInt16) {
    let key = UInt32(truncatingIfNeeded: key)
    var place = slot(key)
    while keys[place] != 0, keys[place] != key { place = (place + 1) & mask }
    keys[place] = key
    values[place] = value
  }

  func value(_ packed: UInt64) -> UInt16 {
    // Longer than any onset or rime.
    if packed == 0 || packed >> 30 != 0 { return 0 }
    let key = UInt32(truncatingIfNeeded: packed)
    var place = slot(key)
    while keys[place] != 0 {
      if keys[place] == key { return values[place] }
      place = (place + 1) & mask
    }
    return 0
  }
}
