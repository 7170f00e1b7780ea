package io.zhibiao.cleaner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.zhibiao.cleaner", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule coreIsPlainJava = classes()
            .that()
            .resideInAPackage("io.zhibiao.cleaner.core..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "io.zhibiao.events..",
                    "io.zhibiao.cleaner.core..",
                    "org.jsoup..",
                    "com.ibm.icu..",
                    "com.fasterxml.jackson..",
                    "javax.xml.stream..",
                    "org.apache.pdfbox..",
                    "org.apache.fontbox..",
                    "org.apache.poi..",
                    "org.apache.commons.compress..");

    @ArchTest
    static final ArchRule librariesOfDocumentsStayThere = noClasses()
            .that()
            .resideOutsideOfPackage("io.zhibiao.cleaner.core.document")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javax.xml.stream..", "org.apache.pdfbox..", "org.apache.poi..", "org.apache.commons..");

    @ArchTest
    static final ArchRule coreKnowsNoServer = noClasses()
            .that()
            .resideInAPackage("io.zhibiao.cleaner.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "jakarta..", "org.apache.kafka..", "io.quarkus..", "io.smallrye..");

    @ArchTest
    static final ArchRule messagingHoldsNoRules = noClasses()
            .that()
            .resideInAPackage("io.zhibiao.cleaner.messaging")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.zhibiao.cleaner.core.*..", "org.jsoup..", "com.ibm.icu..");

    @ArchTest
    static final ArchRule servicesDoNotKnowEachOther = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.zhibiao.fetcher..", "io.zhibiao.extractor..", "io.zhibiao.indexer..");
}
