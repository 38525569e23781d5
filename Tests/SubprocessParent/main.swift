import Glibc
import Subprocesses

// usage: subprocess-parent PROGRAM ARGUMENT…
// Runs a program in a temporary folder, whose path it prints first; then how the program ended.
let words = CommandLine.arguments.dropFirst()
do {
    try await TemporaryDirectory.use(unavailable: { CommandError.cannotStart("", reason: $0) }) { directory throws(CommandError) in
        print(directory.path)
        fflush(nil)
        print(try await Command(words.first ?? "", Array(words.dropFirst()), directory: directory).run().status)
    }
} catch {
    print(error)
}
