package org.ridgebench.runner.slurm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ridgebench.runner.launch.Programs;
import org.ridgebench.runner.launch.Reply;

/** Programs whose answers are given; all others are not here. */
final class ScriptedPrograms implements Programs {
    private final Map<String, Reply> replies = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    /** @param start of a command line */
    ScriptedPrograms with(String start, Reply reply) {
        replies.put(start, reply);
        return this;
    }

    List<String> asked() {
        return asked;
    }

    @Override
    public Reply ask(String input, String... command) {
        String line = String.join(" ", command);
        asked.add(line);
        return replies.entrySet().stream()
                .filter(entry -> line.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(new Reply(Reply.NOT_HERE, "", ""));
    }
}
