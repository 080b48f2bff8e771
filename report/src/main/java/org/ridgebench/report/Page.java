package org.ridgebench.report;

import java.io.IOException;
import java.nio.file.Path;
import org.ridgebench.trial.WholeFile;

final class Page {
    private Page() {}

    static Path write(Results results, Drawing drawing, Path campaign) throws IOException {
        Path file = campaign.resolve("report.html");
        WholeFile.write(file, "");
        return file;
    }
}
