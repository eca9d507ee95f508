package dev.mtcgitops.bench;

/**
 * A command line over a fleet.
 *
 * @param command words, with names in braces for what {@link Site} has ready
 * @param pairs the size of the fleet; 0 where the command needs none
 */
record Work(String command, int pairs) {
    boolean needs(String name) {
        return command.contains("{" + name + "}");
    }

    /** Whether it prints the same objects as ours. */
    boolean prints() {
        return needs("directory") || needs("chart") && !needs("new");
    }
}
