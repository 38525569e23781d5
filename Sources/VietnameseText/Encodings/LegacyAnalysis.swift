/// Decides for each piece of a text whether it was written for a legacy font, and for which.
///
/// The test is whether the words are Vietnamese syllables. A word may be one in two encodings
/// (`sè` is Vietnamese, and in TCVN3 it is `số`), so the pieces without doubt are decided first,
/// and the others follow their neighbours. Text that is Vietnamese as it stands is left alone
/// unless it lies among lines that are not.
struct LegacyAnalysis {
  /// A piece and how it is to be read; nil: as it stands.
  struct Decision {
    var segment: SegmentStatistics
    var encoding: LegacyEncoding?
    /// What the font's name says, where there is one.
    var font = FontEncoding.unknown
    fileprivate var isDecided = false
  }

  /// Pieces with characters beyond ASCII, in the order of the text.
  private(set) var decisions: [Decision] = []
  /// The legacy encoding of most words; nil if no piece was recognised.
  private(set) var mainEncoding: LegacyEncoding?

  /// The longest piece in bytes; longer ones are cut at a space, so that one word of a foreign
  /// language in a text without line ends is not outvoted by thousands of others.
  private static let longestSegment = 2048

  /// - Parameters:
  ///   - isRaw: the text was bytes, not Unicode, so that no piece can be Unicode.
  ///   - hints: what the names of the fonts say; each begins at a word.
  init(_ text: UnsafeBufferPointer<UInt8>, isRaw: Bool, hints: [FontHint] = []) {
    collect(text, hints)
    if !hints.isEmpty { decideByFont() }
    decideCertain()
    decideByFile()
    decideByNeighbours(isRaw: isRaw)
  }

  // MARK: Collecting

  private mutating func collect(_ text: UnsafeBufferPointer<UInt8>, _ hints: [FontHint]) {
    var word = LegacyWord()
    var line = 0
    var nextHint = 0
    var font = FontEncoding.unknown
    var segment = SegmentStatistics(start: 0, line: 0)
    var hasNonASCII = false
    var spaces = 0
    var index = 0
    while index < text.count {
      if nextHint < hints.count, hints[nextHint].start <= index {
        if hasNonASCII || font == .tcvn3Capitals { append(segment, end: index, font) }
        segment = SegmentStatistics(start: index, line: line)
        hasNonASCII = false
        font = hints[nextHint].font
        nextHint += 1
      }
      let (scalar, length) = text.scalar(at: index)
      if LegacyWord.isPart(scalar) {
        word.append(scalar)
        if scalar >= 0x80 { hasNonASCII = true }
        spaces = 0
        index += length
        continue
      }
      if !word.scalars.isEmpty {
        segment.count(&word)
        word.removeAll()
      }
      spaces = scalar == 0x20 ? spaces + 1 : 0
      index += length
      let isLong = scalar == 0x20 && index - segment.start > Self.longestSegment
      if isLong || spaces == 3 || Self.isSeparator(scalar) {
        if hasNonASCII || font == .tcvn3Capitals { append(segment, end: index, font) }
        if scalar == 0x0A { line += 1 }
        segment = SegmentStatistics(start: index, line: line)
        hasNonASCII = false
      }
    }
    if !word.scalars.isEmpty { segment.count(&word) }
    if hasNonASCII || font == .tcvn3Capitals { append(segment, end: text.count, font) }
  }

  private mutating func append(_ segment: SegmentStatistics, end: Int, _ font: FontEncoding) {
    var segment = segment
    segment.end = end
    decisions.append(Decision(segment: segment, font: font))
  }

  /// LF, form feed, tab and the bar of Markdown tables.
  private static func isSeparator(_ scalar: UInt32) -> Bool {
    scalar == 0x0A || scalar == 0x0C || scalar == 0x09 || scalar == 0x7C
  }

  // MARK: Deciding

  private static func best(_ segment: SegmentStatistics) -> LegacyEncoding {
    var best = LegacyEncoding.tcvn3
    for encoding in [LegacyEncoding.vni, .windows1258] {
      let mine = (segment[encoding].gain, segment[encoding].plausibleMarked)
      if mine > (segment[best].gain, segment[best].plausibleMarked) { best = encoding }
    }
    return best
  }

