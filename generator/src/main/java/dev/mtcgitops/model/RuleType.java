package dev.mtcgitops.model;

/** What an egress-firewall rule does with a match. */
public enum RuleType implements Choice {
    ALLOW("Allow"),
    DENY("Deny");

    private final String text;

    RuleType(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
