package org.ridgebench.emr;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Copies what a campaign needs, and adds the step that goes on with it. Done twice, it is done once. */
final class Submission {
    private final Request request;
    private final Store store;

    Submission(Request request, Store store) {
        this.request = request;
        this.store = store;
    }

    /** Copies everything, the campaign last. */
    StepScript copy() throws IOException {
        Place place = request.place();
        store.check();
        String distribution = Keys.distribution(place, Digest.ofFile(request.distribution()));
        store.putOnce(request.distribution(), distribution);
        List<String> datasets = new ArrayList<>();
        for (Path folder : request.datasets()) {
            String key = Keys.dataset(place, Digest.ofFolder(folder), String.valueOf(folder.getFileName()));
            store.putFolderOnce(folder, key);
            datasets.add(key);
        }
        store.putFolder(request.campaign(), Keys.campaign(place, request.name()));
        return new StepScript(place, request.name(), distribution, datasets);
    }
}
