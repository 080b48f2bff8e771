package org.ridgebench.report.published;

import java.util.List;

/** The serial time on Odyssey over Spark's time on AWS, which the interim report drew as a speedup: two machines. */
public record InterimSparkRatio(int samples, double value) {
    public static List<InterimSparkRatio> all() {
        List<PublishedTime> serial = PublishedTime.python();
        return PublishedTime.interimSpark().stream()
                .flatMap(spark -> serial.stream()
                        .filter(time -> time.samples() == spark.samples())
                        .map(time -> new InterimSparkRatio(spark.samples(), time.seconds() / spark.seconds())))
                .toList();
    }
}
