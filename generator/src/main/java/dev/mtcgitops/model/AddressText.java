package dev.mtcgitops.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads and writes IP addresses: four decimal octets without leading zeros, RFC 4291 for IPv6, RFC 5952 as the form written. Ours,
 * because the JDK looks names up and the libraries that do not cost more at start-up than everything else together.
 */
final class AddressText {
    private static final int GROUPS = 8;
    private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");

    private AddressText() {}

    /** The address as a block of one, or nothing. */
    static Optional<Cidr> parse(String text) {
        if (text.indexOf(':') < 0) {
            long value = ipv4(text);
            return value < 0 ? Optional.empty() : Optional.of(new Cidr(false, 0, value, 32));
        }
        return ipv6(text);
    }

    /** A number of up to three digits without leading zeros, or -1. */
    static int number(String text) {
        int length = text.length();
        if (length == 0 || length > 3 || (length > 1 && text.charAt(0) == '0')) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** The 32 bits, or -1. */
    private static long ipv4(String text) {
        String[] octets = text.split("\\.", -1);
        long value = 0;
        for (String octet : octets) {
            int number = number(octet);
            if (octets.length != 4 || number < 0 || number > 255) {
                return -1;
            }
            value = value << 8 | number;
        }
        return value;
    }

    private static Optional<Cidr> ipv6(String text) {
        String groups = withoutIpv4Tail(text);
        int gap = groups.indexOf("::");
        if (gap >= 0 && groups.indexOf("::", gap + 1) >= 0) {
            return Optional.empty();
        }
        String[] front = split(gap < 0 ? groups : groups.substring(0, gap));
        String[] back = split(gap < 0 ? "" : groups.substring(gap + 2));
        int stated = front.length + back.length;
        if (gap < 0 ? stated != GROUPS : stated >= GROUPS) {
            return Optional.empty();
        }
        long[] halves = new long[2];
        for (int i = 0; i < GROUPS; i++) {
            int fromEnd = i - (GROUPS - back.length);
            String group = i < front.length ? front[i] : fromEnd >= 0 ? back[fromEnd] : "0";
            if (!GROUP.matcher(group).matches()) {
                return Optional.empty();
            }
            halves[i / 4] = halves[i / 4] << 16 | Integer.parseInt(group, 16);
        }
        return Optional.of(new Cidr(true, halves[0], halves[1], 128));
    }

    /** {@code ::ffff:1.2.3.4} as {@code ::ffff:102:304}. */
    private static String withoutIpv4Tail(String text) {
        int colon = text.lastIndexOf(':');
        long tail = text.indexOf('.') < 0 ? -1 : ipv4(text.substring(colon + 1));
        return tail < 0
                ? text
                : text.substring(0, colon + 1) + Long.toHexString(tail >> 16) + ":" + Long.toHexString(tail & 0xffff);
    }

    private static String[] split(String groups) {
        return groups.isEmpty() ? new String[0] : groups.split(":", -1);
    }

    /** The first address of {@code block}. */
    static String write(Cidr block) {
        if (!block.ipv6()) {
            long v = block.low();
            return (v >> 24 & 255) + "." + (v >> 16 & 255) + "." + (v >> 8 & 255) + "." + (v & 255);
        }
        int[] groups = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            groups[i] = (int) ((i < 4 ? block.high() : block.low()) >>> (48 - 16 * (i % 4))) & 0xffff;
        }
        int start = -1;
        int length = 1;
        for (int i = 0; i < GROUPS; i++) {
            int zeros = 0;
            while (i + zeros < GROUPS && groups[i + zeros] == 0) {
                zeros++;
            }
            if (zeros > length) {
                start = i;
                length = zeros;
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS; i++) {
            if (i == start) {
                text.append("::");
                i += length - 1;
            } else {
                text.append(text.isEmpty() || text.charAt(text.length() - 1) == ':' ? "" : ":")
                        .append(Integer.toHexString(groups[i]));
            }
        }
        return text.toString();
    }
}
