package org.ridgebench.report.page;

import java.util.List;
import org.ridgebench.report.page.Rule.Standing;

/** The twelve rules, and how this report stands to each. */
final class RulesSection {
    private RulesSection() {}

    static String of(List<Chapter> chapters) {
        List<Rule> rules = Rules.of(chapters);
        long met =
                rules.stream().filter(rule -> rule.standing() == Standing.MET).count();
        long applying = rules.stream()
                .filter(rule -> rule.standing() != Standing.DOES_NOT_APPLY)
                .count();
        return "<h2 id=\"rules\">Twelve rules for such reports</h2>\n"
                + Html.paragraph(
                        "faint",
                        "This report meets " + met + " of the " + applying
                                + " that apply to it. The rules, in our words,"
                                + " are those of T. Hoefler and R. Belli, Scientific Benchmarking of Parallel Computing"
                                + " Systems, SC15, doi:10.1145/2807591.2807623.")
                + Html.table(
                        "Twelve rules",
                        List.of(
                                Html.Column.word("number", rule -> "" + rule.number()),
                                Html.Column.text("rule", Rule::rule),
                                Html.Column.word("here", rule -> rule.standing().word()),
                                Html.Column.text("how", Rule::how)),
                        rules);
    }
}
