package dev.mtcgitops.model;

/** How the source reaches the Rsync server on the target: MTC's {@code rsync_endpoint_type}, case-sensitive. */
public enum EndpointType implements Choice {
    ROUTE("Route"),
    NODE_PORT("NodePort"),
    CLUSTER_IP("ClusterIP");

    private final String text;

    EndpointType(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
