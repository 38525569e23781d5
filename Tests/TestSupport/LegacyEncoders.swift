/// Writes Vietnamese in the legacy encodings, as Latin-1 characters.
///
/// The tables are written anew, not taken from the decoder, so that a slip there shows.
public enum LegacyEncoders {
  public enum Encoding: String, CaseIterable, Sendable {
    case tcvn3
    case vni = "vni"
    case windows1258 = "windows-1258"
  }

  public static func encode(_ text: String, _ encoding: Encoding) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch encoding {
      case .tcvn3: result.append(tcvn3[scalar] ?? scalar)
      case .vni: result.append(contentsOf: vni[scalar] ?? [scalar])
      case .windows1258: result.append(contentsOf: windows1258[scalar] ?? [scalar])
      }
    }
    return String(result)
  }

  /// The bytes of a text of Latin-1 characters.
  public static func bytes(_ latin1: String) -> [UInt8] {
    latin1.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  private static let tcvn3: [Unicode.Scalar: Unicode.Scalar] = {
    let rows: [(letters: String, bytes: [UInt32])] = [
      ("àảãáạ", [0xB5, 0xB6, 0xB7, 0xB8, 0xB9]),
      ("ăằẳẵắặ", [0xA8, 0xBB, 0xBC, 0xBD, 0xBE, 0xC6]),
      ("âầẩẫấậ", [0xA9, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB]),
      ("èẻẽéẹ", [0xCC, 0xCE, 0xCF, 0xD0, 0xD1]),
      ("êềểễếệ", [0xAA, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6]),
      ("ìỉĩíị", [0xD7, 0xD8, 0xDC, 0xDD, 0xDE]),
      ("òỏõóọ", [0xDF, 0xE1, 0xE2, 0xE3, 0xE4]),
      ("ôồổỗốộ", [0xAB, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9]),
      ("ơờởỡớợ", [0xAC, 0xEA, 0xEB, 0xEC, 0xED, 0xEE]),
      ("ùủũúụ", [0xEF, 0xF1, 0xF2, 0xF3, 0xF4]),
      ("ưừửữứự", [0xAD, 0xF5, 0xF6, 0xF7, 0xF8, 0xF9]),
      ("ỳỷỹýỵ", [0xFA, 0xFB, 0xFC, 0xFD, 0xFE]),
      ("đĂÂÊÔƠƯĐ", [0xAE, 0xA1, 0xA2, 0xA3, 0xA4, 0xA5, 0xA6, 0xA7]),
    ]
    var map: [Unicode.Scalar: Unicode.Scalar] = [:]
    for row in rows {
      for (letter, byte) in zip(row.letters.unicodeScalars, row.bytes) {
        map[letter] = Unicode.Scalar(byte)
      }
    }
    return map
  }()

  private static let vni: [Unicode.Scalar: [Unicode.Scalar]] = {
    let rows = [
      "á aù à aø ả aû ã aõ ạ aï â aâ ấ aá ầ aà ẩ aå ẫ aã ậ aä ă aê ắ aé ằ aè ẳ aú ẵ aü ặ aë",
      "é eù è eø ẻ eû ẽ eõ ẹ eï ê eâ ế eá ề eà ể eå ễ eã ệ eä í í ì ì ỉ æ ĩ ó ị ò",
      "ó où ò oø ỏ oû õ oõ ọ oï ô oâ ố oá ồ oà ổ oå ỗ oã ộ oä ơ ô ớ ôù ờ ôø ở ôû ỡ ôõ ợ ôï",
      "ú uù ù uø ủ uû ũ uõ ụ uï ư ö ứ öù ừ öø ử öû ữ öõ ự öï ý yù ỳ yø ỷ yû ỹ yõ ỵ î đ ñ",
    ]
    var map: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for row in rows {
      for text in [row, row.uppercased()] {
        let fields = text.split(separator: " ").map { Array($0.unicodeScalars) }
        for index in stride(from: 0, to: fields.count, by: 2) {
          map[fields[index][0]] = fields[index + 1]
        }
      }
    }
    return map
  }()

  private static let windows1258: [Unicode.Scalar: [Unicode.Scalar]] = {
    // Base letters with their byte; tones from level to dot below.
    let bases: [(letters: String, byte: UInt32)] = [
      ("aàảãáạ", 0x61), ("ăằẳẵắặ", 0xE3), ("âầẩẫấậ", 0xE2), ("eèẻẽéẹ", 0x65),
      ("êềểễếệ", 0xEA), ("iìỉĩíị", 0x69), ("oòỏõóọ", 0x6F), ("ôồổỗốộ", 0xF4),
      ("ơờởỡớợ", 0xF5), ("uùủũúụ", 0x75), ("ưừửữứự", 0xFD), ("yỳỷỹýỵ", 0x79), ("đ", 0xF0),
    ]
    let tones: [UInt32] = [0, 0xCC, 0xD2, 0xDE, 0xEC, 0xF2]
    var map: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for row in bases {
      for (letters, byte) in [(row.letters, row.byte), (row.letters.uppercased(), row.byte - 32)] {
        for (letter, tone) in zip(letters.unicodeScalars, tones) {
          map[letter] = [byte, tone].filter { $0 != 0 }.compactMap { Unicode.Scalar($0) }
        }
      }
    }
    return map
  }()
}
