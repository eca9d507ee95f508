package dev.mtcgitops.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.model.AddressSet;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.network.TrafficChange.Entry;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FarEndsTest {
    @Test
    void nearlyAllAddressesAreToldByTheOthers() {
        List<Entry> entries = Cidr.parse("0.0.0.0/0")
                .orElseThrow()
                .minus(Cidr.parse("10.0.0.5").orElseThrow())
                .stream()
                .map(block -> new Entry(block.toString(), "TCP 443"))
                .toList();
        assertThat(entries).hasSize(32);
        assertThat(FarEnds.of(entries)).containsExactly(new FarEnds("0.0.0.0/0", List.of("10.0.0.5/32"), "TCP 443"));
    }

    @Test
    void namesAndFewBlocksStayAsTheyAre() {
        assertThat(FarEnds.of(
                        List.of(new Entry("any", "all"), new Entry("10.0.0.0/8", "all"), new Entry("::/0", "UDP 53"))))
                .containsExactly(
                        new FarEnds("any", List.of(), "all"),
                        new FarEnds("10.0.0.0/8", List.of(), "all"),
                        new FarEnds("::/0", List.of(), "UDP 53"));
    }

    @Test
    void theSameAddressesAreMeant() {
        Random random = new Random(6);
        for (int run = 0; run < 300; run++) {
            AddressSet addresses =
                    new AddressSet(List.of(Cidr.parse("0.0.0.0/0").orElseThrow()));
            IntStream.range(0, random.nextInt(4)).forEach(i -> addresses.remove(block(random)));
            List<Entry> entries = addresses.blocks().stream()
                    .map(block -> new Entry(block.toString(), "all"))
                    .toList();
            AddressSet told = new AddressSet(
                    FarEnds.of(entries).stream().map(ends -> cidr(ends.to())).toList());
            FarEnds.of(entries).forEach(ends -> ends.except().forEach(block -> told.remove(cidr(block))));
            assertThat(told.blocks()).isEqualTo(addresses.blocks());
        }
    }

    private static Cidr block(Random random) {
        return cidr(random.nextInt(256) + "." + random.nextInt(256) + ".0.0/" + random.nextInt(25));
    }

    private static Cidr cidr(String text) {
        return Cidr.parse(text).orElseThrow();
    }
}
