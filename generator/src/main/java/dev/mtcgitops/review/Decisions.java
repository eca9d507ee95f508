package dev.mtcgitops.review;

import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.NetworkPlugin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What lines of facts decide, although no value is written from them. */
public final class Decisions {
    private static final Pattern KEY = Pattern.compile("(?:^|[\\s{,-])([A-Za-z]+):");

    private static final Map<String, String> BY_FIELD = new LinkedHashMap<>();

    static {
        BY_FIELD.put(
                "mtc",
                "decides which variables the MigrationController takes, and which overlays of the product apply");
        BY_FIELD.put(
                "openshift",
                "decides whether the cluster-wide proxy is inherited, so the directory of the cluster, and what its"
                        + " network plugin can do");
        BY_FIELD.put(
                "operator", "decides which variables the MigrationController takes, and where its proxy comes from");
        BY_FIELD.put("networkPlugin", "decides the kind of egress firewalls, and whether egress policies act");
        BY_FIELD.put("sdnMode", "decides whether NetworkPolicies act");
        BY_FIELD.put(
                "source",
                "decides where Rsync begins: the cluster gets egress policies, and Allows in its egress firewalls");
        BY_FIELD.put(
                "target",
                "decides where Rsync ends: the cluster gets ingress policies, and the endpoint of the transfer");
        BY_FIELD.put("control", "decides which cluster runs the controller and the user interface");
        BY_FIELD.put("state", "decides whether the pair opens anything");
        BY_FIELD.put("targetExists", "decides whether policies are rendered for the target namespace");
        BY_FIELD.put("behindProxy", "decides whether the API server is reached directly");
    }

    private Decisions() {}

    /** A sentence for each field of facts in {@code line} of the input. */
    public static List<String> in(String line) {
        List<String> decisions = new ArrayList<>();
        Matcher keys = KEY.matcher(line.replaceFirst("(^|\\s)#.*", ""));
        while (keys.find()) {
            String decided = BY_FIELD.get(keys.group(1));
            if (decided != null) {
                decisions.add("`" + keys.group(1) + "` " + decided + ".");
            }
        }
        return decisions;
    }

    /** A line about what follows for a cluster. */
    public static String about(ClusterFacts facts, String directory) {
        return "cluster `" + facts.name() + "`: OpenShift " + facts.openshift() + ", MTC "
                + facts.mtc() + ", operator " + facts.operator().text() + ", "
                + facts.networkPlugin().map(NetworkPlugin::text).orElse("unknown network plugin")
                + ", " + facts.role().text() + ", in " + directory;
    }
}
