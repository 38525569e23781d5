import VietnameseText

/// Words whose style shows small letters as capitals (`text-transform: uppercase`): as shown, like the capitals of fonts.
enum ShownCapitals {
    /// - Returns: the run to keep. Letters of legacy fonts are not yet letters; there the font says what is shown.
    static func run(_ bytes: some Collection<UInt8>, font: FontEncoding) -> LegacyRuns.Run {
        switch font {
        case .unicode, .unknown: .init(text: Array(String(decoding: Array(bytes), as: UTF8.self).uppercased().utf8), font: font)
        case .tcvn3, .tcvn3Capitals: .init(text: Array(bytes), font: .tcvn3Capitals)
        case .vni: .init(text: Array(bytes), font: font)
        }
    }
}
