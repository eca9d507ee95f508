package dev.mtcgitops.model;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.util.Optional;

/** A block of IP addresses; a single address is a /32 or /128. Ordered by family, address, then prefix length. */
public final class Cidr implements Comparable<Cidr> {
    /** Four decimal octets without leading zeros, or RFC 4291 text: none of the other forms address parsers like to guess. */
    private static final IPAddressStringParameters STRICT = new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowSingleSegment(false)
            .allowPrefixOnly(false)
            .allowMask(false)
            .allowWildcardedSeparator(false)
            .getIPv4AddressParametersBuilder()
            .allow_inet_aton(false)
            .allowLeadingZeros(false)
            .allowBinary(false)
            .setRangeOptions(inet.ipaddr.AddressStringParameters.RangeParameters.NO_RANGE)
            .getParentBuilder()
            .getIPv6AddressParametersBuilder()
            .allowZone(false)
            .allowBase85(false)
            .allowBinary(false)
            .setRangeOptions(inet.ipaddr.AddressStringParameters.RangeParameters.NO_RANGE)
            .getParentBuilder()
            .toParams();

    private final IPAddress block;
    private final int prefixLength;

    private Cidr(IPAddress block, int prefixLength) {
        this.block = block;
        this.prefixLength = prefixLength;
    }

    /** The block or address written as {@code text}, host bits kept out of sight; nothing if it is neither. */
    public static Optional<Cidr> parse(String text) {
        if (!text.matches("[0-9a-fA-F.:]+(/(0|[1-9][0-9]{0,2}))?")) {
            return Optional.empty();
        }
        try {
            IPAddress address = new IPAddressString(text, STRICT).toAddress();
            Integer prefix = address.getNetworkPrefixLength();
            int length = prefix == null ? address.getBitCount() : prefix;
            return Optional.of(new Cidr(address.toPrefixBlock(length), length));
        } catch (AddressStringException e) {
            return Optional.empty();
        }
    }

    /** Whether {@code text}, which {@link #parse} understood, names bits beyond its prefix, as {@code 10.1.2.3/16} does. */
    public boolean hasHostBits(String text) {
        int slash = text.indexOf('/');
        return slash >= 0
                && !new IPAddressString(text.substring(0, slash), STRICT)
                        .getAddress()
                        .equals(block.getLower().withoutPrefixLength());
    }

    /** Whether this is one address. */
    public boolean isSingleAddress() {
        return prefixLength == block.getBitCount();
    }

    /** Whether this is IPv6. */
    public boolean isIpv6() {
        return block.isIPv6();
    }

    /** Whether every address of {@code other} is in this block. */
    public boolean contains(Cidr other) {
        return isIpv6() == other.isIpv6() && block.contains(other.block);
    }

    /** Whether this and {@code other} share an address. */
    public boolean overlaps(Cidr other) {
        return contains(other) || other.contains(this);
    }

    @Override
    public int compareTo(Cidr other) {
        if (isIpv6() != other.isIpv6()) {
            return isIpv6() ? 1 : -1;
        }
        int byAddress =
                block.getLower().getValue().compareTo(other.block.getLower().getValue());
        return byAddress != 0 ? byAddress : Integer.compare(prefixLength, other.prefixLength);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cidr cidr && compareTo(cidr) == 0;
    }

    @Override
    public int hashCode() {
        return block.getLower().getValue().hashCode() * 31 + prefixLength;
    }

    /** Canonical CIDR text, {@code 10.0.0.0/8} or {@code 2001:db8::/32}, with the prefix length also for one address. */
    @Override
    public String toString() {
        return address() + "/" + prefixLength;
    }

    /** The canonical text people write: like {@link #toString}, without the prefix length for one address. */
    public String shortText() {
        return isSingleAddress() ? address() : toString();
    }

    private String address() {
        return block.getLower().withoutPrefixLength().toCanonicalString();
    }
}
