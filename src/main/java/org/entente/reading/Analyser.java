package org.entente.reading;

import java.util.List;

/** An engine: understands sentences that are cut into words. Safe to share by threads. */
public interface Analyser {

    /**
     * What there is to know of each sentence, in their order.
     *
     * @param sentences the words of each, as written; those of one article, or what else belongs together: what is said of
     *        a sentence may depend, in the last digits, on those beside it
     */
    List<Analysis> analyse(List<List<String>> sentences);

    /** Engine and models with their versions. */
    String description();
}
