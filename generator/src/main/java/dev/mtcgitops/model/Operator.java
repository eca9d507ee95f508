package dev.mtcgitops.model;

/** How the MTC operator is installed: through the Operator Lifecycle Manager, or as the legacy operator (OpenShift 3 and 4.1 to 4.5). */
public enum Operator implements Choice {
    OLM("olm"),
    LEGACY("legacy");

    private final String text;

    Operator(String text) {
        this.text = text;
    }

    /** The one that a release of OpenShift has, if nobody says otherwise: from MTC 1.5 on, OLM installs it from 4.6 on, before from 4.2 on. */
    public static Operator of(OpenShiftVersion openshift, MtcVersion mtc) {
        OpenShiftCapability installs = mtc.has(MtcCapability.OLM_ONLY_FROM_4_6)
                ? OpenShiftCapability.OLM_INSTALLS_MTC
                : OpenShiftCapability.OLM_INSTALLS_MTC_1_4;
        return openshift.has(installs) ? OLM : LEGACY;
    }

    @Override
    public String text() {
        return text;
    }
}
