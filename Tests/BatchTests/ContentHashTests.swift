import Digests
import Testing

@Suite struct ContentHashTests {
    /// FIPS 180-4, examples of NIST.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
    ])
    func standard(text: String, hash: String) {
        #expect(ContentHash(of: Array(text.utf8)).description == hash)
        var parts = ContentHasher()
        for byte in text.utf8 { parts.add([byte]) }
        let whole = parts.hash()
        #expect(whole.description == hash)
    }

    @Test func textsDoNotRunTogether() {
        var first = ContentHasher(), second = ContentHasher()
        for text in ["ab", "c"] { first.add(text) }
        for text in ["a", "bc"] { second.add(text) }
        let one = first.hash(), other = second.hash()
        #expect(one != other)
    }
}
