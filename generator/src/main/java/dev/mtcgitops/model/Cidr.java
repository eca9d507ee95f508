package dev.mtcgitops.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A block of IP addresses; a single address is a /32 or /128. Ordered by family, address, then prefix length.
 *
 * @param ipv6 whether this is IPv6; an IPv4 block lives in the low 32 bits
 * @param high upper 64 bits of the first address
 * @param low lower 64 bits of the first address
 * @param prefixLength how many leading bits all addresses share
 */
public record Cidr(boolean ipv6, long high, long low, int prefixLength) implements Comparable<Cidr> {
    /** Cuts the bits beyond the prefix. */
    public Cidr {
        int host = (ipv6 ? 128 : 32) - prefixLength;
        if (prefixLength < 0 || host < 0) {
            throw new IllegalArgumentException("prefix length " + prefixLength);
        }
        low = networkLow(low, host);
        high = networkHigh(high, host);
    }

    private static long networkLow(long low, int host) {
        return host >= 64 ? 0 : low >>> host << host;
    }

    private static long networkHigh(long high, int host) {
        return host >= 128 ? 0 : host <= 64 ? high : high >>> (host - 64) << (host - 64);
    }

    /** The block or address written as {@code text}, without its host bits; nothing if it is neither. */
    public static Optional<Cidr> parse(String text) {
        int slash = text.indexOf('/');
        Optional<Cidr> address = AddressText.parse(slash < 0 ? text : text.substring(0, slash));
        if (slash < 0 || address.isEmpty()) {
            return address;
        }
        int prefix = AddressText.number(text.substring(slash + 1));
        return address.filter(a -> prefix >= 0 && prefix <= a.prefixLength)
                .map(a -> new Cidr(a.ipv6, a.high, a.low, prefix));
    }

    /** Whether {@code text}, which {@link #parse} understood, names bits beyond its prefix, as {@code 10.1.2.3/16} does. */
    public boolean hasHostBits(String text) {
        int slash = text.indexOf('/');
        return slash >= 0
                && AddressText.parse(text.substring(0, slash))
                        .filter(a -> a.high != high || a.low != low)
                        .isPresent();
    }

    /** Whether this is one address. */
    public boolean isSingleAddress() {
        return prefixLength == (ipv6 ? 128 : 32);
    }

    /** Whether every address of {@code other} is in this block. */
    public boolean contains(Cidr other) {
        int host = (ipv6 ? 128 : 32) - prefixLength;
        return ipv6 == other.ipv6
                && prefixLength <= other.prefixLength
                && high == networkHigh(other.high, host)
                && low == networkLow(other.low, host);
    }

    /** The addresses of this block that are not in {@code other}, as blocks in order. */
    public List<Cidr> minus(Cidr other) {
        if (!contains(other)) {
            return other.contains(this) ? List.of() : List.of(this);
        }
        List<Cidr> below = new ArrayList<>();
        List<Cidr> above = new ArrayList<>();
        Cidr part = this;
        while (part.prefixLength < other.prefixLength) {
            Cidr lower = part.lowerHalf();
            Cidr upper = part.upperHalf();
            boolean inLower = lower.contains(other);
            (inLower ? above : below).add(inLower ? upper : lower);
            part = inLower ? lower : upper;
        }
        // The nearest half above was found last.
        for (int i = above.size() - 1; i >= 0; i--) {
            below.add(above.get(i));
        }
        return below;
    }

    /** The block of which this is one half; of all addresses, themselves. */
    public Cidr around() {
        return prefixLength == 0 ? this : new Cidr(ipv6, high, low, prefixLength - 1);
    }

    /** Whether {@code other} is the upper half of a block of which this is the lower one. */
    boolean isLowerHalfBeside(Cidr other) {
        return prefixLength > 0
                && ipv6 == other.ipv6
                && prefixLength == other.prefixLength
                && compareTo(other) < 0
                && around().equals(other.around());
    }

    /** The first half of the addresses. */
    public Cidr lowerHalf() {
        return new Cidr(ipv6, high, low, prefixLength + 1);
    }

    /** The second half of the addresses. */
    public Cidr upperHalf() {
        int bit = (ipv6 ? 127 : 31) - prefixLength;
        return bit >= 64
                ? new Cidr(ipv6, high | 1L << (bit - 64), low, prefixLength + 1)
                : new Cidr(ipv6, high, low | 1L << bit, prefixLength + 1);
    }

    @Override
    public int compareTo(Cidr other) {
        int order = Boolean.compare(ipv6, other.ipv6);
        if (order == 0) {
            order = Long.compareUnsigned(high, other.high);
        }
        if (order == 0) {
            order = Long.compareUnsigned(low, other.low);
        }
        return order == 0 ? Integer.compare(prefixLength, other.prefixLength) : order;
    }

    /** Canonical CIDR text, {@code 10.0.0.0/8} or {@code 2001:db8::/32}, with the prefix length also for one address. */
    @Override
    public String toString() {
        return AddressText.write(this) + "/" + prefixLength;
    }

    /** The canonical text people write: like {@link #toString}, without the prefix length for one address. */
    public String shortText() {
        return isSingleAddress() ? AddressText.write(this) : toString();
    }
}
