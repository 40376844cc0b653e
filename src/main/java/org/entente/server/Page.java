package org.entente.server;

import java.util.Optional;

/** A page, or a family of pages, of the server. Safe to share by threads. */
@FunctionalInterface
interface Page {

    /** Answers a GET; empty when the path is not one of its own. */
    Optional<Answer> answer(PageRequest request);
}
