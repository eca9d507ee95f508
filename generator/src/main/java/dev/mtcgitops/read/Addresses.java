package dev.mtcgitops.read;

import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.Located;
import java.util.List;
import java.util.Optional;

/** Readers of addresses and networks. */
final class Addresses {
    private Addresses() {}

    /** An address, or a network without host bits. */
    static Optional<Cidr> address(Slot slot) {
        return Scalars.text(slot, text -> false).flatMap(text -> {
            Optional<Cidr> cidr = Cidr.parse(text);
            if (cidr.isEmpty()) {
                slot.report(AddressProblems.badAddress(text));
            } else if (cidr.get().hasHostBits(text)) {
                slot.report(AddressProblems.hostBits(text, cidr.get()));
                return Optional.empty();
            }
            return cidr;
        });
    }

    /** A network without host bits, with its prefix length. */
    static Optional<Cidr> network(Slot slot) {
        return Scalars.text(slot, text -> false).flatMap(text -> {
            if (text.indexOf('/') < 0 || Cidr.parse(text).isEmpty()) {
                slot.report(AddressProblems.notANetwork(text));
                return Optional.empty();
            }
            return address(slot);
        });
    }

    static Optional<List<Located<Cidr>>> addresses(Slot slot) {
        return slot.list("addresses", item -> item.read(Addresses::address));
    }

    static Optional<List<Located<Cidr>>> networks(Slot slot) {
        return slot.list("networks", item -> item.read(Addresses::network));
    }
}
