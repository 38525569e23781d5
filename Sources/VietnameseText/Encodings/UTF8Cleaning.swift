/// What becomes of characters that look like nothing, like a space or like a line end.
enum SpecialCharacters {
  enum Action {
    case keep
    case remove
    case space
    case lineFeed
    /// One of the letters that exist only for old code pages (Kelvin, Ångström).
    case latinSign
  }

  /// The action for the valid sequence of three bytes at `index`.
  @inline(__always)
  static func action(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Action {
    let second = bytes[index + 1]
    let third = bytes[index + 2]
    switch bytes[index] {
    case 0xE2 where second == 0x80:
      switch third {
      case 0x80...0x8A, 0xAF: return .space  // U+2000 … U+200A, U+202F
      case 0x8B: return .remove  // U+200B
      case 0xA8, 0xA9: return .lineFeed  // U+2028, U+2029
      default: return .keep
      }
    case 0xE2 where second == 0x81:
      if third == 0x9F { return .space }  // U+205F
      return third == 0xA0 ? .remove : .keep  // U+2060
    case 0xE2 where second == 0x84:
      return third == 0xAA || third == 0xAB ? .latinSign : .keep  // U+212A, U+212B
    case 0xE3: return second == 0x80 && third == 0x80 ? .space : .keep  // U+3000
    case 0xEF: return second == 0xBB && third == 0xBF ? .remove : .keep  // U+FEFF
    case 0xE1: return second == 0x9A && third == 0x80 ? .space : .keep  // U+1680
    default: return .keep
    }
  }
}

/// The second pass, for files in which ``UTF8Scan`` found something to clean.
enum UTF8Cleaning {
  /// Replaces invalid bytes, line ends and spaces, and removes zero-width characters.
  ///
  /// - Parameter keepsSoftHyphens: true if the text may contain TCVN3, where U+00AD is ư.
  static func clean(
    _ bytes: UnsafeBufferPointer<UInt8>, invalidSequences: Int, keepsSoftHyphens: Bool
  ) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 2 * invalidSequences)
    var index = 0
    /// Beginning of the bytes that are copied as they are.
    var start = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80, byte != 0x0D {
        index += 1
        continue
      }
      if byte == 0x0D {
        output.append(contentsOf: bytes[start..<index])
        output.append(0x0A)
        index += index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
        start = index
        continue
      }
      let length = UTF8Scan.validLength(bytes, at: index)
      if length == 0 {
        output.append(contentsOf: bytes[start..<index])
        output.append(contentsOf: [0xEF, 0xBF, 0xBD])
        index += UTF8Scan.brokenLength(bytes, at: index)
        start = index
        continue
      }
      let action = action(bytes, at: index, length, keepsSoftHyphens)
      if action == .keep {
        index += length
        continue
      }
      output.append(contentsOf: bytes[start..<index])
      switch action {
      case .space: output.append(0x20)
      case .lineFeed: output.append(0x0A)
      // U+212A is K, U+212B is Å.
      case .latinSign: output.appendUTF8(bytes[index + 2] == 0xAA ? 0x4B : 0xC5)
      case .keep, .remove: break
      }
      index += length
      start = index
    }
    output.append(contentsOf: bytes[start..<bytes.count])
    return output
  }

  @inline(__always)
  private static func action(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ length: Int, _ keepsSoftHyphens: Bool
  ) -> SpecialCharacters.Action {
    if length == 3 { return SpecialCharacters.action(bytes, at: index) }
    if length != 2 || bytes[index] != 0xC2 { return .keep }
    switch bytes[index + 1] {
    case 0x85: return .lineFeed
    case 0xA0: return .space
    case 0xAD: return keepsSoftHyphens ? .keep : .remove
    default: return .keep
    }
  }
}
