package io.huiyin.api.sealing;

/**
 * A text sealed with the key of its case (AEAD), bound to the case and the field it belongs to.
 *
 * @param cipher the sealed bytes in Base64
 */
public record SealedText(String cipher) {

    @Override
    public String toString() {
        return "SealedText";
    }
}
