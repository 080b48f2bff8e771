package org.ridgebench.images.fetching;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A data set that others publish, in the four files that MNIST has.
 *
 * @param base where its publishers have it; ends with a slash
 * @param sha256 of its files, unpacked, as far as they are known here: people have packed them in several ways
 */
public record KnownDataset(String name, String title, String base, Map<String, String> sha256) {
    static final List<String> FILES = List.of(
            "train-images-idx3-ubyte.gz",
            "train-labels-idx1-ubyte.gz",
            "t10k-images-idx3-ubyte.gz",
            "t10k-labels-idx1-ubyte.gz");

    private static final List<KnownDataset> ALL = List.of(
            new KnownDataset(
                    "mnist",
                    "MNIST: handwritten digits",
                    "https://ossci-datasets.s3.amazonaws.com/mnist/",
                    Map.of(
                            "train-images-idx3-ubyte",
                            "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
                            "train-labels-idx1-ubyte",
                            "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
                            "t10k-images-idx3-ubyte",
                            "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
                            "t10k-labels-idx1-ubyte",
                            "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2")),
            new KnownDataset(
                    "fashion-mnist",
                    "Fashion-MNIST: articles of clothing",
                    "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
                    Map.of()),
            new KnownDataset(
                    "kmnist",
                    "Kuzushiji-MNIST: cursive Japanese characters",
                    "http://codh.rois.ac.jp/kmnist/dataset/kmnist/",
                    Map.of()));

    public KnownDataset {
        requireNonNull(name, "name");
        requireNonNull(title, "title");
        requireNonNull(base, "base");
        sha256 = Map.copyOf(sha256);
    }

    public static Optional<KnownDataset> named(String name) {
        return ALL.stream().filter(known -> known.name().equals(name)).findFirst();
    }

    /** The same, from another place. */
    public KnownDataset from(String otherBase) {
        return new KnownDataset(name, title, otherBase.endsWith("/") ? otherBase : otherBase + "/", sha256);
    }
}
