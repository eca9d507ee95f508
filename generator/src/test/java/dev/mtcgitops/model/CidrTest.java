package dev.mtcgitops.model;

import static org.assertj.core.api.Assertions.assertThat;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {
    @ParameterizedTest
    @CsvSource({
        "0.0.0.0/0, 0.0.0.0/0, false",
        "10.0.0.0/8, 10.0.0.0/8, false",
        "10.1.2.3, 10.1.2.3/32, false",
        "10.1.2.3/16, 10.1.0.0/16, true",
        "255.255.255.255/1, 128.0.0.0/1, true",
        "::/0, ::/0, false",
        "::1, ::1/128, false",
        "FD00::/8, fd00::/8, false",
        "2001:DB8:0:0:1:0:0:0, 2001:db8:0:0:1::/128, false",
        "1:0:0:2:0:0:0:3/64, 1:0:0:2::/64, true",
        "::ffff:1.2.3.4, ::ffff:102:304/128, false",
        "0001:02::, 1:2::/128, false",
        "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0/128, false",
    })
    void readsAndWrites(String text, String canonical, boolean hostBits) {
        Cidr cidr = Cidr.parse(text).orElseThrow();
        assertThat(cidr).hasToString(canonical);
        assertThat(cidr.hasHostBits(text)).isEqualTo(hostBits);
        assertThat(Cidr.parse(canonical)).contains(cidr);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/8",
                "10",
                "10.0.0",
                "10.0.0.0.0",
                "010.0.0.0",
                "10.0.0.256",
                "10.0.0.0/33",
                "10.0.0.0/08",
                "10.0.0.0/",
                "10.0.0.0/-1",
                "1.2.3.4/8/8",
                "10.0.0.*",
                "0x10.0.0.0",
                " 10.0.0.1",
                "10.0.0.1 ",
                ":",
                ":::",
                "1::2::3",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7:8::",
                "12345::",
                "g::",
                "::/129",
                "fe80::1%eth0",
                "::1.2.3",
                "::1.2.3.4.5",
                "1.2.3.4::",
                "[::1]",
                "host.example.com",
                "１.2.3.4"
            })
    void refuses(String text) {
        assertThat(Cidr.parse(text)).isEmpty();
    }

    @Test
    void containsBlocks() {
        Cidr wide = Cidr.parse("10.0.0.0/8").orElseThrow();
        Cidr narrow = Cidr.parse("10.255.0.0/16").orElseThrow();
        Cidr other = Cidr.parse("11.0.0.0/8").orElseThrow();
        assertThat(wide.contains(narrow)).isTrue();
        assertThat(narrow.contains(wide)).isFalse();
        assertThat(wide.contains(other)).isFalse();
        assertThat(Cidr.parse("::/0").orElseThrow().contains(wide)).isFalse();
        assertThat(Cidr.parse("10.0.0.1").orElseThrow().shortText()).isEqualTo("10.0.0.1");
        assertThat(wide.shortText()).isEqualTo("10.0.0.0/8");
    }

    @Test
    void agreesWithAnAddressLibrary() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            Cidr a = random(random);
            Cidr b = random(random);
            IPAddress libraryA = new IPAddressString(a.toString()).getAddress();
            IPAddress libraryB = new IPAddressString(b.toString()).getAddress();
            assertThat(libraryA.toPrefixBlock().toCanonicalString()).isEqualTo(a.toString());
            assertThat(libraryA.toPrefixBlock().contains(libraryB.toPrefixBlock()))
                    .isEqualTo(a.contains(b));
            if (a.ipv6() == b.ipv6()) {
                assertThat(Integer.signum(libraryA.getLower()
                                .getValue()
                                .compareTo(libraryB.getLower().getValue())))
                        .isEqualTo(Integer.signum(address(a).compareTo(address(b))));
            }
        }
    }

    private static Cidr random(Random random) {
        boolean ipv6 = random.nextBoolean();
        // Few different bits, so that containment and runs of zeros happen.
        long low = random.nextLong() & random.nextLong() & random.nextLong();
        long high = random.nextLong() & random.nextLong() & random.nextLong() & random.nextLong();
        return ipv6
                ? new Cidr(true, high, low, random.nextInt(129))
                : new Cidr(false, 0, low & 0xffffffffL, random.nextInt(33));
    }

    private static Cidr address(Cidr block) {
        return new Cidr(block.ipv6(), block.high(), block.low(), block.ipv6() ? 128 : 32);
    }
}
