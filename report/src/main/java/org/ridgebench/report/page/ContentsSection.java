package org.ridgebench.report.page;

import java.util.List;
import java.util.stream.Collectors;

/** Where each chapter of several begins, and its verdict. */
final class ContentsSection {
    private ContentsSection() {}

    static String of(List<Chapter> chapters) {
        return chapters.stream()
                .map(chapter -> "<li><a href=\"#" + chapter.id("chapter") + "\">"
                        + Html.escape(chapter.results().experiment()) + "</a>: "
                        + Html.escape(VerdictSection.headline(chapter.results())) + "</li>\n")
                .collect(Collectors.joining("", "<nav aria-label=\"Chapters\">\n<ol>\n", "</ol>\n</nav>\n"));
    }
}
