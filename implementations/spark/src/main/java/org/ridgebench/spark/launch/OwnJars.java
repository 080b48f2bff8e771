package org.ridgebench.spark.launch;

import static java.util.Objects.requireNonNull;

import dev.ludovic.netlib.blas.BLAS;
import dev.ludovic.netlib.lapack.LAPACK;
import java.net.URI;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.netlib.blas.Dgemm;
import org.ridgebench.ridge.images.ImageSource;
import org.ridgebench.trial.TrialFile;

/** What tasks need beside Spark: a cluster of others has its own Spark, and must be sent the rest. */
final class OwnJars {
    /** One class of each, ours first. */
    private static final List<Class<?>> CLASSES = List.of(
            OwnJars.class,
            ImageSource.class,
            TrialFile.class,
            DMatrixRMaj.class,
            CommonOps_DDRM.class,
            BLAS.class,
            LAPACK.class,
            // What these two fall back to.
            Dgemm.class);

    private OwnJars() {}

    /** Where the program's own classes are: the jar that is submitted. */
    static Path main() {
        return place(OwnJars.class);
    }

    /** That one, and those beside it. */
    static Stream<Path> all() {
        return CLASSES.stream().map(OwnJars::place).distinct();
    }

    /** Paths in the words of Spark's settings. */
    static String list(Stream<Path> jars) {
        return jars.map(Path::toString).collect(Collectors.joining(","));
    }

    private static Path place(Class<?> type) {
        CodeSource source = requireNonNull(type.getProtectionDomain().getCodeSource(), type.getName());
        return Path.of(URI.create(source.getLocation().toString()));
    }
}
