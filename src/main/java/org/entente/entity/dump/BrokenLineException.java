package org.entente.entity.dump;

/** A line of a dump is not as its format wants it; the message says why, in a few words. */
final class BrokenLineException extends Exception {

    private static final long serialVersionUID = 1L;

    BrokenLineException(String message) {
        super(message);
    }
}
