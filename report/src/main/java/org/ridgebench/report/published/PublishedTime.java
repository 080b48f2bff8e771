package org.ridgebench.report.published;

import static org.ridgebench.report.published.PublishedTable.count;
import static org.ridgebench.report.published.PublishedTable.number;

import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** How long a training run took in 2017: exact, from the authors' own files. */
public record PublishedTime(int samples, int cores, double seconds) {
    /** The interim classifier in Python loops, on Odyssey. */
    public static List<PublishedTime> python() {
        return PublishedTable.read("serial_python_odyssey.csv", PublishedTime::serial);
    }

    /** The final report's hybrid code on one node and one thread. */
    public static List<PublishedTime> hybridSerial() {
        return PublishedTable.read("serial_scaling.csv", PublishedTime::serial);
    }

    /** The interim classifier with OpenMP, on Odyssey. */
    public static List<PublishedTime> openMp() {
        return PublishedTable.read(
                "openmp_cython_odyssey.csv",
                row -> new PublishedTime(count(row, "samples"), count(row, "cores"), number(row, "total_s")));
    }

    /** The interim classifier with Spark, on AWS; on how many cores is not said, and so is 1 here. */
    public static List<PublishedTime> interimSpark() {
        return PublishedTable.read("spark_interim_aws.csv", PublishedTime::serial);
    }

    private static PublishedTime serial(CSVRecord row) {
        return new PublishedTime(count(row, "samples"), 1, number(row, "total_s"));
    }
}
