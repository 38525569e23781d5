/// Recognises files that are not text by their first bytes.
enum BinaryDetection {
  /// First bytes of formats that people take for text files or that lie in the same folders.
  ///
  /// Source: the specifications of the formats named beside them.
  private static let signatures: [[UInt8]] = [
    Array("%PDF-".utf8),
    [0x50, 0x4B, 0x03, 0x04],  // ZIP: DOCX, XLSX, ODT
    [0x50, 0x4B, 0x05, 0x06],  // ZIP without entries
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],  // OLE: DOC, XLS before 2007
    [0x7F, 0x45, 0x4C, 0x46],  // ELF
    [0x89, 0x50, 0x4E, 0x47],  // PNG
    [0xFF, 0xD8, 0xFF],  // JPEG
    Array("GIF8".utf8),
    [0x49, 0x49, 0x2A, 0x00],  // TIFF, little-endian
    [0x4D, 0x4D, 0x00, 0x2A],  // TIFF, big-endian
    [0x1F, 0x8B],  // gzip
    Array("Rar!".utf8),
    [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C],  // 7z
    [0x28, 0xB5, 0x2F, 0xFD],  // zstd
  ]

  static func isKnownBinary(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    signatures.contains { signature in
      bytes.count >= signature.count && zip(bytes, signature).allSatisfy { $0 == $1 }
    }
  }

  /// The first byte that shows that the scanned bytes are not text; nil if they may be.
  ///
  /// One NUL is enough. Other control characters occur singly in text from old programs.
  static func firstBinaryByte(_ scan: UTF8Scan, count: Int) -> Int? {
    if let firstNUL = scan.firstNUL { return firstNUL }
    return scan.controls > 4 + count / 100 ? scan.firstControl : nil
  }
}
