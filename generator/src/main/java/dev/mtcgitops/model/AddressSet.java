package dev.mtcgitops.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Addresses from which blocks are taken one after the other; kept as blocks that do not overlap. */
public final class AddressSet {
    private final TreeSet<Cidr> blocks = new TreeSet<>();

    /** All addresses of {@code blocks}, which may overlap. */
    public AddressSet(Collection<Cidr> blocks) {
        // In order a block comes after all that contain it.
        for (Cidr block : new TreeSet<>(blocks)) {
            if (this.blocks.isEmpty() || !this.blocks.last().contains(block)) {
                this.blocks.add(block);
            }
        }
    }

    /** Whether no address is left. */
    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** The first addresses of {@code block} that are in this set. */
    public Optional<Cidr> firstIn(Cidr block) {
        // Blocks that do not overlap are in the order of their addresses: only a neighbour can contain the block.
        Cidr before = blocks.floor(block);
        if (before != null && before.contains(block)) {
            return Optional.of(block);
        }
        return Optional.ofNullable(blocks.ceiling(block)).filter(block::contains);
    }

    /** The addresses of {@code block} that are in this set. */
    public List<Cidr> within(Cidr block) {
        Cidr before = blocks.floor(block);
        return before != null && before.contains(block)
                ? List.of(block)
                : blocks.tailSet(block).stream().takeWhile(block::contains).toList();
    }

    /** The addresses in as few blocks as possible, in order. */
    public List<Cidr> blocks() {
        List<Cidr> few = new ArrayList<>();
        for (Cidr block : blocks) {
            Cidr last = block;
            while (!few.isEmpty() && few.get(few.size() - 1).isLowerHalfBeside(last)) {
                last = few.remove(few.size() - 1).around();
            }
            few.add(last);
        }
        return List.copyOf(few);
    }

    /** The smallest block around the addresses, which are of one family; empty where there are none. */
    public Optional<Cidr> hull() {
        if (isEmpty()) {
            return Optional.empty();
        }
        Cidr hull = blocks.first();
        while (!hull.contains(blocks.last())) {
            hull = hull.around();
        }
        return Optional.of(hull);
    }

    /** Takes the addresses of {@code block} away, and returns whether there were any. */
    public boolean remove(Cidr block) {
        Cidr before = blocks.floor(block);
        if (before != null && before.contains(block)) {
            blocks.remove(before);
            blocks.addAll(before.minus(block));
            return true;
        }
        boolean removed = false;
        for (Cidr next = blocks.ceiling(block); next != null && block.contains(next); next = blocks.ceiling(block)) {
            removed |= blocks.remove(next);
        }
        return removed;
    }
}
