/// The text of a document whose runs name their fonts, in Unicode.
///
///     let text = LegacyRuns([[.init(text: Array("kÕ ho¹ch".utf8), font: FontEncoding(name: ".VnTime"))]])
///     text.paragraphs[0][0]  // "kế hoạch"
///
/// The letters decide. A font's name settles what they leave open: `cã` is `có` in `.VnTime` and a word
/// of its own nowhere, but `có` is Vietnamese as it stands and `cú` in `.VnTime`; there the document's
/// other words in such fonts tell whether the name is still true.
///
/// All text comes out clean and in NFC, as ``TextDecoder`` gives it.
public struct LegacyRuns: Sendable {
  public struct Run: Sendable, Equatable {
    /// UTF-8. U+00AD is kept as long as it may be ư of TCVN3, and must not be dropped before.
    public var text: [UInt8]
    public var font: FontEncoding

    public init(text: [UInt8], font: FontEncoding = .unknown) {
      self.text = text
      self.font = font
    }
  }

  /// What becomes of small letters in fonts that show them as capitals (`.VnTimeH`).
  public enum Capitals: Sendable {
    /// `bộ tài chính`
    case asTyped
    /// `BỘ TÀI CHÍNH`, as printed: a document's head and headings are known by their capitals.
    case asShown
  }

  /// For each paragraph the text of its runs. A word stands wholly in the run where it begins.
  public private(set) var paragraphs: [[[UInt8]]]
  /// Paragraphs, or lines and cells of them, that were written for a legacy font.
  public private(set) var convertedLines = 0

  /// - Parameter paragraphs: all of the document, so that what one leaves open others can settle.
  public init(_ paragraphs: [[Run]], capitals: Capitals = .asShown) {
    self.paragraphs = paragraphs.map { $0.map(\.text) }
    var text = RunText(self.paragraphs)
    var scan = text.scan()
    guard scan.findings.rawValue != 0 || paragraphs.contains(where: { $0.contains { $0.font.legacy != nil } }) else { return }
    if scan.findings.contains(.needsCleaning) || scan.findings.contains(.combiningMarks) {
      let isLegacy = scan.findings.contains(.legacyLetters)
      for (index, paragraph) in paragraphs.enumerated() {
        self.paragraphs[index] = Self.clean(paragraph, keepsSoftHyphens: isLegacy)
      }
      text = RunText(self.paragraphs)
      scan = text.scan()
    }
    let hints = text.hints(paragraphs)
    guard scan.findings.contains(.legacyLetters) || hints.contains(where: { $0.font.legacy != nil }) else { return }
    let conversion = text.bytes.withUnsafeBufferPointer { bytes in
      let analysis = LegacyAnalysis(bytes, isRaw: false, hints: hints)
      return LegacyConversion(bytes, analysis.decisions, boundaries: text.boundaries, showsCapitals: capitals == .asShown)
    }
    convertedLines = conversion.lines.reduce(0, +)
    self.paragraphs = text.cut(conversion.output, at: conversion.boundaries)
  }

  /// Whether the text has letters in places where only text for a legacy font has them: a cheap look that
  /// spares most documents the work. A text that is sound in itself (`có`) gives no sign.
  public static func mayConcern(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { UTF8Scan($0) }.findings.contains(.legacyLetters)
  }

  private static func clean(_ paragraph: [Run], keepsSoftHyphens: Bool) -> [[UInt8]] {
    var composer = LatinComposer()
    var result: [[UInt8]] = []
    for run in paragraph {
      var text = run.text.withUnsafeBufferPointer {
        UTF8Cleaning.clean($0, invalidSequences: 0, keepsSoftHyphens: keepsSoftHyphens || run.font.legacy != nil)
      }
      // Marks at a run's start belong to the letter before it.
      let marks = text.prefix { $0 & 0xFE == 0xCC || $0 & 0xC0 == 0x80 }.count
      if marks > 0, let last = result.last, !last.isEmpty {
        result[result.count - 1] = composer.compose(last + text[..<marks])
        text.removeFirst(marks)
      }
      result.append(composer.compose(text))
    }
    return result
  }
}

/// From which byte on a font holds.
struct FontHint {
  var start: Int
  var font: FontEncoding
}

/// The runs of a document in one buffer, each paragraph ended by a line feed.
private struct RunText {
  var bytes: [UInt8] = []
  /// Where the runs begin, and where the last one ends.
  var boundaries: [Int] = []
  private var counts: [Int]

  init(_ paragraphs: [[[UInt8]]]) {
    bytes.reserveCapacity(paragraphs.reduce(0) { $0 + $1.reduce(1) { $0 + $1.count } })
    for paragraph in paragraphs {
      for run in paragraph {
        boundaries.append(bytes.count)
        bytes += run
      }
      boundaries.append(bytes.count)
      bytes.append(0x0A)
    }
    counts = paragraphs.map(\.count)
  }

  func scan() -> UTF8Scan { bytes.withUnsafeBufferPointer { UTF8Scan($0) } }

  /// Changes of the font, moved to the starts of words: a word is in the font of its first letter beyond ASCII.
  func hints(_ paragraphs: [[LegacyRuns.Run]]) -> [FontHint] {
    var hints: [FontHint] = []
    var place = 0
    bytes.withUnsafeBufferPointer { bytes in
      for paragraph in paragraphs {
        var word: Int?
        var isDecided = false
        for run in paragraph {
          let end = boundaries[place + 1]
          var index = boundaries[place]
          while index < end {
            let (scalar, length) = bytes.scalar(at: index)
            if LegacyWord.isPart(scalar) {
              if word == nil {
                word = index
                isDecided = scalar >= 0x80
                Self.set(run.font, from: index, in: &hints)
              } else if !isDecided, scalar >= 0x80, let start = word {
                isDecided = true
                Self.set(run.font, from: start, in: &hints)
              }
            } else {
              word = nil
            }
            index += length
          }
          place += 1
        }
        place += 1
      }
    }
    return hints
  }

  private static func set(_ font: FontEncoding, from start: Int, in hints: inout [FontHint]) {
    if let last = hints.last, last.start == start { hints.removeLast() }
    if hints.last?.font != font { hints.append(FontHint(start: start, font: font)) }
  }

  func cut(_ output: [UInt8], at places: [Int]) -> [[[UInt8]]] {
    var place = 0
    return counts.map { count in
      defer { place += count + 1 }
      return (0..<count).map { Array(output[places[place + $0]..<places[place + $0 + 1]]) }
    }
  }
}
