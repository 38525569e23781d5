/// What the name of a font says about the letters that are set in it.
///
/// It is evidence only: a name outlives a conversion of the text to Unicode, and a converter may
/// have put another name in its place.
public enum FontEncoding: UInt8, Sendable, CaseIterable {
  /// No name is known.
  case unknown
  /// A name that no legacy font bears.
  case unicode
  /// `.VnTime`, `.VnArial`, …
  case tcvn3
  /// `.VnTimeH`, `.VnArialH`, …: fonts of the same bytes that show small letters as capitals.
  case tcvn3Capitals
  /// `VNI-Times`, `VNI-Helve`, …
  case vni

  /// - Parameter name: as a document gives it; the names of PDF (`GDNPMG+VnTimeH,Bold`) are understood too.
  public init(name: String?) {
    guard let name, !name.isEmpty else {
      self = .unknown
      return
    }
    var bytes = Array(name.utf8)[...]
    // ISO 32000-1, 9.6.4: six capitals and a plus sign before the name of a subset.
    if bytes.count > 7, bytes[6] == 0x2B, bytes.prefix(6).allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) {
      bytes = bytes.dropFirst(7)
    }
    while let first = bytes.first, first == 0x2E || first == 0x20 || first == 0x22 || first == 0x27 { bytes = bytes.dropFirst() }
    while let last = bytes.last, last == 0x20 || last == 0x22 || last == 0x27 { bytes = bytes.dropLast() }
    let lower = bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    guard lower.count > 3, lower.starts(with: "vn".utf8) else {
      self = .unicode
      return
    }
    if lower[2] == 0x69 {
      self = .vni
    } else {
      self = Self.showsCapitals(bytes, lower) ? .tcvn3Capitals : .tcvn3
    }
  }

  /// The family's name ends in H: `.VnTimeH`, `VnTimeHBold`, `.VnTimeH-Italic`, `.VNTIMEH`.
  private static func showsCapitals(_ name: ArraySlice<UInt8>, _ lower: [UInt8]) -> Bool {
    var end = lower.count
    var isCut = true
    while isCut {
      isCut = false
      for style in styles where lower[..<end].suffix(style.count).elementsEqual(style) {
        end -= style.count
        isCut = true
      }
    }
    guard end > 3, lower[end - 1] == 0x68 else { return false }
    let family = Array(name.prefix(end))
    // A capital behind small letters; where the name has but one case, the families that are known.
    if family[end - 1] == 0x48, family.dropLast().suffix(1).allSatisfy({ $0 >= 0x61 || $0 == 0x20 }) { return true }
    guard family.allSatisfy({ $0 < 0x61 }) || family.elementsEqual(lower[..<end]) else { return false }
    return families.contains { lower[..<(end - 1)].suffix($0.count).elementsEqual($0) }
  }

  private static let styles: [[UInt8]] = [
    "bold", "italic", "oblique", "regular", "mt", "ps", ",", "-", " ",
  ].map { Array($0.utf8) }
  private static let families: [[UInt8]] = [
    "time", "times", "arial", "avant", "courier", "helvetins", "narrow", "univers", "universe", "black",
  ].map { Array($0.utf8) }

  var legacy: LegacyEncoding? {
    switch self {
    case .unknown, .unicode: nil
    case .tcvn3, .tcvn3Capitals: .tcvn3
    case .vni: .vni
    }
  }
}
