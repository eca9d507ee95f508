package dev.mtcgitops.render;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.yaml.Origin;
import dev.mtcgitops.yaml.PlainScalars;
import dev.mtcgitops.yaml.ScalarFactory;
import dev.mtcgitops.yaml.ScalarType;
import dev.mtcgitops.yaml.YamlReader;
import dev.mtcgitops.yaml.YamlScalar;
import freemarker.cache.StringTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;

/** What it costs that every scalar knows its origin: the same templates and plans, rendered with and without. */
public final class OriginCost {
    private static final int WARM_UP = 3;

    private final ManifestRenderer renderer = new ManifestRenderer();
    private final Configuration plain = new TemplateRoom().configuration();

    private OriginCost() {
        StringTemplateLoader loader = new StringTemplateLoader();
        Catalogue.KINDS.forEach(kind -> loader.putTemplate(kind.template(), TemplateLoading.text(kind.template())));
        plain.setTemplateLoader(loader);
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
                StringWriter text = new StringWriter(1024);
                try {
                    plain.getTemplate(kind.template()).process(rendering.view(), text);
                } catch (TemplateException | IOException e) {
                    throw new IllegalStateException(e);
                }
                YamlReader.readTrusted(kind.template(), text.toString(), new NoOrigins());
            }
        }
    }

    private static final class NoOrigins implements ScalarFactory {
        @Override
        public YamlScalar scalar(String value, boolean plain, Location at) {
            return new YamlScalar(value, plain ? PlainScalars.typeOf(value) : ScalarType.STRING, Origin.NONE);
        }

        @Override
        public Origin collection(Location at) {
            return Origin.NONE;
        }
    }
}
