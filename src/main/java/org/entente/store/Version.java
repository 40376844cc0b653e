package org.entente.store;

import java.util.Optional;

/** The version of this software. */
public final class Version {

    /** Such as {@code 0.1.0}; {@code development} when it does not run from its jar. */
    public static final String CURRENT = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
            .orElse("development");

    private Version() {
    }
}
