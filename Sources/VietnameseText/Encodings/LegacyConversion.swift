/// Rewrites the pieces of a text that were written for a legacy font.
struct LegacyConversion {
  private(set) var output: [UInt8] = []
  /// Lines with a piece in each encoding, indexed by ``LegacyEncoding``.
  private(set) var lines = [Int](repeating: 0, count: LegacyEncoding.allCases.count)

  /// Where the given places of the input lie in the output. One within a word lies behind it.
  private(set) var boundaries: [Int]

  private let places: [Int]
  private var nextPlace = 0
  private let showsCapitals: Bool
  /// Of the piece that is being converted.
  private var font = FontEncoding.unknown
  private var word = LegacyWord()
  private var composer = LatinComposer()
  /// The word before this one was all in capitals.
  private var isBehindCapitals = false

  /// - Parameters:
  ///   - boundaries: places in the text, in order.
  ///   - showsCapitals: small letters in fonts of capitals become capitals.
  init(
    _ text: UnsafeBufferPointer<UInt8>, _ decisions: [LegacyAnalysis.Decision], boundaries: [Int] = [], showsCapitals: Bool = false
  ) {
    places = boundaries
    self.boundaries = []
    self.boundaries.reserveCapacity(boundaries.count)
    self.showsCapitals = showsCapitals
    output.reserveCapacity(text.count + text.count / 8)
    var copied = 0
    var lastLine = [Int](repeating: -1, count: lines.count)
    for decision in decisions {
      guard let encoding = decision.encoding else { continue }
      font = decision.font
      appendUnicode(text, from: copied, to: decision.segment.start)
      convert(text, decision.segment, encoding)
      copied = decision.segment.end
      if lastLine[encoding.rawValue] != decision.segment.line {
        lastLine[encoding.rawValue] = decision.segment.line
        lines[encoding.rawValue] += 1
      }
    }
    appendUnicode(text, from: copied, to: text.count)
    mark(upTo: text.count)
  }

  /// Notes the places up to one of the input as standing at the output's end.
  @inline(__always)
  private mutating func mark(upTo place: Int) {
    while nextPlace < places.count, places[nextPlace] <= place {
      boundaries.append(output.count)
      nextPlace += 1
    }
  }

  /// Copies without soft hyphens, which only TCVN3 needs.
  private mutating func appendUnicode(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) {
    var begin = start
    var index = start
    while index < end {
      if nextPlace < places.count, places[nextPlace] <= index {
        output.append(contentsOf: text[begin..<index])
        begin = index
        mark(upTo: index)
      }
      if text[index] == 0xC2, text[index + 1] == 0xAD {
        output.append(contentsOf: text[begin..<index])
        index += 2
        begin = index
      } else {
        index += 1
      }
    }
    output.append(contentsOf: text[begin..<end])
  }

  private mutating func convert(
    _ text: UnsafeBufferPointer<UInt8>, _ segment: SegmentStatistics, _ encoding: LegacyEncoding
  ) {
    var index = segment.start
    while index < segment.end {
      let (scalar, length) = text.scalar(at: index)
      if LegacyWord.isPart(scalar) {
        if word.scalars.isEmpty { mark(upTo: index) }
        word.append(scalar)
        index += length
        continue
      }
      appendWord(as: encoding, before: index + length, of: segment, in: text)
      mark(upTo: index)
      index += length
      // Bytes 80 … 9F that an earlier program took for control characters: quotation marks.
      let isControl = scalar >= 0x80 && scalar < 0xA0
      output.appendUTF8(isControl ? Windows1252.scalar(UInt8(scalar)) : scalar)
    }
    appendWord(as: encoding, before: index, of: segment, in: text)
    isBehindCapitals = false
  }

