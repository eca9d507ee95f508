package dev.mtcgitops.cli;

/** The flags of every verb that renders. */
abstract sealed class RenderingOptions extends ReportOptions permits CommonOptions, TestOptions, KrmOptions {
    private int jobs = Runtime.getRuntime().availableProcessors();

    int jobs() {
        if (jobs < 1) {
            throw wrong("--jobs takes a number of at least 1");
        }
        return jobs;
    }

    @Override
    void addTo(VerbSpec verb) {
        verb.number(
                "-j, --jobs",
                "N",
                "Clusters rendered at once; as many as there are processors unless given.",
                value -> jobs = value);
        super.addTo(verb);
    }
}
