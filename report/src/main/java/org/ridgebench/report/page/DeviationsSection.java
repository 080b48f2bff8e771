package org.ridgebench.report.page;

import java.util.List;

/** Where this code does not do what the 2017 report's programs did, and what it does instead. */
final class DeviationsSection {
    /**
     * One slip of those programs.
     *
     * @param there what they do
     * @param here what is done instead
     */
    private record Deviation(String there, String here) {}

    private static final List<Deviation> DEVIATIONS = List.of(
            new Deviation(
                    "Validation takes the rows from the training rows' end up to, but without, the last one: an image is lost.",
                    "Every row is learned from or validated with."),
            new Deviation(
                    "A list made of the rows is shuffled, and thrown away: the rows themselves keep their order.",
                    "Nothing is shuffled here either, and this line says so."),
            new Deviation(
                    "Images are centred on the mean of all rows, those to validate with among them.",
                    "The mean is that of the training rows."),
            new Deviation(
                    "In the model-parallel program each λ is added to the matrix that the one before left, so that λs sum up.",
                    "Each λ is added to a copy of the statistics."),
            new Deviation(
                    "That program gathers one accuracy of each rank, its last: most λs never compete.",
                    "The accuracy of every λ is gathered and compared."),
            new Deviation(
                    "The outer loop on Spark multiplies λ by the number of rows, the other programs do not; the serial"
                            + " program for the cloud loops over six classes of ten.",
                    "One λ means the same everywhere, and every class has its weights."),
            new Deviation(
                    "Heat maps end at their colour bars: what is faster or more efficient is drawn as the bar's end, and"
                            + " efficiencies above 1 are cut off.",
                    "Values are written into their cells as measured; where published cells were cut, they are bounds."),
            new Deviation(
                    "The interim speedup of Spark divides a time on one machine by a time on another.",
                    "A speedup's base is of the same machine, and is named with its time."));

    private DeviationsSection() {}

    /** The same in every report. */
    static String text() {
        return "<h2 id=\"deviations\">Where this departs from the code of 2017</h2>\n"
                + Html.paragraph(
                        "faint",
                        "What T. Clements, D. Cusworth and J. D. Maasakkers' programs do, beside what was measured here:"
                                + " a difference of numbers may come from one of these.")
                + Html.table(
                        "Deviations from the code of 2017",
                        List.of(Html.Column.text("there", Deviation::there), Html.Column.text("here", Deviation::here)),
                        DEVIATIONS);
    }
}
