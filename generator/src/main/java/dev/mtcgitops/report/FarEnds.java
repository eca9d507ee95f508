package dev.mtcgitops.report;

import dev.mtcgitops.model.AddressSet;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.network.TrafficChange.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Far ends on ports, in few words: blocks of nearly all addresses are told by those that they leave out.
 *
 * @param to the far ends
 * @param except blocks in them that do not belong to them
 * @param ports the ports
 */
record FarEnds(String to, List<String> except, String ports) {
    private static final List<Cidr> EVERYTHING =
            List.of(Cidr.parse("0.0.0.0/0").orElseThrow(), Cidr.parse("::/0").orElseThrow());
    /** So many blocks are told as they are. */
    private static final int FEW = 4;

    FarEnds {
        except = List.copyOf(except);
    }

    /** What the entries of one list say. */
    static List<FarEnds> of(List<Entry> entries) {
        List<FarEnds> ends = new ArrayList<>();
        Map<String, List<Cidr>> byPorts = new LinkedHashMap<>();
        for (Entry entry : entries) {
            Optional<Cidr> block = Cidr.parse(entry.to());
            if (block.isPresent()) {
                byPorts.computeIfAbsent(entry.ports(), ports -> new ArrayList<>())
                        .add(block.get());
            } else {
                ends.add(new FarEnds(entry.to(), List.of(), entry.ports()));
            }
        }
        byPorts.forEach((ports, blocks) -> EVERYTHING.forEach(all -> add(all, blocks, ports, ends)));
        return ends;
    }

    private static void add(Cidr all, List<Cidr> of, String ports, List<FarEnds> into) {
        List<Cidr> blocks = of.stream().filter(all::contains).toList();
        AddressSet rest = new AddressSet(List.of(all));
        blocks.forEach(rest::remove);
        List<Cidr> except = rest.blocks();
        if (blocks.size() > FEW && except.size() * 2 < blocks.size()) {
            into.add(new FarEnds(
                    all.toString(), except.stream().map(Cidr::toString).toList(), ports));
        } else {
            blocks.forEach(block -> into.add(new FarEnds(block.toString(), List.of(), ports)));
        }
    }

    /** The ports as part of a sentence. */
    String onPorts() {
        return ports.equals("all") ? "all ports" : ports;
    }
}
