/// Dates as plans write them.
public enum WrittenDate {
    /// `01/3/2026` of `2026-03-01`, `02/2026` of `2026-02`: a zero stands before days below 10 and before the months 1 and 2
    /// (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.4). What is no ISO 8601 date stays as it is.
    public static func of(_ iso: String) -> String {
        var parts = iso.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count <= 3, parts.allSatisfy({ Int($0) != nil }) else { return iso }
        if parts.count > 1, let month = Int(parts[1]), month > 2, month < 10 { parts[1] = parts[1].suffix(1) }
        return parts.reversed().joined(separator: "/")
    }
}
