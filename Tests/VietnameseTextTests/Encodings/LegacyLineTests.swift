import Testing

@testable import VietnameseText

/// Single lines as they stand in real files.
@Suite struct LegacyLineTests {
  private func decode(_ text: String) throws -> String {
    String(decoding: try TextDecoder().decode(Array(text.utf8)).utf8, as: UTF8.self)
  }

  @Test(arguments: [
    ("Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    ("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("Côòng hoÌa xaÞ hôòi chuÒ nghiÞa Viêòt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    ("Uûy ban nhaân daân xaõ", "Ủy ban nhân dân xã"),
    ("KÕ ho¹ch cña Uû ban nh©n d©n x·", "Kế hoạch của Uỷ ban nhân dân xã"),
    // A word in capitals is one: the font showed its small letters as capitals.
    ("QUYÕT §ÞNH", "QUYẾT ĐỊNH"),
    ("§iÒu 1. Giao Së T­ ph¸p", "Điều 1. Giao Sở Tư pháp"),
    // Text from PDF has a minus sign for the soft hyphen and a bullet operator for the dot.
    ("Thñ t−íng ChÝnh phñ b¶o l∙nh", "Thủ tướng Chính phủ bảo lãnh"),
    ("®) Kinh phÝ: 500.000® cho c¸c x·", "đ) Kinh phí: 500.000đ cho các xã"),
    ("b) C¸c ®¬n vÞ cã ®­êng dµi 3×4 m vµ 5 µm", "b) Các đơn vị có đường dài 3×4 m và 5 µm"),
  ])
  func converts(line: String, expected: String) throws {
    #expect(try decode(line) == expected)
  }

  @Test func columnsOfOneLineAreDecidedApart() throws {
    #expect(
      try decode("UÛY BAN NHAÂN DAÂN\tCỘNG HÒA XÃ HỘI\nTHÒ XAÕ TAÂN AN      Độc lập - Tự do\n")
        == "ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI\nTHỊ XÃ TÂN AN      Độc lập - Tự do\n")
  }

  /// `bé` and `sè` are Vietnamese as they stand; the lines around decide.
  @Test func ambiguousLinesFollowTheirNeighbours() throws {
    #expect(
      try decode("QuyÕt ®Þnh cña Bé tr­ëng\nsè 5\nC¨n cø LuËt Tæ chøc")
        == "Quyết định của Bộ trưởng\nsố 5\nCăn cứ Luật Tổ chức")
    #expect(
      try decode("Đi mua sắm\nem bé\nnước sôi\nC¨n cø LuËt Tæ chøc")
        == "Đi mua sắm\nem bé\nnước sôi\nCăn cứ Luật Tổ chức")
  }

  @Test func unicodeWordsInALegacyLineStay() throws {
    #expect(
      try decode("Chñ tÞch Nguyễn V¨n Bình ký quyÕt ®Þnh nµy")
        == "Chủ tịch Nguyễn Văn Bình ký quyết định này")
  }
}
