/// Composes Latin letters and combining marks to NFC.
///
/// Beyond NFC, a Vietnamese tone that was typed before the circumflex or breve of its vowel
/// (`a` U+0301 U+0302 for ấ) is taken as meant: no other language writes these sequences.
struct LatinComposer {
  private var marks: [(scalar: UInt32, combiningClass: UInt8)] = []
  private var left: [UInt32] = []

  /// Composes valid UTF-8; bytes without combining marks are copied as they are.
  mutating func compose(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    bytes.withUnsafeBufferPointer { source in
      var start = 0
      var index = 0
      while index < source.count {
        // Combining marks U+0300 … U+036F begin with CC or CD.
        if source[index] & 0xFE != 0xCC || !Self.isMark(source.scalar(at: index).value) {
          index += 1
          continue
        }
        output.append(contentsOf: source[start..<index])
        marks.removeAll(keepingCapacity: true)
        while index < source.count, source[index] & 0xFE == 0xCC {
          let mark = source.scalar(at: index).value
          if !Self.isMark(mark) { break }
          appendMark(mark)
          index += 2
        }
        start = index
        composeLast(of: &output)
      }
      output.append(contentsOf: source[start..<source.count])
    }
    return output
  }

  private static func isMark(_ scalar: UInt32) -> Bool { scalar >= 0x300 && scalar < 0x370 }

  private mutating func appendMark(_ scalar: UInt32) {
    switch scalar {
    // Deprecated doubles with a canonical decomposition.
    case 0x0340: appendMark(0x0300)
    case 0x0341: appendMark(0x0301)
    case 0x0343: appendMark(0x0313)
    case 0x0344:
      appendMark(0x0308)
      appendMark(0x0301)
    default: marks.append((scalar, LatinCompositions.classes[Int(scalar - 0x300)]))
    }
  }

  /// Composes ``marks`` with the last scalar of `output`.
  private mutating func composeLast(of output: inout [UInt8]) {
    var base: UInt32 = 0
    if !output.isEmpty {
      var begin = output.count - 1
      while begin > 0, output[begin] & 0xC0 == 0x80 { begin -= 1 }
      base = output.withUnsafeBufferPointer { $0.scalar(at: begin).value }
      output.removeSubrange(begin...)
    }
    // Most often one mark completes the letter.
    if marks.count == 1, let letter = CompositionIndex.shared.composed(base, marks[0].scalar) {
      output.appendUTF8(letter)
      return
    }
    let plain = decompose(base)
    sortMarks()
    var composed = composeSorted(plain)
    if !left.isEmpty, prefersQualityFirst(plain) { composed = composeSorted(plain) }
    if base != 0 { output.appendUTF8(composed) }
    for mark in left { output.appendUTF8(mark) }
  }

  /// Puts the marks of a composed letter before ``marks``, and returns the plain letter.
  private mutating func decompose(_ scalar: UInt32) -> UInt32 {
    var plain = scalar
    while let parts = CompositionIndex.shared.parts(of: plain) {
      marks.insert((parts.mark, LatinCompositions.classes[Int(parts.mark - 0x300)]), at: 0)
      plain = parts.base
    }
    return plain
  }

  /// Stable, and only marks of different classes change places (canonical ordering).
  private mutating func sortMarks() {
    guard marks.count > 1 else { return }
    for end in 1..<marks.count where marks[end].combiningClass != 0 {
      var place = end
      while place > 0, marks[place - 1].combiningClass > marks[place].combiningClass {
        marks.swapAt(place - 1, place)
        place -= 1
      }
    }
  }

  /// The canonical composition: a mark is blocked by an earlier one of its class that stayed.
  private mutating func composeSorted(_ plain: UInt32) -> UInt32 {
    left.removeAll(keepingCapacity: true)
    var composed = plain
    var lastClass: UInt8?
    for mark in marks {
      let isBlocked = lastClass.map { $0 == 0 || $0 >= mark.combiningClass } ?? false
      if !isBlocked, let letter = CompositionIndex.shared.composed(composed, mark.scalar) {
        composed = letter
      } else {
        left.append(mark.scalar)
        lastClass = mark.combiningClass
      }
    }
    return composed
  }

  /// Moves circumflex and breve before the tones of a, e, o; true if that changed the order.
  private mutating func prefersQualityFirst(_ plain: UInt32) -> Bool {
    guard [0x61, 0x65, 0x6F].contains(plain | 0x20),
      let quality = marks.firstIndex(where: { $0.scalar == 0x0302 || $0.scalar == 0x0306 }),
      let tone = marks.firstIndex(where: {
        $0.combiningClass == 230 && VietnameseTone(combining: $0.scalar) != nil
      }),
      tone < quality
    else { return false }
    marks.insert(marks.remove(at: quality), at: tone)
    return true
  }
}

/// Look-up tables made from ``LatinCompositions``, flat because text in NFD asks for each letter.
private struct CompositionIndex: Sendable {
  static let shared = CompositionIndex()

  private static let lowCount: UInt32 = 0x2A0
  private static let highStart: UInt32 = 0x1E00
  private static let letterCount = 0x2A0 + 0x100

  /// Indexed by ``slot(_:)``; 0: the letter has no decomposition.
  private var bases = [UInt16](repeating: 0, count: letterCount)
  private var marks = [UInt16](repeating: 0, count: letterCount)
  /// Number from 1 of the row of a mark, indexed by mark - 0x300; 0: composes with no letter.
  private var rows = [UInt8](repeating: 0, count: 0x70)
  private var compositions = [UInt16](
    repeating: 0, count: LatinCompositions.rows.count * letterCount)

  private init() {
    for (number, row) in LatinCompositions.rows.enumerated() {
      rows[Int(row.mark) - 0x300] = UInt8(number + 1)
      for (base, letter) in zip(row.bases.unicodeScalars, row.composed.unicodeScalars) {
        if let slot = Self.slot(letter.value) {
          bases[slot] = UInt16(base.value)
          marks[slot] = UInt16(row.mark)
        }
        if let slot = Self.slot(base.value) {
          compositions[number * Self.letterCount + slot] = UInt16(letter.value)
        }
      }
    }
  }

  /// Place of a Latin letter in the tables; nil for the scalars between and beyond the blocks.
  @inline(__always)
  private static func slot(_ scalar: UInt32) -> Int? {
    if scalar < lowCount { return Int(scalar) }
    let high = scalar &- highStart
    return high < 0x100 ? Int(lowCount + high) : nil
  }

  func parts(of scalar: UInt32) -> (base: UInt32, mark: UInt32)? {
    guard let slot = Self.slot(scalar), bases[slot] != 0 else { return nil }
    return (UInt32(bases[slot]), UInt32(marks[slot]))
  }

  func composed(_ base: UInt32, _ mark: UInt32) -> UInt32? {
    let row = Int(rows[Int(mark) - 0x300])
    guard row > 0, let slot = Self.slot(base) else { return nil }
    let letter = compositions[(row - 1) * Self.letterCount + slot]
    return letter == 0 ? nil : UInt32(letter)
  }
}
