package org.ridgebench.images.importing;

/** Is told how far an import is; by any thread. */
@FunctionalInterface
public interface Progress {
    /**
     * Takes note.
     *
     * @param done pictures that are decoded or skipped
     */
    void done(int done, int all);
}
