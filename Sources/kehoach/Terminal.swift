import Exporters
import Foundation

/// What is known of the terminal that standard output goes to.
enum Terminal {
    /// Standard output goes to a terminal.
    static var isOutput: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Columns of the terminal that standard error goes to.
    static var errorWidth: Int { width(STDERR_FILENO) ?? 80 }

    private static func width(_ descriptor: Int32) -> Int? {
        var size = winsize()
        return ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
    }

    /// Colours and width; a pipe or a file has no colours and 100 columns. `NO_COLOR`: https://no-color.org
    static func style(isFile: Bool) -> TextStyle {
        guard !isFile, isOutput else { return TextStyle(isColored: false, width: 100) }
        let environment = ProcessInfo.processInfo.environment
        let isColored = (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
        return TextStyle(isColored: isColored, width: width(STDOUT_FILENO) ?? 100)
    }
}
