package dev.mtcgitops.diagnostic.rule;

import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.RuleText;
import dev.mtcgitops.diagnostic.Severity;

/** Mistakes in HTTP proxies and in the lists of what bypasses them. */
public enum ProxyRule implements Rule {
    NO_URL(
            "PROXY-002",
            Severity.ERROR,
            "The value is no URL with a host.",
            "Write scheme, host and port, such as `http://proxy.example.com:3128`."),
    LITERAL_CREDENTIAL(
            "PROXY-004",
            Severity.ERROR,
            "The URL holds credentials.",
            "Keep them out of Git: remove the user info; where a proxy needs it, name a secret with `{argocdVault: \"path#key\"}` or `{flux: NAME}`."),
    BREAKS_TEMPLATE(
            "NOPROXY-002",
            Severity.ERROR,
            "The operator pastes `{0}` into YAML without quotes, where this value breaks or becomes another one.",
            "Let it begin with a name or an address: `localhost,*` instead of `*`."),
    BAD_NO_PROXY_ENTRY("NOPROXY-006", Severity.ERROR, "`{0}` is no entry of a `noProxy` list.", "{1}"),
    NO_PROXY_HOST_BITS("NOPROXY-006", Severity.ERROR, "`{0}` has host bits; the network is `{1}`.", "Write `{1}`.");

    private final RuleText text;

    ProxyRule(String id, Severity severity, String message, String hint) {
        this.text = new RuleText(id, severity, message, hint);
    }

    @Override
    public RuleText text() {
        return text;
    }
}
