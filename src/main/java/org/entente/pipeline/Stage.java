package org.entente.pipeline;

/** The stages of a build whose time is taken, in order. */
public enum Stage {
    SCAN("scanning the corpus"), CLEAN("cleaning text"), READ("reading sentences"), LINK("linking"), STATEMENTS(
            "statements"), EVENTS(
                    "events"), STANCES("stances"), GRAPH("making triples"), STORE("writing to the store"), STORY(
                            "the story"), COMPACT("compacting the store"), CHECK("checking the graph");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    /** What it does, for people. */
    public String label() {
        return label;
    }
}
