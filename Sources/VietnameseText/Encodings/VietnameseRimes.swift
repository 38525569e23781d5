/// The onsets and rimes of written Vietnamese.
///
/// Source: the rules of Vietnamese orthography (Chữ Quốc ngữ) as taught in primary school: an
/// onset of up to three letters, a rime of vowels and an optional final, one tone. Rimes that
/// occur only in loan words (`oong`, `uyp`) are in the list, because documents contain them.
enum VietnameseRimes {
  /// `q` is followed by `u`, which belongs to the onset; `gi` is handled where words are parsed.
  static let onsets = [
    "b", "c", "ch", "d", "đ", "g", "gh", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p",
    "ph", "q", "r", "s", "t", "th", "tr", "v", "x",
  ]
  /// Onsets that are written before e, ê, i, y only …
  static let frontOnsets = ["k", "gh", "ngh"]
  /// … and their counterparts before all other vowels.
  static let backOnsets = ["c", "g", "ng"]

  /// Rimes that follow any onset, or none.
  static let rimes = [
    "a", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y",
    "ai", "ao", "au", "ay", "âu", "ây", "eo", "êu", "ia", "iu", "oi", "ôi", "ơi", "ua", "ui",
    "uôi", "ưa", "ưi", "ưu", "ươi", "ươu",
    "oa", "oe", "oai", "oay", "oao", "oeo", "uê", "uêu", "uy", "uya", "uyu", "uơ", "uây",
    "ac", "ach", "am", "an", "ang", "anh", "ap", "at",
    "ăc", "ăm", "ăn", "ăng", "ăp", "ăt", "âc", "âm", "ân", "âng", "âp", "ât",
    "ec", "em", "en", "eng", "ep", "et", "êch", "êm", "ên", "ênh", "êp", "êt",
    "ich", "im", "in", "inh", "ip", "it",
    "oc", "om", "on", "ong", "op", "ot", "ooc", "oong", "ôc", "ôm", "ôn", "ông", "ôp", "ôt",
    "ơm", "ơn", "ơp", "ơt", "uc", "um", "un", "ung", "up", "ut",
    "uôc", "uôm", "uôn", "uông", "uôt", "ưc", "ưm", "ưng", "ưt",
    "ươc", "ươm", "ươn", "ương", "ươp", "ươt",
    "oac", "oach", "oam", "oan", "oang", "oanh", "oap", "oat",
    "oăc", "oăm", "oăn", "oăng", "oăt", "oem", "oen", "oet",
    "uân", "uâng", "uât", "uêch", "uênh", "uych", "uyên", "uyêt", "uyn", "uynh", "uyp", "uyt",
  ]

  /// Rimes with `iê` need an onset; without one the same sound is written `yê`.
  static let rimesAfterOnset = ["iêc", "iêm", "iên", "iêng", "iêp", "iêt", "iêu"]
  static let rimesWithoutOnset = ["yêm", "yên", "yêng", "yêt", "yêu"]

  /// Rimes after `qu` that are not in ``rimes``.
  static let rimesAfterQ = ["ych", "yn", "ynh", "yp", "yt"]
  /// Rimes of ``rimes`` that follow `qu` although no rime begins with `u` or `o` before them.
  static let otherRimesAfterQ = ["au", "ăp", "ên", "êt", "in", "it"]

  /// Parts of place names of the highlands and of the north that break the rules but are official.
  static let irregularSyllables = [
    "kạn", "đắk", "đăk", "lắk", "lăk", "kon", "krông", "ea", "kar",
  ]
}
