package io.huiyin.verifier.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.verifier.format.AlgorithmSuite;
import io.huiyin.verifier.format.FormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    private static final String NAME = "huiyin.ledger/somewhere";
    private static final String TEXT = "one line\n\nanother, \u56de\u97f3\n";

    /** From the documentation of Go's package for notes. */
    private static final String NEUMANN_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String NEUMANN = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    @Test
    void a_note_that_others_signed_is_read_as_they_read_it() {
        VerifierKey key = VerifierKey.parse(NEUMANN_KEY);
        SignedNote note = SignedNote.parse(NEUMANN);

        assertThat(key.text()).isEqualTo(NEUMANN_KEY);
        assertThat(note.isSignedBy(key)).isTrue();
        assertThat(note.encode()).isEqualTo(NEUMANN);
        assertThat(SignedNote.parse(NEUMANN.replace("your", "my")).isSignedBy(key))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(AlgorithmSuite.class)
    void what_is_signed_is_read_back_and_verified(AlgorithmSuite suite) {
        SigningKey key = SigningKey.generate(NAME, suite);
        SignedNote note = SignedNote.parse(key.sign(TEXT).encode());

        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note.isSignedBy(VerifierKey.parse(key.verifier().text()))).isTrue();
        assertThat(note.isSignedBy(SigningKey.generate(NAME, suite).verifier())).isFalse();
        assertThat(new SignedNote("other\n", note.signatures()).isSignedBy(key.verifier()))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(AlgorithmSuite.class)
    void a_kept_key_signs_like_the_one_it_was(AlgorithmSuite suite) {
        SigningKey key = SigningKey.generate(NAME, suite);
        SigningKey again = SigningKey.of(key.verifier(), key.privateKey());

        assertThat(again.sign(TEXT).isSignedBy(key.verifier())).isTrue();
        assertThat(again.toString()).isEqualTo("SigningKey[" + key.verifier().text() + "]");
    }

    @Test
    void a_damaged_private_key_is_named_and_never_quoted() {
        VerifierKey verifier =
                SigningKey.generate(NAME, AlgorithmSuite.SHA256_ED25519).verifier();
        assertThatThrownBy(() -> SigningKey.of(verifier, new byte[] {1, 2, 3}))
                .hasMessage("The private part of key " + verifier + " is damaged")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\nno signature\n",
                "text\n\n\u2014 name\n",
                "text\n\n\u2014 name notbase64!\n",
                "text\n\n\u2014 name AAAA\n",
                "te\rxt\n\n\u2014 name AAAAAAAA\n"
            })
    void what_is_no_note_is_refused_with_a_sentence(String text) {
        assertThatThrownBy(() -> SignedNote.parse(text))
                .isInstanceOf(FormatException.class)
                .message()
                .isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name",
                "name+00000000+AAAA",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TX"
            })
    void what_is_no_key_is_refused_with_a_sentence(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text))
                .isInstanceOf(FormatException.class)
                .message()
                .isNotBlank();
    }
}
