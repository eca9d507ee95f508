package dev.mtcgitops.output;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The name Git gives to a content, as {@code git hash-object} prints it: SHA-1 over a short header and the bytes. */
public final class BlobId {
    private static final int LENGTH = 40;

    private BlobId() {}

    /** The blob id of {@code content}, 40 lower-case hex digits. */
    public static String of(byte[] content) {
        MessageDigest digest = begin(content.length);
        digest.update(content);
        return end(digest);
    }

    /** Whether {@code text} is written like a blob id. */
    static boolean isBlobId(String text) {
        // Asked for every file of a record, several times a run.
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return text.length() == LENGTH;
    }

    /** A digest that has seen the header of a content of {@code length} bytes and waits for the content. */
    static MessageDigest begin(long length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(("blob " + length + "\0").getBytes(US_ASCII));
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    /** The blob id of what {@code digest} has seen. */
    static String end(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
