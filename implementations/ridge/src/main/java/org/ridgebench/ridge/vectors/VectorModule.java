package org.ridgebench.ridge.vectors;

/** Whether this JVM was started with the Vector API ({@code --add-modules jdk.incubator.vector}). */
public final class VectorModule {
    private static final boolean PRESENT =
            ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

    private VectorModule() {}

    /** Classes that name the Vector API's types may be touched only if this is true. */
    public static boolean isPresent() {
        return PRESENT;
    }
}
