package dev.mtcgitops.report;

/** Things with their number. */
final class Counted {
    private Counted() {}

    static String number(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
