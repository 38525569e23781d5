/// SplitMix64: the same seed gives the same sentences on every machine.
public struct SentenceRandomness: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Vietnamese sentences of the kind that plans contain, without meaning.
public struct SentenceGenerator {
  private var generator: SentenceRandomness

  public init(seed: UInt64) { generator = SentenceRandomness(seed: seed) }

  public static let words = """
    triển khai thực hiện nhiệm vụ chuyển đổi số năm nay đẩy mạnh cải cách hành chính nâng cao chất
    lượng phục vụ người dân và doanh nghiệp rà soát thủ tục bảo đảm tiến độ phối hợp với các phòng
    ban ngành đoàn thể tổ chức hội nghị tập huấn cán bộ công chức viên chức ủy ban nhân dân xã
    huyện tỉnh thành phố kế hoạch báo cáo kết quả trước ngày hằng quý tuyên truyền phổ biến pháp
    luật giám sát kiểm tra đôn đốc xử lý hồ sơ trực tuyến kinh phí ngân sách nhà nước bổ sung hoàn
    thiện quy chế hoạt động văn phòng thống kê tư pháp hộ tịch địa chính môi trường giáo dục y tế
    nghèo bền vững giữ gìn an ninh trật tự khuyến khích thuế quỹ đất rừng nuôi thủy sản điện giếng
    nước sạch đường giao thông nông thôn cưỡng chế khiếu nại những vướng mắc cũng được giải quyết
    kịp thời dưới ngõ xóm bản nghĩa trang liệt sĩ lễ kỷ niệm khoẻ tuổi trẻ gương mẫu
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)

  /// 6 to 20 words; the first begins with a capital if it is a consonant of ASCII.
  public mutating func sentence() -> String {
    let count = Int.random(in: 6...20, using: &generator)
    var words = (0..<count).map { _ in Self.words.randomElement(using: &generator) ?? "kế" }
    if let first = words[0].first, "bcghklmnpqrstvx".contains(first) {
      words[0] = first.uppercased() + words[0].dropFirst()
    }
    if Bool.random(using: &generator) {
      words.insert("\(Int.random(in: 1...99, using: &generator))", at: count / 2)
    }
    return words.joined(separator: " ") + [".", ";", ",", ":"][Int.random(in: 0...3, using: &generator)]
  }

  public mutating func sentences(_ count: Int) -> [String] { (0..<count).map { _ in sentence() } }

  public mutating func chance() -> Bool { Bool.random(using: &generator) }
}
