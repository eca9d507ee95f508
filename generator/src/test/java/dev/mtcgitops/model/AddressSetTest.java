package dev.mtcgitops.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AddressSetTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10.0.0.0/24    | 10.0.0.0/25      | 10.0.0.128/25
            10.0.0.0/24    | 10.0.0.128/25    | 10.0.0.0/25
            10.0.0.0/30    | 10.0.0.2/32      | 10.0.0.0/31 10.0.0.3/32
            0.0.0.0/0      | 128.0.0.0/2      | 0.0.0.0/1 192.0.0.0/2
            10.0.0.0/24    | 10.0.0.0/24      | ''
            10.0.0.0/24    | 10.0.0.0/8       | ''
            10.0.0.0/24    | 10.0.1.0/24      | 10.0.0.0/24
            10.0.0.0/24    | ::/0             | 10.0.0.0/24
            2001:db8::/126 | 2001:db8::1/128  | 2001:db8::/128 2001:db8::2/127
            2001:db8::/62  | 2001:db8:0:1::/64| 2001:db8::/64 2001:db8:0:2::/63
            """)
    void aBlockIsTakenOutOfAnother(String from, String taken, String rest) {
        assertThat(cidr(from).minus(cidr(taken)).stream().map(Cidr::toString))
                .isEqualTo(List.of(rest.split(" ")).stream()
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    @Test
    void whatAWideBlockIsSplitIntoIsAllTheRest() {
        Cidr all = cidr("::/0");
        List<Cidr> rest = all.minus(cidr("2001:db8::1"));
        assertThat(rest).hasSize(128).isSorted().noneMatch(block -> block.contains(cidr("2001:db8::1")));
        assertThat(rest).extracting(Cidr::prefixLength).doesNotHaveDuplicates();
    }

    /** Each address of a small space by itself, beside the blocks. */
    @Test
    void agreesWithSingleAddresses() {
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            boolean ipv6 = round % 2 == 0;
            List<Cidr> first = blocks(random, ipv6);
            AddressSet set = new AddressSet(first);
            boolean[] there = new boolean[64];
            first.forEach(block -> mark(there, block, true));
            for (Cidr block : blocks(random, ipv6)) {
                List<Integer> hit = IntStream.range(0, 64)
                        .filter(i -> there[i] && block.contains(address(ipv6, i)))
                        .boxed()
                        .toList();
                assertThat(set.firstIn(block).isPresent()).isEqualTo(!hit.isEmpty());
                set.firstIn(block).ifPresent(part -> {
                    assertThat(block.contains(part)).isTrue();
                    assertThat(IntStream.range(0, 64).filter(i -> part.contains(address(ipv6, i))))
                            .isNotEmpty()
                            .allMatch(hit::contains)
                            .contains(hit.get(0));
                });
                assertThat(set.remove(block)).isEqualTo(!hit.isEmpty());
                mark(there, block, false);
                for (int i = 0; i < 64; i++) {
                    assertThat(set.firstIn(address(ipv6, i)).isPresent()).isEqualTo(there[i]);
                }
            }
            assertThat(set.isEmpty()).isEqualTo(IntStream.range(0, 64).noneMatch(i -> there[i]));
        }
    }

    private static List<Cidr> blocks(Random random, boolean ipv6) {
        List<Cidr> blocks = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            Cidr address = address(ipv6, random.nextInt(64));
            blocks.add(new Cidr(ipv6, address.high(), address.low(), address.prefixLength() - random.nextInt(7)));
        }
        return blocks;
    }

    /** The space lies across the middle of an IPv6 address, where its two halves meet. */
    private static Cidr address(boolean ipv6, int i) {
        return ipv6
                ? new Cidr(true, 0x20010db800000000L | i >> 3, (long) (i & 7) << 61, 67)
                : new Cidr(false, 0, 0x0a000000L + i, 32);
    }

    private static void mark(boolean[] there, Cidr block, boolean value) {
        for (int i = 0; i < there.length; i++) {
            if (block.contains(address(block.ipv6(), i))) {
                there[i] = value;
            }
        }
    }

    private static Cidr cidr(String text) {
        return Cidr.parse(text).orElseThrow();
    }
}
