package org.ridgebench.measurements;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a campaign that one runner measures while others measure theirs: every so-manieth block of one repetition of
 * each trial. Whole blocks, so that trials that are compared ran on the same machine.
 *
 * @param index from 1
 */
public record Shard(int index, int count) {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,3})/([1-9][0-9]{0,3})");

    public Shard {
        if (index < 1 || index > count) {
            throw new IllegalArgumentException("no shard: " + index + "/" + count);
        }
    }

    /** Such as {@code 1/2}; empty if it is no such thing. */
    public static Optional<Shard> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int index = Integer.parseInt(form.group(1));
        int count = Integer.parseInt(form.group(2));
        return index <= count ? Optional.of(new Shard(index, count)) : Optional.empty();
    }

    /** Whether a repetition of this number is measured by this shard, and then by no other of as many. */
    public boolean has(int repetition) {
        return (repetition - 1) % count == index - 1;
    }

    /** Whether some repetition may be measured by both. */
    public boolean meets(Shard other) {
        return count != other.count || index == other.index;
    }

    @Override
    public String toString() {
        return index + "/" + count;
    }
}
