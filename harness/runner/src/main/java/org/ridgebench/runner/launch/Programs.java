package org.ridgebench.runner.launch;

import java.io.IOException;

/** Other programs of this machine, which are asked one question each and answer within a limit. */
@FunctionalInterface
public interface Programs {
    /**
     * Asks one.
     *
     * @param input what it reads
     */
    Reply ask(String input, String... command) throws IOException, InterruptedException;
}
