package org.entente.entity.dump;

import java.util.Optional;

/** The properties of Wikidata that are read and lead to another item. */
enum Link {
    INSTANCE_OF("P31", true), SUBCLASS_OF("P279", true), COUNTRY("P17", false), CITIZENSHIP("P27", false), PARTY("P102",
            true), OFFICE("P39", true), JURISDICTION("P1001", false), DIRECTS("P2389", false), CAPITAL_OF("P1376",
                    false);

    private final String property;
    private final boolean all;

    Link(String property, boolean all) {
        this.property = property;
        this.all = all;
    }

    /** Whether all values count; else only the preferred ones, where some are preferred. */
    boolean takesAll() {
        return all;
    }

    static Optional<Link> of(String property) {
        for (Link link : values()) {
            if (link.property.equals(property)) {
                return Optional.of(link);
            }
        }
        return Optional.empty();
    }
}
