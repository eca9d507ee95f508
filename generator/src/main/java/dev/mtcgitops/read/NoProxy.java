package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.rule.ProxyRule;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.Located;
import java.util.List;
import java.util.Optional;

/**
 * Reader of {@code noProxy} lists. The grammar is that of Go's {@code httpproxy} package: names (with a leading dot or
 * {@code *.} for subdomains only), addresses, networks, each address or name with or without a port, and {@code *}.
 */
final class NoProxy {
    private NoProxy() {}

    static Optional<List<Located<String>>> list(Slot slot) {
        return slot.list("entries", item -> item.read(NoProxy::entry));
    }

    private static Optional<String> entry(Slot slot) {
        return Scalars.text(slot).filter(text -> {
            Optional<Cidr> cidr = Cidr.parse(text);
            if (cidr.isPresent() && cidr.get().hasHostBits(text)) {
                slot.report(ProxyRule.NO_PROXY_HOST_BITS, text, cidr.get());
                return false;
            }
            boolean valid = cidr.isPresent() || isDestination(text);
            if (!valid) {
                slot.report(ProxyRule.BAD_NO_PROXY_ENTRY, Shown.quoted(text), hint(text));
            }
            return valid;
        });
    }

    private static boolean isDestination(String text) {
        if (text.equals("*")) {
            return true;
        }
        String host = text.replaceFirst(":[0-9]{1,5}$", "");
        if (host.startsWith("[") && host.endsWith("]")) {
            return Cidr.parse(host.substring(1, host.length() - 1))
                    .filter(cidr -> cidr.ipv6() && cidr.isSingleAddress())
                    .isPresent();
        }
        String name = host.startsWith("*.") ? host.substring(2) : host.startsWith(".") ? host.substring(1) : host;
        return Urls.isHost(name);
    }

    private static String hint(String text) {
        if (text.isEmpty()) {
            return "Remove the empty item.";
        }
        if (text.indexOf(',') >= 0) {
            return "Make each entry an item of its own.";
        }
        if (text.contains("://")) {
            return "Write the host without a scheme.";
        }
        if (text.indexOf('*') >= 0) {
            return "`*` stands alone, or as the whole first label.";
        }
        return text.indexOf('/') >= 0
                ? "Write a network such as `10.0.0.0/16`."
                : "Write a name, `.example.com`, an address or a network, without blanks.";
    }
}
