package dev.mtcgitops.diagnostic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretFormsTest {
    private static final String SECRET = "hunter2Hunter2Hunter2Hunter2Hunter2xx";

    /** {@code §} stands for what must be blacked out; tokens are put together so that no scanner takes this file for a leak. */
    static List<String> secrets() {
        return List.of(
                "--password=§ --checksum",
                "--password §",
                "RSYNC_PASSWORD=§",
                "--env=PGPASSWORD='§'",
                "https://h/x?token=§&y=1",
                "{\"password\": \"§\"}",
                "aws_secret_access_key=§",
                "client_secret=§",
                "Authorization: Bearer §",
                "-H 'Authorization: §'",
                "bearer §",
                "-----BEGIN RSA PRIVATE KEY-----§",
                "-----BEGIN PRIVATE KEY-----§",
                "-----BEGIN EC PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\n§\nab==\n-----END EC PRIVATE KEY-----");
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void aCredentialIsFoundAndBlackedOut(String form) {
        String text = form.replace("§", SECRET);
        assertThat(SecretForms.isIn(text)).isTrue();
        assertThat(Redaction.maskSource(text)).doesNotContain("unter2").hasSameSizeAs(text);
        assertThat(Redaction.maskSource("a: " + text + "\nb: 1"))
                .doesNotContain("unter2")
                .endsWith("\nb: 1");
        String encoded = Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
        assertThat(SecretForms.isIn("x " + encoded)).as("base64").isTrue();
        assertThat(SecretForms.mask("x " + encoded)).as("base64").matches("x \\*+");
    }

    @Test
    void tokensAreKnownByTheirPrefix() {
        String random = "aB3".repeat(15);
        for (String token : List.of(
                "ghp" + "_" + random,
                "github" + "_pat_" + random,
                "glpat" + "-" + random,
                "xoxb" + "-1234567890-" + random,
                "AKIA" + "ABCDEFGHIJ234567",
                "sha256" + "~" + random.substring(2),
                "hvs" + "." + random,
                "eyJ" + random + ".eyJ" + random + "." + random)) {
            assertThat(SecretForms.isIn("--x=" + token)).as(token).isTrue();
            assertThat(SecretForms.mask("see " + token)).as(token).matches("see \\*+");
        }
    }

    @Test
    void basicHoldsAUserAndAPassword() {
        String header = "Basic " + Base64.getEncoder().encodeToString("user:pass".getBytes(UTF_8));
        assertThat(SecretForms.isIn(header)).isTrue();
        assertThat(SecretForms.mask(header)).matches("\\*+");
        String url = Base64.getEncoder().encodeToString("http://user:pass@h:3128".getBytes(UTF_8));
        assertThat(SecretForms.isIn(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--password-file=/etc/rsync.secret",
                "--password-file /etc/rsync.secret",
                "--password --checksum",
                "password=",
                "password=$RSYNC_PASSWORD",
                "password=${RSYNC_PASSWORD}",
                "password=<path:a/b#c>",
                "password=***",
                "--automount-token=false",
                "--image-pull-secret=registry",
                "secretName=proxy",
                "tokens=5",
                "Basic authentication is off",
                "a bearer of good news, of many of them",
                "Authorization: ${HEADER}",
                "Authorization: Basic ${HEADER}",
                "-----BEGIN CERTIFICATE-----MIIB",
                "-----BEGIN PUBLIC KEY-----MIIB",
                "quay.io/konveyor/mig-controller@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "openshift-migration-rsync-transfer-controller",
                "kustomize.toolkit.fluxcd.io/prune",
                "The initial password is kept in Vault",
                "c29tZSBoYXJtbGVzcyB0ZXh0IGluIGJhc2U2NA==",
            })
    void whatOnlyLooksLikeOneIsNot(String text) {
        assertThat(SecretForms.isIn(text)).isFalse();
        assertThat(SecretForms.mask(text)).isEqualTo(text);
    }
}
