import TestSupport
import Testing

@testable import VietnameseText

@Suite struct UnicodeNormalizationTests {
  private func compose(_ text: String) -> String {
    var composer = LatinComposer()
    return String(decoding: composer.compose(Array(text.utf8)), as: UTF8.self)
  }

  /// Compared scalar by scalar: `String ==` takes canonical equivalents as equal.
  private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  @Test(arguments: [
    ("e\u{302}\u{301}", "\u{1EBF}"), ("\u{EA}\u{301}", "\u{1EBF}"), ("e\u{301}\u{302}", "\u{1EBF}"),
    ("\u{E9}\u{302}", "\u{1EBF}"), ("\u{EA}\u{323}", "\u{1EC7}"), ("e\u{323}\u{302}", "\u{1EC7}"),
    ("\u{1EB9}\u{302}", "\u{1EC7}"), ("o\u{31B}\u{301}", "\u{1EDB}"), ("\u{F3}\u{31B}", "\u{1EDB}"),
    ("o\u{309}\u{31B}", "\u{1EDF}"), ("A\u{340}", "\u{C0}"), ("a\u{306}\u{341}", "\u{1EAF}"),
    ("a\u{303}\u{306}", "\u{1EB5}"), ("u\u{308}\u{301}", "\u{1D8}"), ("s\u{323}\u{307}", "\u{1E69}"),
    ("a\u{344}", "\u{E4}\u{301}"), ("x\u{301}", "x\u{301}"), (" \u{301}", " \u{301}"),
    ("\u{301}a", "\u{301}a"), ("\u{438}\u{301}", "\u{438}\u{301}"),
  ])
  func composes(input: String, expected: String) {
    #expect(scalars(compose(input)) == scalars(expected))
  }

  /// Every composed Vietnamese letter, taken apart in each way, comes back.
  @Test(arguments: VietnameseLetters.vowels)
  func everyVowelComesBack(row: String) {
    let tones = ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]
    let qualities = ["ă": "\u{306}", "â": "\u{302}", "ê": "\u{302}", "ô": "\u{302}", "ơ": "\u{31B}", "ư": "\u{31B}"]
    let plain = ["ă": "a", "â": "a", "ê": "e", "ô": "o", "ơ": "o", "ư": "u"]
    for letters in [row, row.uppercased()] {
      let letters = letters.map(String.init)
      for (letter, tone) in zip(letters, tones) {
        let level = letters[0]
        #expect(scalars(compose(level + tone)) == scalars(letter))
        guard let quality = qualities[level.lowercased()], let base = plain[level.lowercased()] else { continue }
        let root = level == level.lowercased() ? base : base.uppercased()
        #expect(scalars(compose(root + quality + tone)) == scalars(letter))
        #expect(scalars(compose(root + tone + quality)) == scalars(letter))
      }
    }
  }

  @Test func compositionsOfAllRowsComeBack() {
    for row in LatinCompositions.rows {
      guard let mark = Unicode.Scalar(row.mark) else { continue }
      for (base, letter) in zip(row.bases.unicodeScalars, row.composed.unicodeScalars) {
        #expect(scalars(compose("\(base)\(mark)")) == [letter.value])
      }
    }
  }

  @Test(arguments: 1...20)
  func decomposedSentencesComeBack(seed: Int) throws {
    var generator = SentenceGenerator(seed: UInt64(seed))
    let text = generator.sentences(10).joined(separator: "\n")
    // The encoder for Windows-1258 gives base letters and tones; here as Unicode.
    let bytes = LegacyEncoders.bytes(LegacyEncoders.encode(text, .windows1258))
    var halfComposed: [UInt8] = []
    for byte in bytes { halfComposed.appendUTF8(Windows1258.scalar(UInt32(byte))) }
    let decoded = try TextDecoder().decode(halfComposed)
    #expect(decoded.utf8 == Array(text.utf8))
    #expect(decoded.convertedLines == 0)
  }
}
