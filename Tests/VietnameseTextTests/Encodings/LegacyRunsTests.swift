import Testing
import TestSupport

@testable import VietnameseText

@Suite struct LegacyRunsTests {
  private typealias Run = LegacyRuns.Run

  private func run(_ text: String, _ font: String? = nil) -> LegacyRuns.Run {
    .init(text: Array(text.utf8), font: FontEncoding(name: font))
  }

  private func texts(_ runs: LegacyRuns) -> [[String]] {
    runs.paragraphs.map { $0.map { String(decoding: $0, as: UTF8.self) } }
  }

  @Test(arguments: [
    (nil, FontEncoding.unknown), ("", .unknown), ("Times New Roman", .unicode), ("Arial", .unicode), ("V", .unicode),
    (".VnTime", .tcvn3), (".VnArial Narrow", .tcvn3), ("VnTime", .tcvn3), ("GDNPNI+VnTimeBold", .tcvn3), ("'.VnTime'", .tcvn3), ("'.VnTimeH'", .tcvn3Capitals),
    (".VnTimeH", .tcvn3Capitals), (".VnArialH", .tcvn3Capitals), ("GDNPMG+VnTimeHBold", .tcvn3Capitals),
    (".VnTimeH,BoldItalic", .tcvn3Capitals), (".VnTimeH-Bold", .tcvn3Capitals), (".VNTIMEH", .tcvn3Capitals), (".vnarial narrowh", .tcvn3Capitals),
    (".VnTeknical", .tcvn3), (".VNTIME", .tcvn3), (".VnSouth", .tcvn3), ("VNI-Times", .vni), ("VNI Helve", .vni), ("ABCDEF+VNI-Times,Bold", .vni),
  ] as [(String?, FontEncoding)])
  func namesOfFonts(_ name: String?, _ expected: FontEncoding) {
    #expect(FontEncoding(name: name) == expected)
  }

  @Test func convertsRuns() {
    let runs = LegacyRuns([
      [run("§iÒu 1. ", ".VnTime"), run("S", ".VnTime"), run("öa ®æi, ", ".VnTime"), run("­", ".VnTime"), run("u ®·i", ".VnTime")],
      [run("Số: "), run("Soá vaø kí hieäu", "VNI-Times")],
      [],
    ])
    // A word stands in the run where it begins.
    #expect(texts(runs) == [["Điều 1. ", "Sửa", " đổi, ", "ưu", " đãi"], ["Số: ", "Số và kí hiệu"], []])
    #expect(runs.convertedLines == 2)
  }

  /// `có` is `cú` in .VnTime: a name outlives a conversion to Unicode.
  @Test func lettersOutweighNames() {
    let unicode = [run("Kế hoạch năm 2026", ".VnTime")]
    #expect(texts(LegacyRuns([unicode, [run("có lý do", ".VnTime")]])) == [["Kế hoạch năm 2026"], ["có lý do"]])
    let typed = [run("KÕ ho¹ch n¨m 2026", ".VnTime")]
    #expect(texts(LegacyRuns([typed, [run("sè, bé, cã", ".VnTime")]])) == [["Kế hoạch năm 2026"], ["số, bộ, có"]])
    // Words of a font that nobody would call legacy stay, whatever stands around them.
    #expect(texts(LegacyRuns([typed, [run("bé có", "Arial")]])) == [["Kế hoạch năm 2026"], ["bé có"]])
    // The name of the other encoding's font.
    #expect(texts(LegacyRuns([[run("Uûy ban nhaân daân xaõ", ".VnTime")]])) == [["Ủy ban nhân dân xã"]])
    // No name at all: as a line of text.
    #expect(texts(LegacyRuns([[run("Uû ban nh©n d©n x·")]])) == [["Uỷ ban nhân dân xã"]])
  }

  @Test(arguments: [
    ("« nhiÔm m«i tr­êng", "ô nhiễm môi trường"), ("µ", "à"), ("L©m §ång ý", "Lâm Đồng ý"), ("20­30 m3", "2030 m3"),
    ("Th­êng trùc", "Thường trực"), ("Thñ t−íng", "Thủ tướng"), ("l∙nh", "lãnh"),
  ])
  func lettersThatLookLikeSigns(_ text: String, _ expected: String) {
    #expect(texts(LegacyRuns([[run(text, ".VnTime")], [run("Céng hßa x· héi", ".VnTime")]]))[0] == [expected])
  }

  @Test func fontsOfCapitals() {
    let paragraph = [run("bé tµi chÝnh", ".VnTimeH"), run(" quy ®Þnh", ".VnTime")]
    #expect(texts(LegacyRuns([paragraph])) == [["BỘ TÀI CHÍNH", " quy định"]])
    #expect(texts(LegacyRuns([paragraph], capitals: .asTyped)) == [["bộ tài chính", " quy định"]])
    // A name that is no longer true.
    #expect(texts(LegacyRuns([[run("Bộ Tài chính, nam", ".VnTimeH")]])) == [["Bộ Tài chính, nam"]])
    #expect(texts(LegacyRuns([[run("theo quy hoach", ".VnTimeH")]])) == [["THEO QUY HOACH"]])
  }

  @Test func cleansAndComposes() {
    #expect(texts(LegacyRuns([[run("Ke\u{302}\u{301}"), run("\u{A0}hoa"), run("\u{323}ch\u{200B} xa\u{AD}\u{303}")]])) == [["Kế", " hoạ", "ch xã"]])
  }

  /// Any division into runs gives the text back.
  @Test(arguments: [LegacyEncoders.Encoding.tcvn3, .vni]) func randomRuns(_ encoding: LegacyEncoders.Encoding) {
    var generator = SentenceGenerator(seed: 7)
    var random = SentenceRandomness(seed: 11)
    let font = encoding == .tcvn3 ? ".VnTime" : "VNI-Times"
    var paragraphs: [[Run]] = [], expected: [String] = []
    for _ in 0..<300 {
      let sentence = generator.sentence()
      expected.append(sentence)
      var rest = Array(LegacyEncoders.encode(sentence, encoding).unicodeScalars)
      var runs: [Run] = []
      while !rest.isEmpty {
        let count = Int.random(in: 1...min(rest.count, 30), using: &random)
        runs.append(run(String(String.UnicodeScalarView(rest.prefix(count))), font))
        rest.removeFirst(count)
      }
      paragraphs.append(runs)
    }
    let converted = texts(LegacyRuns(paragraphs))
    #expect(converted.map { $0.joined() } == expected)
    #expect(converted.map(\.count) == paragraphs.map(\.count))
  }
}
