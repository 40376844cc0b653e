package org.entente.pipeline;

/** Is told how long work gets on. Called by one thread. */
public interface Progress {

    /** Nobody watches. */
    Progress SILENT = new Progress() {
        @Override
        public void start(String label, long total) {
            // nobody watches
        }

        @Override
        public void step() {
            // nobody watches
        }

        @Override
        public void done() {
            // nobody watches
        }
    };

    /**
     * A part of the work begins; the one before it is done.
     *
     * @param label what it is, such as {@code Reading articles}
     * @param total its steps; -1 when that is unknown
     */
    void start(String label, long total);

    /** One step of the part is done. */
    void step();

    /** The part is done. */
    void done();
}
