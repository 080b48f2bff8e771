package org.ridgebench.emr;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a campaign needs on the cluster. What has the same contents has the same key, so that it is copied once.
 *
 * @param distribution the key of the program's archive
 * @param datasets the key of each folder of a data set
 */
record Cargo(Request request, String distribution, Map<Path, String> datasets) {
    Cargo {
        datasets = new TreeMap<>(datasets);
    }

    static Cargo of(Request request) throws IOException {
        Map<Path, String> datasets = new TreeMap<>();
        for (Path folder : request.datasets()) {
            String name = String.valueOf(folder.getFileName());
            datasets.put(folder, Keys.dataset(request.place(), Digest.ofFolder(folder), name));
        }
        String sha256 = Digest.ofFile(request.distribution());
        return new Cargo(request, Keys.distribution(request.place(), sha256), datasets);
    }

    /** Copies everything, the campaign last. */
    void copyTo(Store store) throws IOException {
        store.check();
        store.putOnce(request.distribution(), distribution);
        for (Map.Entry<Path, String> dataset : datasets.entrySet()) {
            store.putFolderOnce(dataset.getKey(), dataset.getValue());
        }
        store.putFolder(request.campaign(), Keys.campaign(request.place(), request.name()));
    }

    /**
     * What the step does with it.
     *
     * @param facts what the campaign's environment should say of the cluster
     */
    StepScript script(Map<String, String> facts) {
        return new StepScript(
                request.place(), request.name(), distribution, List.copyOf(datasets.values()), request.setup(), facts);
    }
}
