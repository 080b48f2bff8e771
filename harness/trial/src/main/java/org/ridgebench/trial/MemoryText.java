package org.ridgebench.trial;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of memory as people and JVMs write it: {@code 512m}, {@code 1g}.
 *
 * <p>Written in mebibytes always, the unit in which Spark counts an executor's heap: {@code 1g} and {@code 1024m} are
 * one setting, and so must give one text and one trial.
 */
public final class MemoryText {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,6})([mMgG])");
    private static final int MEBIBYTES_PER_GIBIBYTE = 1024;

    private MemoryText() {}

    public static String of(int mebibytes) {
        return mebibytes + "m";
    }

    /** The mebibytes that a text stands for; empty if it stands for none, or for more than an int can count. */
    public static OptionalInt mebibytes(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return OptionalInt.empty();
        }
        boolean giga = matcher.group(2).toLowerCase(Locale.ROOT).equals("g");
        long mebibytes = Long.parseLong(matcher.group(1)) * (giga ? MEBIBYTES_PER_GIBIBYTE : 1);
        return mebibytes <= Integer.MAX_VALUE ? OptionalInt.of((int) mebibytes) : OptionalInt.empty();
    }
}
