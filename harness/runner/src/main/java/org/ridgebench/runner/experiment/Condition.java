package org.ridgebench.runner.experiment;

import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlException;
import org.apache.commons.jexl3.JexlFeatures;
import org.apache.commons.jexl3.JexlScript;

/** Which points of a sweep are wanted: a comparison of their factors, such as {@code ranks * threads <= 16}. */
final class Condition {
    /** Brackets nested in a text of this length do not exhaust the parser's stack. */
    private static final int MOST_CHARACTERS = 500;

    private static final String EXAMPLE = "Write a comparison such as 'threads == 2 && samples <= 5000'.";

    private static final JexlEngine ENGINE = new JexlBuilder()
            .features(JexlFeatures.createNone().comparatorNames(true))
            .permissions(new NoPermissions())
            .strict(true)
            .silent(false)
            .safe(false)
            .create();

    private final String text;
    private final JexlScript script;

    private Condition(String text, JexlScript script) {
        this.text = text;
        this.script = script;
    }

    static Condition parse(String text) throws ConditionException {
        if (text.length() > MOST_CHARACTERS) {
            throw new ConditionException("more than " + MOST_CHARACTERS + " characters. Write a shorter one.");
        }
        ConditionWords.check(text, PointContext.NAMES);
        try {
            return new Condition(text, ENGINE.createScript(text));
        } catch (JexlException e) {
            throw new ConditionException("not a condition, got '" + text + "'. " + EXAMPLE);
        }
    }

    /** Whether a point is wanted. */
    boolean holds(Point point) throws ConditionException {
        Object result;
        try {
            result = script.execute(new PointContext(point));
        } catch (JexlException e) {
            throw new ConditionException("cannot be computed, got '" + text + "'. " + EXAMPLE);
        }
        if (result instanceof Boolean holds) {
            return holds;
        }
        throw new ConditionException(
                "expected something true or false, got " + result + " from '" + text + "'. " + EXAMPLE);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Condition condition && condition.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** As the file writes it. */
    @Override
    public String toString() {
        return text;
    }
}
