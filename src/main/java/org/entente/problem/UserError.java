package org.entente.problem;

/** Stops a command because of something only its user can put right; the message says what and how, in one line. */
public final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What the process ends with. */
    public enum Exit {
        /** The command line asks for what can't be done. */
        WRONG_USE(2),
        /** The work was asked for rightly and could not be done. */
        FAILED(3);

        private final int code;

        Exit(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    private final Exit exit;

    public UserError(Exit exit, String message) {
        super(message);
        this.exit = exit;
    }

    public UserError(Exit exit, String message, Throwable cause) {
        super(message, cause);
        this.exit = exit;
    }

    /** For wrong use of an option or argument (exit code 2). */
    public static UserError wrongUse(String message) {
        return new UserError(Exit.WRONG_USE, message);
    }

    /** For work that could not be done (exit code 3). */
    public static UserError failed(String message, Throwable cause) {
        return new UserError(Exit.FAILED, message, cause);
    }

    /** For work that could not be done (exit code 3). */
    public static UserError failed(String message) {
        return new UserError(Exit.FAILED, message);
    }

    public Exit exit() {
        return exit;
    }
}
