import TestSupport
import Testing

@testable import VietnameseText

/// Whatever is written in a legacy encoding comes back as it was.
@Suite struct LegacyRoundTripTests {
  static let cases = LegacyEncoders.Encoding.allCases.flatMap { encoding in
    (1...20).map { (encoding, UInt64($0)) }
  }

  @Test(arguments: cases)
  func bytesComeBack(encoding: LegacyEncoders.Encoding, seed: UInt64) throws {
    var generator = SentenceGenerator(seed: seed)
    let text = generator.sentences(12).joined(separator: "\n")
    let bytes = LegacyEncoders.bytes(LegacyEncoders.encode(text, encoding))
    let decoded = try TextDecoder().decode(bytes)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
    #expect(decoded.encoding.rawValue == encoding.rawValue)
    #expect(decoded.invalidSequences == 0)
    #expect(decoded.convertedLines == 0)
  }

  @Test(arguments: cases)
  func mojibakeInUTF8ComesBack(encoding: LegacyEncoders.Encoding, seed: UInt64) throws {
    var generator = SentenceGenerator(seed: seed)
    let lines = generator.sentences(12)
    let text = lines.joined(separator: "\n")
    let decoded = try TextDecoder().decode(Array(LegacyEncoders.encode(text, encoding).utf8))
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
    #expect(decoded.encoding == .utf8)
    #expect(decoded.convertedLines == lines.count)
    #expect(decoded.convertedFrom?.rawValue == encoding.rawValue)
  }

  @Test(arguments: cases)
  func mixedLinesComeBack(encoding: LegacyEncoders.Encoding, seed: UInt64) throws {
    var generator = SentenceGenerator(seed: seed)
    let lines = generator.sentences(30)
    let mixed = lines.map { generator.chance() ? LegacyEncoders.encode($0, encoding) : $0 }
    let changed = zip(lines, mixed).filter { $0 != $1 }.count
    let decoded = try TextDecoder().decode(Array(mixed.joined(separator: "\n").utf8))
    let expected = lines.joined(separator: "\n")
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == expected)
    #expect(decoded.convertedLines == changed)
  }

  @Test(arguments: [LegacyEncoders.Encoding.vni, .windows1258])
  func capitalsComeBack(encoding: LegacyEncoders.Encoding) throws {
    var generator = SentenceGenerator(seed: 7)
    let text = generator.sentences(40).map { $0.uppercased() }.joined(separator: "\n")
    let decoded = try TextDecoder().decode(LegacyEncoders.bytes(LegacyEncoders.encode(text, encoding)))
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
  }

  /// Each letter of the alphabet with each tone, apart from capitals that TCVN3 does not have.
  @Test(arguments: LegacyEncoders.Encoding.allCases)
  func everyLetterIsInTheTables(encoding: LegacyEncoders.Encoding) {
    var word = LegacyWord()
    let legacy: LegacyEncoding =
      switch encoding {
      case .tcvn3: .tcvn3
      case .vni: .vni
      case .windows1258: .windows1258
      }
    let rows = VietnameseLetters.vowels + ["đ"]
    let all = rows + (encoding == .tcvn3 ? ["ĂÂÊÔƠƯĐ"] : rows.map { $0.uppercased() })
    var composer = LatinComposer()
    for letter in all.joined() {
      word.removeAll()
      for scalar in LegacyEncoders.encode(String(letter), encoding).unicodeScalars {
        word.append(scalar.value)
      }
      _ = word.read(as: legacy)
      var bytes: [UInt8] = []
      for scalar in word.decoded { bytes.appendUTF8(scalar) }
      #expect(String(decoding: composer.compose(bytes), as: UTF8.self) == String(letter))
    }
  }

  @Test func utf16WithLegacyLettersComesBack() throws {
    var generator = SentenceGenerator(seed: 3)
    let text = generator.sentences(10).joined(separator: "\n")
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in LegacyEncoders.encode(text, .tcvn3).utf16 {
      bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    let decoded = try TextDecoder().decode(bytes)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
    #expect(decoded.encoding == .utf16LittleEndian)
    #expect(decoded.convertedLines == 10)
  }
}
