/// Whether a word has the shape of one Vietnamese syllable.
///
/// This is about spelling, not about meaning: `tuếch` and the meaningless `bượng` are plausible;
/// `tôt` is not, because a syllable that ends in c, ch, p or t bears the acute tone or the dot
/// below; `kông` is not, because k stands before e, ê, i and y only.
///
///     VietnameseSyllable.isPlausible("Nghiễm".utf8)  // true
///     VietnameseSyllable.isPlausible("nghà".utf8)    // false: ng before a
///
/// The text must be in NFC, as ``TextDecoder`` returns it. Tones may stand where the old or the
/// new rule puts them (`hoà`, `hòa`), and on the `u` of `qu` and the `i` of `gi`, which typists do.
/// Source of the tables: Vietnamese orthography; see `VietnameseRimes`.
public enum VietnameseSyllable {
  /// - Returns: false for the empty word, for several syllables, for digits and punctuation.
  public static func isPlausible(_ scalars: some Sequence<Unicode.Scalar>) -> Bool {
    var letters = SyllableLetters()
    for scalar in scalars where !letters.append(scalar.value) { return false }
    return letters.isPlausible
  }

  /// - Returns: false also for bytes that are not valid UTF-8.
  public static func isPlausible(_ utf8: some Sequence<UInt8>) -> Bool { isSyllable(utf8) }

  // What other modules have in hand, compiled here: they would call the generic form.
  public static func isPlausible(_ utf8: [UInt8]) -> Bool { isSyllable(utf8) }
  public static func isPlausible(_ utf8: ArraySlice<UInt8>) -> Bool { isSyllable(utf8) }

  private static func isSyllable(_ utf8: some Sequence<UInt8>) -> Bool {
    var letters = SyllableLetters()
    var decoder = UTF8()
    var bytes = utf8.makeIterator()
    while true {
      switch decoder.decode(&bytes) {
      case .scalarValue(let scalar): if !letters.append(scalar.value) { return false }
      case .emptyInput: return letters.isPlausible
      case .error: return false
      }
    }
  }
}

/// The letters of one word, packed into a number while they are read; no memory is allocated.
struct SyllableLetters {
  /// Letter codes without tones, five bits each, the first letter highest.
  private(set) var packed: UInt64 = 0
  private(set) var count = 0
  private(set) var tone: UInt8 = 0
  /// Index of the letter that bears the tone.
  private(set) var tonePosition = 0
  private(set) var upperCount = 0
  private(set) var vowelCount = 0

  /// The longest syllable is `nghiêng`.
  private static let longest = 7

  /// Adds a letter, or a combining tone to the letter before it.
  ///
  /// - Returns: false if the word cannot be a syllable any more.
  @inline(__always)
  mutating func append(_ scalar: UInt32) -> Bool {
    let letter = VietnameseLetters.letter(scalar)
    if letter.code == 0 { return appendTone(scalar) }
    if count == Self.longest { return false }
    if letter.tone != 0 {
      if tone != 0 { return false }
      tone = letter.tone
      tonePosition = count
    }
    if letter.isUpper { upperCount += 1 }
    if (VietnameseLetters.vowelMask >> UInt32(letter.code)) & 1 != 0 { vowelCount += 1 }
    packed = packed << 5 | UInt64(letter.code)
    count += 1
    return true
  }

  private mutating func appendTone(_ scalar: UInt32) -> Bool {
    guard scalar >= 0x300, let mark = VietnameseTone(combining: scalar) else { return false }
    if tone != 0 || count == 0 || !isVowel(at: count - 1) { return false }
    tone = mark.rawValue
    tonePosition = count - 1
    return true
  }

  @inline(__always)
  private func code(at index: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: packed >> UInt64(5 * (count - 1 - index))) & 0x1F
  }

  private func isVowel(at index: Int) -> Bool {
    (VietnameseLetters.vowelMask >> code(at: index)) & 1 != 0
  }

  /// Capital consonants only, such as `QĐ` or `HĐND`.
  var isAbbreviation: Bool { count >= 2 && vowelCount == 0 && upperCount == count }

  var isPlausible: Bool {
    if vowelCount == 0 { return false }
    var onset = 0
    while onset < 3, onset < count, !isVowel(at: onset) { onset += 1 }
    return isPlausible(onset: onset) || SyllableTable.shared.isIrregular(packed, tone: tone)
  }

  private func isPlausible(onset: Int) -> Bool {
    let table = SyllableTable.shared
    let consonants = packed >> UInt64(5 * (count - onset))
    guard let kind = table.onset(consonants) else { return false }
    if kind == .q {
      // The u belongs to the onset.
      return count >= 3 && code(at: 1) == table.codeOfU && hasRime(from: 2, after: kind)
    }
    if kind == .back, onset == 1, consonants == table.packedG, code(at: 1) == table.codeOfI {
      // gia = gi + a, but giếng = g + iêng and gì = g + i.
      return (count > 2 && hasRime(from: 2, after: .any)) || hasRime(from: 1, after: .any)
    }
    return hasRime(from: onset, after: kind)
  }

  private func hasRime(from start: Int, after onset: SyllableTable.Onset) -> Bool {
    let length = count - start
    let rime = packed & (1 << UInt64(5 * length) - 1)
    let properties = SyllableTable.shared.rime(rime)
    if properties.isEmpty { return false }
    switch onset {
    case .none: if !properties.contains(.withoutOnset) { return false }
    case .any: if !properties.contains(.afterOnset) { return false }
    case .front: if !properties.isSuperset(of: [.afterOnset, .front]) { return false }
    case .back:
      if !properties.contains(.afterOnset) || properties.contains(.front) { return false }
    case .q: if !properties.contains(.afterQ) { return false }
    }
    if tone == 0 { return !properties.contains(.stop) }
    if properties.contains(.stop), tone < VietnameseTone.acute.rawValue { return false }
    // A tone before the rime stands on the u of qu or the i of gi: a common slip.
    return tonePosition < start || properties.allowsTone(at: tonePosition - start)
  }
}
