package dev.mtcgitops.report;

import dev.mtcgitops.change.ChangeSummary;
import dev.mtcgitops.change.FleetChange;
import dev.mtcgitops.change.Group;
import dev.mtcgitops.change.NetworkChange;
import dev.mtcgitops.change.ObjectChange;
import dev.mtcgitops.change.ObjectChange.Kind;
import dev.mtcgitops.change.Operation;
import dev.mtcgitops.diagnostic.Json;
import dev.mtcgitops.diagnostic.JsonReport;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.network.TrafficChange;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prints a change as one JSON object, with a line for each element of its lists; {@code docs/diff.md} and {@code docs/diff.schema.json} describe it. */
final class ChangeJson {
    private ChangeJson() {}

    static void print(ChangeReport report, Appendable out) throws IOException {
        FleetChange change = report.change();
        IdentityHashMap<ObjectChange, Integer> groups = new IdentityHashMap<>();
        for (int i = 0; i < change.groups().size(); i++) {
            for (ObjectChange member : change.groups().get(i).changes()) {
                groups.put(member, i);
            }
        }
        out.append("{\"summary\":").append(Json.write(summary(change.summary())));
        out.append(",\n\"changes\":");
        JsonReport.lines(change.objects(), object -> object(object, groups.getOrDefault(object, 0)), out);
        out.append(",\n\"groups\":");
        JsonReport.lines(change.groups(), ChangeJson::group, out);
        out.append(",\n\"network\":");
        JsonReport.lines(change.network(), ChangeJson::network, out);
        out.append(",\n\"diagnostics\":");
        JsonReport.lines(change.effects(), JsonReport::diagnostic, out);
        if (report.findings().isPresent()) {
            ChangeReport.Findings findings = report.findings().get();
            out.append(",\n\"findings\":{\"new\":");
            JsonReport.lines(findings.added(), JsonReport::diagnostic, out);
            out.append(",\n\"resolved\":");
            JsonReport.lines(findings.resolved(), JsonReport::diagnostic, out);
            out.append("}");
        }
        out.append("}\n");
    }

    /** The numbers of a change. */
    static Map<String, Object> summary(ChangeSummary change) {
        Map<String, Object> clusters = new LinkedHashMap<>();
        clusters.put("total", change.clusters().total());
        clusters.put("changed", change.clusters().changed());
        clusters.put("added", change.clusters().added());
        clusters.put("removed", change.clusters().removed());
        Map<String, Object> objects = new LinkedHashMap<>();
        objects.put("created", change.count(Kind.CREATE));
        objects.put("updated", change.count(Kind.UPDATE));
        objects.put("deleted", change.count(Kind.DELETE));
        objects.put("moved", change.count(Kind.MOVE));
        objects.put("unchanged", change.unchanged());
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("clusters", clusters);
        summary.put("objects", objects);
        return summary;
    }

    private static Map<String, Object> object(ObjectChange change, int group) {
        Map<String, Object> json = new LinkedHashMap<>();
        change.cluster().ifPresent(cluster -> json.put("cluster", cluster));
        Map<String, Object> object = new LinkedHashMap<>();
        ResourceId id = change.id();
        object.put("apiVersion", id.group().isEmpty() ? id.version() : id.group() + "/" + id.version());
        identity(id, object);
        json.put("object", object);
        json.put("change", change.kind().text());
        json.put("path", change.path());
        change.oldPath().ifPresent(path -> json.put("oldPath", path));
        json.put("group", group);
        if (!change.patch().isEmpty()) {
            json.put("patch", change.patch().stream().map(ChangeJson::operation).toList());
        }
        return json;
    }

    private static Map<String, Object> operation(Operation operation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("op", operation.type().text());
        json.put("path", operation.path());
        operation.value().ifPresent(value -> json.put("value", JsonValues.of(value)));
        operation.old().ifPresent(old -> json.put("old", JsonValues.of(old)));
        if (operation.masked()) {
            json.put("masked", true);
        }
        json.put("because", operation.because().stream().map(ChangeJson::place).toList());
        return json;
    }

    private static Map<String, Object> place(Location at) {
        Map<String, Object> json = new LinkedHashMap<>();
        JsonReport.place(at, json);
        return json;
    }

    private static Map<String, Object> group(Group group) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clusters", group.clusters());
        json.put("change", group.kind().text());
        Map<String, Object> object = new LinkedHashMap<>();
        identity(group.id(), object);
        json.put("object", object);
        return json;
    }

    private static Map<String, Object> network(NetworkChange change) {
        TrafficChange traffic = change.traffic();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("cluster", change.cluster());
        json.put("namespace", change.namespace());
        json.put("pods", traffic.pods().toString());
        json.put("direction", traffic.direction().field());
        json.put("opened", traffic.opened().stream().map(ChangeJson::entry).toList());
        json.put("closed", traffic.closed().stream().map(ChangeJson::entry).toList());
        return json;
    }

    private static Map<String, Object> entry(TrafficChange.Entry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("to", entry.to());
        json.put("ports", entry.ports());
        return json;
    }

    private static void identity(ResourceId id, Map<String, Object> into) {
        into.put("kind", id.kind());
        if (!id.namespace().isEmpty()) {
            into.put("namespace", id.namespace());
        }
        into.put("name", id.name());
    }
}