  /// - Parameter end: where the text behind the word and its separator begins.
  private mutating func appendWord(
    as encoding: LegacyEncoding, before end: Int, of segment: SegmentStatistics, in text: UnsafeBufferPointer<UInt8>
  ) {
    if word.scalars.isEmpty { return }
    // `ñY` beside `BAN`: one capital alone does not tell `ỦY` from `Ủy`, its neighbours do.
    if encoding == .tcvn3, !word.isASCII, word.asciiLowerCount == 0, word.asciiUpperCount < 2 {
      word.isAmongCapitals = isBehindCapitals || isBeforeCapitals(end, of: segment, in: text)
    }
    defer {
      let isAmong = word.isAmongCapitals
      isBehindCapitals = encoding == .tcvn3 && (isAmong || word.isCapitalSyllable(as: encoding))
      word.removeAll()
    }
    if !word.isASCII, shouldConvert(as: encoding) {
      appendScalars(converted(as: encoding), compose: encoding == .windows1258)
    } else {
      appendScalars(word.scalars.filter { $0 != 0xAD }, compose: false)
    }
  }

  private mutating func shouldConvert(as encoding: LegacyEncoding) -> Bool {
    if word.hasUnicodeLetter { return false }
    if word.letterCount == 0, word.scalars.count == 1 {
      // `®)` is the list mark đ); a bullet or a fraction that stands alone is itself.
      guard encoding == .tcvn3 else { return false }
      // A quotation mark in a font that has none is ô: `ô nhiễm`.
      if font.legacy == .tcvn3, word.scalars[0] == 0xAB { return true }
      return !Self.symbolsAlone.contains(word.scalars[0])
    }
    if isMicroUnit { return false }
    let reading = word.read(as: encoding)
    if reading == .plausible { return true }
    if word.letterCount == 0 { return false }
    return !word.isPlausibleAsUnicode
  }

  private func isBeforeCapitals(_ start: Int, of segment: SegmentStatistics, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var next = LegacyWord(), index = start
    while index < segment.end {
      let (scalar, length) = text.scalar(at: index)
      if !LegacyWord.isPart(scalar) {
        if !next.scalars.isEmpty || scalar != 0x20 { break }
      } else {
        next.append(scalar)
      }
      index += length
    }
    return next.isCapitalSyllable(as: .tcvn3)
  }

  /// `µm`, `µg` and the like.
  private var isMicroUnit: Bool {
    word.scalars.count == 2 && (word.scalars[0] == 0xB5 || word.scalars[0] == 0x3BC)
      && [0x46, 0x56, 0x67, 0x6C, 0x6D, 0x73].contains(word.scalars[1])
  }

  private static let symbolsAlone: [UInt32] = [
    0xAB, 0xAD, 0xB7, 0xB9, 0xBB, 0xBC, 0xBD, 0xBE, 0xD7, 0xF7, 0x2212, 0x2219,
  ]

  /// The word letter by letter; characters that the encoding does not have stay.
  private mutating func converted(as encoding: LegacyEncoding) -> [UInt32] {
    if word.read(as: encoding) != .foreign { return word.decoded }
    var result: [UInt32] = []
    var index = 0
    while index < word.scalars.count {
      let scalar = word.scalars[index]
      index += 1
      var letter: UInt32 = 0
      switch encoding {
      case .tcvn3: letter = TCVN3Table.letter(scalar)
      case .windows1258: letter = Windows1258.scalar(scalar)
      case .vni:
        if index < word.scalars.count {
          letter = VNITable.letter(base: scalar, mark: word.scalars[index])
        }
        if letter != 0 { index += 1 } else { letter = VNITable.single(scalar) }
      }
      result.append(letter == 0 ? scalar : letter)
    }
    return result
  }

  private mutating func appendScalars(_ scalars: [UInt32], compose: Bool) {
    if !compose {
      let capitals = showsCapitals && font == .tcvn3Capitals
      for scalar in scalars { output.appendUTF8(capitals ? VietnameseLetters.uppercase(scalar) : scalar) }
      return
    }
    var bytes: [UInt8] = []
    for scalar in scalars { bytes.appendUTF8(scalar) }
    output.append(contentsOf: composer.compose(bytes))
  }
}
