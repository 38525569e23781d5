import TestSupport
import Testing

@testable import VietnameseText

/// Byte order marks, line ends, spaces, damage, and files that are no text.
@Suite struct TextDecoderFormTests {
  private func decode(_ bytes: [UInt8]) throws -> (text: String, result: DecodedText) {
    let result = try TextDecoder().decode(bytes)
    return (String(decoding: result.utf8, as: UTF8.self), result)
  }

  static func utf16(_ text: String, littleEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return littleEndian ? bytes : bytes.reversed()
    }
  }

  @Test(arguments: [
    ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("a\r\r\nb\r", "a\n\nb\n"),
    ("a\u{2028}b\u{2029}c\u{85}d", "a\nb\nc\nd"), ("a\u{C}b", "a\u{C}b"),
    ("xã\u{200B} hội\u{FEFF} chủ\u{2060}", "xã hội chủ"),
    ("a\u{A0}b\u{2003}c\u{202F}d\u{3000}e\u{1680}f\u{205F}g", "a b c d e f g"),
    ("nhiệm\u{AD} vụ", "nhiệm vụ"), ("\u{212B}, 5 \u{212A}", "Å, 5 K"),
  ])
  func cleans(input: String, expected: String) throws {
    #expect(try decode(Array(input.utf8)).text == expected)
  }

  @Test func marksAreRecognised() throws {
    let text = "Kế hoạch 👍 năm"
    let utf8BOM = try decode([0xEF, 0xBB, 0xBF] + Array(text.utf8))
    #expect(utf8BOM.text == text && utf8BOM.result.encoding == .utf8BOM)
    let little = try decode([0xFF, 0xFE] + Self.utf16(text, littleEndian: true))
    #expect(little.text == text && little.result.encoding == .utf16LittleEndian)
    let big = try decode([0xFE, 0xFF] + Self.utf16(text, littleEndian: false))
    #expect(big.text == text && big.result.encoding == .utf16BigEndian)
  }

  @Test(arguments: [true, false])
  func utf16WithoutMark(littleEndian: Bool) throws {
    let text = "Căn cứ Luật Tổ chức chính quyền địa phương\r\nngày 5"
    let decoded = try decode(Self.utf16(text, littleEndian: littleEndian))
    #expect(decoded.text == "Căn cứ Luật Tổ chức chính quyền địa phương\nngày 5")
    #expect(decoded.result.encoding == (littleEndian ? .utf16LittleEndian : .utf16BigEndian))
  }

  @Test func brokenUTF16IsCounted() throws {
    // A high surrogate alone, and half a unit at the end.
    let decoded = try decode([0xFF, 0xFE, 0x41, 0, 0x3D, 0xD8, 0x42, 0, 0x43])
    #expect(decoded.text == "A\u{FFFD}B\u{FFFD}")
    #expect(decoded.result.invalidSequences == 2)
  }

  @Test(arguments: [
    ([0xC0, 0xAF], 2), ([0xED, 0xA0, 0x80], 3), ([0xE1, 0xBA], 1), ([0xF5], 1), ([0x80], 1),
    ([0xF0, 0x9F, 0x91], 1), ([0xE1, 0xBA, 0xE1], 2),
  ] as [([UInt8], Int)])
  func damageIsReplacedAndCounted(bytes: [UInt8], count: Int) throws {
    let decoded = try decode(Array("Quyết định ".utf8) + bytes + Array(" số".utf8))
    #expect(decoded.text == "Quyết định " + String(repeating: "\u{FFFD}", count: count) + " số")
    #expect(decoded.result.invalidSequences == count)
    #expect(decoded.result.encoding == .utf8)
  }

  @Test func truncatedEnd() throws {
    let decoded = try decode(Array("Vi".utf8) + [0xE1, 0xBB])
    #expect(decoded.text == "Vi\u{FFFD}")
    #expect(decoded.result.invalidSequences == 1)
    #expect(decoded.result.encoding == .utf8)
  }

  @Test(arguments: [
    (Array("%PDF-1.7\n".utf8), 0), ([0x50, 0x4B, 3, 4, 20, 0], 0),
    ([0x7F, 0x45, 0x4C, 0x46, 2, 1], 0), ([0x89, 0x50, 0x4E, 0x47, 13, 10], 0),
    ([0xFF, 0xD8, 0xFF, 0xE0], 0), (Array("abc\0def".utf8), 3),
    ([0xEF, 0xBB, 0xBF, 0x61, 0], 4), ([0xFF, 0xFE, 0x61, 0, 0, 0], 4),
    (Array(repeating: 0, count: 64), 0), (Array(repeating: 2, count: 64), 0),
  ] as [([UInt8], Int)])
  func binaryIsRefused(bytes: [UInt8], offset: Int) {
    #expect(throws: TextDecodingError.binary(offset: offset)) { try TextDecoder().decode(bytes) }
  }

  @Test(arguments: [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]])
  func emptyIsRefused(bytes: [UInt8]) {
    #expect(throws: TextDecodingError.empty) { try TextDecoder().decode(bytes) }
  }

  /// Any bytes give valid UTF-8 or an error, never a trap.
  @Test(arguments: 1...200)
  func randomBytesAreSurvived(seed: Int) {
    var generator = SentenceRandomness(seed: UInt64(seed))
    let pool: [UInt8] = [
      0x20, 0x61, 0x65, 0x6F, 0xC2, 0xC3, 0xAD, 0xB7, 0xCC, 0xCD, 0x81, 0xE1, 0xBA, 0xE2, 0x80,
      0x88, 0x92, 0xF0, 0x9F, 0xEF, 0xBB, 0xBF, 0x0D, 0x0A, 0x09, 0xFF, 0xF4, 0x8F,
    ]
    let bytes = (0..<400).map { _ in
      seed % 2 == 0 ? UInt8.random(in: 1...255, using: &generator) : pool.randomElement(using: &generator) ?? 0
    }
    guard let decoded = try? TextDecoder().decode(bytes) else { return }
    #expect(Array(String(decoding: decoded.utf8, as: UTF8.self).utf8) == decoded.utf8)
  }

  @Test func decodingTwiceChangesNothing() throws {
    var generator = SentenceGenerator(seed: 11)
    let text = generator.sentences(30).map { LegacyEncoders.encode($0, .vni) }.joined(separator: "\r\n")
    let once = try TextDecoder().decode(Array(text.utf8)).utf8
    #expect(try TextDecoder().decode(once).utf8 == once)
  }
}
