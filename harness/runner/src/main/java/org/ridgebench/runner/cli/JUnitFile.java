package org.ridgebench.runner.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.measurements.comparison.CheckResult;
import org.ridgebench.measurements.comparison.Finding;
import org.ridgebench.measurements.comparison.Judgement;
import org.ridgebench.trial.WholeFile;

/** A check as JUnit XML, which every CI service draws: a suite is an experiment, a case a trial. */
final class JUnitFile {
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;

    private JUnitFile(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static void write(Path file, CheckResult result) throws IOException {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            new JUnitFile(xml).suite(result);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(file + ": cannot be written: " + e.getMessage(), e);
        }
        WholeFile.write(file, text + "\n");
    }

    private void suite(CheckResult result) throws XMLStreamException {
        Collection<List<Finding>> cases = result.byTrial().values();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuites");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", result.experiment());
        xml.writeAttribute("tests", Integer.toString(cases.size()));
        xml.writeAttribute("failures", count(cases, "failure"));
        xml.writeAttribute("errors", count(cases, "error"));
        xml.writeAttribute("skipped", count(cases, "skipped"));
        for (var trial : result.byTrial().entrySet()) {
            testCase(result.experiment(), trial.getKey(), trial.getValue());
        }
        xml.writeEndDocument();
    }

    private static String count(Collection<List<Finding>> cases, String element) {
        return Long.toString(cases.stream()
                .filter(findings -> element(CheckResult.worst(findings)).equals(element))
                .count());
    }

    private void testCase(String experiment, TrialRow trial, List<Finding> findings) throws XMLStreamException {
        Judgement worst = CheckResult.worst(findings);
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", experiment);
        xml.writeAttribute("name", clean(TrialText.of(trial) + " [" + trial.id() + "]"));
        if (!element(worst).isEmpty()) {
            xml.writeStartElement(element(worst));
            xml.writeAttribute(
                    "message", clean(lines(findings, worst).lines().findFirst().orElse("")));
            xml.writeAttribute("type", worst.word());
            xml.writeCharacters(clean(lines(findings, worst)));
            xml.writeEndElement();
        }
        xml.writeStartElement("system-out");
        xml.writeCharacters(clean(findings.stream().map(JUnitFile::line).collect(Collectors.joining("\n"))));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** Empty text for a trial that passes. */
    private static String element(Judgement judgement) {
        return switch (judgement) {
            case WRONG, WORSE -> "failure";
            case FAILED, MISSING -> "error";
            case INCONCLUSIVE, SKIPPED -> "skipped";
            case SAME, BETTER -> "";
        };
    }

    private static String lines(List<Finding> findings, Judgement judgement) {
        return findings.stream()
                .filter(finding -> finding.judgement() == judgement)
                .map(JUnitFile::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(Finding finding) {
        return finding.judgement().word() + ": " + finding.what() + ": " + finding.text();
    }

    /** Logs hold characters that XML cannot. */
    private static String clean(String text) {
        return NOT_XML.matcher(text).replaceAll("");
    }
}
