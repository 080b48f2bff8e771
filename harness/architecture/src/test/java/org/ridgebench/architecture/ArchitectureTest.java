package org.ridgebench.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** The shape of the code base: the picture in the README, as rules. */
@AnalyzeClasses(packages = "org.ridgebench", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] IMPLEMENTATIONS = {
        "org.ridgebench.ridge..",
        "org.ridgebench.serial..",
        "org.ridgebench.threads..",
        "org.ridgebench.mpi..",
        "org.ridgebench.spark..",
        "org.ridgebench.images..",
        "org.ridgebench.microbenchmarks.."
    };

    /** Where a process begins: only there is the environment read, and the process ended. */
    private static final String ENTRY_POINTS =
            "(.*\\.cli\\..*|.*\\.(\\w+Main|MpiRun|SparkRun|Rehearsal|FitBenchmark|ForkLifeline|ExecutorLifeline|Lifeline)"
                    + "(\\$.*)?)";

    @ArchTest
    static final ArchRule theMeasuredProcessNeedsNothingButTheJdk = noClasses()
            .that()
            .resideInAPackage("org.ridgebench.trial")
            .should()
            .dependOnClassesThat(
                    not(resideInAnyPackage("org.ridgebench.trial", "java..", "com.sun.management", "org.jspecify..")));

    @ArchTest
    static final ArchRule theRunnerMeetsImplementationsOnlyAsClassPaths = noClasses()
            .that()
            .resideInAPackage("org.ridgebench.runner..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(IMPLEMENTATIONS)
                    .or(resideInAnyPackage(
                            "org.ridgebench.report..", "org.ridgebench.trial.jmh..", "org.ridgebench.emr..")));

    @ArchTest
    static final ArchRule awsIsKnownToWhatCarriesCampaignsAlone = noClasses()
            .that()
            .resideOutsideOfPackage("org.ridgebench.emr..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon..", "org.ridgebench.emr..");

    @ArchTest
    static final ArchRule whatCarriesCampaignsKnowsNothingOfThem = noClasses()
            .that()
            .resideInAPackage("org.ridgebench.emr..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(IMPLEMENTATIONS)
                    .or(resideInAnyPackage(
                            "org.ridgebench.runner..",
                            "org.ridgebench.measurements..",
                            "org.ridgebench.report..",
                            "org.ridgebench.trial.jmh..")));

    @ArchTest
    static final ArchRule implementationsKnowNothingOfRunnerAndResults = noClasses()
            .that()
            .resideInAnyPackage(IMPLEMENTATIONS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.ridgebench.runner..", "org.ridgebench.measurements..", "org.ridgebench.report..");

    @ArchTest
    static final ArchRule theReportReadsResultsAndNothingElse = noClasses()
            .that()
            .resideInAPackage("org.ridgebench.report..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(IMPLEMENTATIONS).or(resideInAPackage("org.ridgebench.runner..")));

    @ArchTest
    static final ArchRule measurementsStandOnTheTrialAlone = noClasses()
            .that()
            .resideInAPackage("org.ridgebench.measurements..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(IMPLEMENTATIONS)
                    .or(resideInAnyPackage("org.ridgebench.runner..", "org.ridgebench.report..")));

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.ridgebench.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule standardStreamsBelongToEntryPoints =
            noClasses().that().haveNameNotMatching(ENTRY_POINTS).should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule theEnvironmentIsReadByEntryPoints = noClasses()
            .that()
            .haveNameNotMatching(ENTRY_POINTS)
            .should()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule nobodyThrowsGenericExceptions = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    @ArchTest
    static final ArchRule nobodyLogs = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule everyPackageIsNullMarked =
            classes().that().resideOutsideOfPackage("..jmh_generated").should(liveInANullMarkedPackage());

    @ArchTest
    static final ArchRule wordsThatSayNothingAreNotUsed = noClasses()
            .should()
            .haveSimpleNameContaining("Util")
            .orShould()
            .haveSimpleNameContaining("Manager")
            .orShould()
            .haveSimpleNameContaining("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .resideInAnyPackage("..util..", "..common..", "..impl..", "..backend..", "..config..");

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is in no @NullMarked package"));
                }
            }
        };
    }
}
