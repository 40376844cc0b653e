package org.entente.stance;

import java.util.List;

/** Finds stances of one kind; keeps nothing between calls. */
@FunctionalInterface
interface StanceFinder {

    /** The stances of an article, in any order; empty when there are none. */
    List<Stance> find(Scene scene);
}
