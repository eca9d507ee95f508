package dev.mtcgitops.render;

import dev.mtcgitops.resolve.ClusterPlan;
import freemarker.cache.StringTemplateLoader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;

/** What it costs that every scalar knows its line of the template: the same templates and plans, rendered with and without marks. */
public final class OriginCost {
    private static final int WARM_UP = 3;

    private final ManifestRenderer renderer = new ManifestRenderer();
    private final TemplateRoom plain = new TemplateRoom();

    private OriginCost() {
        StringTemplateLoader loader = new StringTemplateLoader();
        Catalogue.KINDS.forEach(kind -> loader.putTemplate(kind.template(), TemplateLoading.text(kind.template())));
        plain.configuration().setTemplateLoader(loader);
    }

    /** The share of rendering that origins take, from medians of {@code runs} alternating runs over all {@code plans}. */
    public static double share(List<ClusterPlan> plans, int runs) {
        OriginCost cost = new OriginCost();
        double[] with = new double[runs];
        double[] without = new double[runs];
        for (int i = -WARM_UP; i < runs; i++) {
            double first = time(() -> plans.forEach(cost.renderer::render));
            double second = time(() -> plans.forEach(cost::renderPlain));
            if (i >= 0) {
                with[i] = first;
                without[i] = second;
            }
        }
        Arrays.sort(with);
        Arrays.sort(without);
        return 1 - without[runs / 2] / with[runs / 2];
    }

    /** CPU time, which other work on the machine does not stretch. */
    private static double time(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        return threads.getCurrentThreadCpuTime() - start;
    }

    private void renderPlain(ClusterPlan plan) {
        for (Catalogue kind : Catalogue.KINDS) {
            for (Rendering rendering : kind.renderings().apply(plan)) {
                plain.render(kind.template(), rendering.view());
            }
        }
    }
}
