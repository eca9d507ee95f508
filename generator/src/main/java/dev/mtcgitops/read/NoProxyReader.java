package dev.mtcgitops.read;

import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.Labels;
import dev.mtcgitops.model.Located;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reader of {@code noProxy} lists. The grammar of MTC's own is that of Go's {@code httpproxy} package: names (with a leading dot or
 * {@code *.} for subdomains only), addresses, networks, each address or name with or without a port, and {@code *}. The cluster-wide
 * proxy's is narrower.
 */
final class NoProxyReader {
    private static final Pattern PORT = Pattern.compile(":([1-9][0-9]{0,4})$");
    private static final int LAST_PORT = 65535;

    private NoProxyReader() {}

    /** The list that a MigrationController may have. */
    static Optional<List<Located<String>>> list(Slot slot) {
        return slot.list("entries", item -> item.read(NoProxyReader::entry));
    }

    /**
     * The list that the cluster's {@code Proxy} object may have: {@code *} alone, or DNS-1123 names with or without a leading dot, addresses
     * and networks (cluster-network-operator {@code pkg/controller/proxyconfig/validation.go}).
     */
    static Optional<List<Located<String>>> clusterWide(Slot slot) {
        return list(slot).map(list -> {
            list.stream()
                    .filter(entry -> !isClusterWide(entry.value())
                            && !(list.size() == 1 && entry.value().equals("*")))
                    .forEach(entry ->
                            slot.source().report(AddressProblems.badClusterWideEntry(entry.value()), entry.at()));
            return list;
        });
    }

    private static boolean isClusterWide(String text) {
        return Cidr.parse(text).isPresent() || Labels.isSubdomain(text.startsWith(".") ? text.substring(1) : text);
    }

    private static Optional<String> entry(Slot slot) {
        return Scalars.text(slot).filter(text -> {
            Optional<Cidr> cidr = Cidr.parse(text);
            if (cidr.isPresent() && cidr.get().hasHostBits(text)) {
                slot.report(AddressProblems.noProxyHostBits(text, cidr.get()));
                return false;
            }
            boolean valid = cidr.isPresent() || isDestination(text);
            if (!valid) {
                slot.report(AddressProblems.badNoProxyEntry(text, hint(text)));
            }
            return valid;
        });
    }

    private static boolean isDestination(String text) {
        if (text.equals("*")) {
            return true;
        }
        Matcher withPort = PORT.matcher(text);
        boolean port = withPort.find();
        if (port && Integer.parseInt(withPort.group(1)) > LAST_PORT) {
            return false;
        }
        String host = port ? text.substring(0, withPort.start()) : text;
        if (host.startsWith("[") && host.endsWith("]")) {
            // Go takes brackets for a part of a name where no port follows them.
            return port
                    && Cidr.parse(host.substring(1, host.length() - 1))
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
        if (text.startsWith("[") && text.endsWith("]")) {
            return "Without a port, write the address without brackets.";
        }
        return text.indexOf('/') >= 0
                ? "Write a network such as `10.0.0.0/16`."
                : "Write a name, `.example.com`, an address or a network, without blanks.";
    }
}