  /// Whether the piece alone leaves no doubt. French `où`, `haï` or Swedish `på`, `så` look like
  /// syllables in a legacy encoding too, so words that only might be Vietnamese must be many.
  private static func isCertain(
    _ segment: SegmentStatistics, _ encoding: LegacyEncoding
  ) -> Bool {
    let evidence = segment[encoding]
    if evidence.gain < 1 { return false }
    if evidence.certain >= 2, evidence.gain >= 2 { return true }
    if evidence.certain >= 1 { return segment.reaches(evidence.gain >= 2 ? 60 : 80, encoding) }
    return evidence.gain >= 4 && segment.reaches(75, encoding)
  }

  /// Pieces in fonts with the name of a legacy font, where their words do not contradict it. What they leave
  /// open the other pieces in such fonts decide.
  private mutating func decideByFont() {
    var gains = [Int32](repeating: 0, count: LegacyEncoding.allCases.count)
    for decision in decisions {
      if let encoding = decision.font.legacy { gains[encoding.rawValue] += decision.segment[encoding].gain }
    }
    for index in decisions.indices {
      guard let encoding = decisions[index].font.legacy else { continue }
      let segment = decisions[index].segment
      let best = Self.best(segment)
      // A font of one encoding was put over letters of another.
      if best != encoding, best != .windows1258, segment[encoding].gain <= 0, Self.isCertain(segment, best) { continue }
      let gain = segment[encoding].gain
      decisions[index].isDecided = true
      if gain > 0 || (gain == 0 && segment.unicodeWords == 0 && gains[encoding.rawValue] >= 0) {
        decisions[index].encoding = encoding
      }
    }
  }

  private mutating func decideCertain() {
    var gains = [Int](repeating: 0, count: LegacyEncoding.allCases.count)
    for index in decisions.indices {
      if decisions[index].isDecided {
        if let encoding = decisions[index].encoding { gains[encoding.rawValue] += max(1, Int(decisions[index].segment[encoding].gain)) }
        continue
      }
      let segment = decisions[index].segment
      let best = Self.best(segment)
      let evidence = segment[best]
      if Self.isCertain(segment, best) {
        decisions[index].encoding = best
        decisions[index].isDecided = true
        gains[best.rawValue] += Int(evidence.gain)
      } else if evidence.gain < 0 || segment.unicodeWords > 0 || decisions[index].font == .unicode {
        decisions[index].isDecided = true
      }
    }
    if let most = gains.max(), most > 0, let place = gains.firstIndex(of: most) {
      mainEncoding = LegacyEncoding(rawValue: place)
    }
  }

  /// With other lines of the encoding in the file one word without a sign of doubt is enough.
  private mutating func decideByFile() {
    guard let main = mainEncoding else { return }
    for index in decisions.indices where !decisions[index].isDecided {
      let segment = decisions[index].segment
      if segment[main].gain >= 1, segment.reaches(50, main) {
        decisions[index].encoding = main
        decisions[index].isDecided = true
      }
    }
  }

  /// Pieces that are Vietnamese either way follow the pieces around them.
  private mutating func decideByNeighbours(isRaw: Bool) {
    guard let main = mainEncoding else { return }
    let hasUnicode = decisions.contains { $0.isDecided && $0.encoding == nil }
    var following: [LegacyEncoding?] = []
    if hasUnicode, !isRaw {
      following = Array(repeating: nil, count: decisions.count)
      var next: LegacyEncoding?
      for index in decisions.indices.reversed() {
        if decisions[index].isDecided { next = decisions[index].encoding }
        following[index] = next
      }
    }
    var previous: LegacyEncoding? = main
    for index in decisions.indices {
      if decisions[index].isDecided {
        previous = decisions[index].encoding
        continue
      }
      var encoding: LegacyEncoding? = previous ?? main
      if !following.isEmpty {
        encoding = previous == following[index] ? previous : nil
      }
      if let encoding, Self.isPossible(decisions[index].segment, encoding) {
        decisions[index].encoding = encoding
      }
    }
  }

  private static func isPossible(_ segment: SegmentStatistics, _ encoding: LegacyEncoding) -> Bool {
    segment[encoding].gain >= 0
      && segment[encoding].plausibleMarked * 2 >= segment.markedWords
  }
}
