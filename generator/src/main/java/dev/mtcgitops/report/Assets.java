package dev.mtcgitops.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mtcgitops.model.PackagedText;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Style and script of a page, which are part of it. Its content security policy allows exactly these two, so that nothing else in it can run or load.
 *
 * @param style the style sheet
 * @param styleHash its SHA-256 as the policy names it
 * @param script the script
 * @param scriptHash its SHA-256
 */
public record Assets(String style, String styleHash, String script, String scriptHash) {
    private static final String FOLDER = "templates/report/";

    static Assets load() {
        String style = PackagedText.of(FOLDER + "report.css");
        String script = PackagedText.of(FOLDER + "report.js");
        return new Assets(style, hash(style), script, hash(script));
    }

    private static String hash(String text) {
        try {
            return "sha256-"
                    + Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
