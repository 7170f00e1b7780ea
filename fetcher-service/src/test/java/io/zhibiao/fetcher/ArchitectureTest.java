package io.zhibiao.fetcher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

@AnalyzeClasses(packages = "io.zhibiao.fetcher", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule CORE_IS_PLAIN_JAVA = classes()
            .that()
            .resideInAPackage("..fetcher.core..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "io.zhibiao.events..",
                    "io.zhibiao.fetcher.core..",
                    "org.jsoup..",
                    "com.rometools.rome..",
                    "crawlercommons..",
                    "com.fasterxml.jackson..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule CORE_KNOWS_NO_NETWORK = noClasses()
            .that()
            .resideInAPackage("..fetcher.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "java.nio.channels..");

    @ArchTest
    static final ArchRule ONLY_HTTP_KNOWS_THE_CLIENT = noClasses()
            .that()
            .resideOutsideOfPackage("..fetcher.http..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("okhttp3..");

    @ArchTest
    static final ArchRule ONLY_MESSAGING_AND_WIRING_KNOW_KAFKA = noClasses()
            .that()
            .resideOutsideOfPackages("..fetcher.messaging..", "..fetcher.config..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "io.smallrye.reactive.messaging..");

    @ArchTest
    static final ArchRule SERVICES_DO_NOT_KNOW_EACH_OTHER = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.zhibiao.cleaner..", "io.zhibiao.extractor..", "io.zhibiao.indexer..");

    @ArchTest
    static final ArchRule CORE_HAS_NO_CYCLES = SlicesRuleDefinition.slices()
            .matching("io.zhibiao.fetcher.core.(*)..")
            .should()
            .beFreeOfCycles();
}
