package dev.relais.bootstrap.architecture;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The house")
class ArchitectureTest {

    private static final String[] ROOMS = {
        "dev.relais.domain.shop..",
        "dev.relais.domain.order..",
        "dev.relais.domain.change..",
        "dev.relais.domain.task..",
        "dev.relais.domain.work..",
        "dev.relais.domain.chain..",
        "dev.relais.domain.ticket..",
        "dev.relais.domain.feed..",
        "dev.relais.domain.history..",
        "dev.relais.domain.access..",
        "dev.relais.domain.audit..",
        "dev.relais.domain.bulk..",
        "dev.relais.domain.overview..",
        "dev.relais.domain.mapping..",
        "dev.relais.domain.system..",
        "dev.relais.domain.cleanup..",
        "dev.relais.domain.notify..",
        "dev.relais.application.declare..",
        "dev.relais.application.sync..",
        "dev.relais.application.tickets..",
        "dev.relais.application.configure..",
        "dev.relais.application.access..",
        "dev.relais.application.audit..",
        "dev.relais.application.inspect..",
        "dev.relais.application.resend..",
        "dev.relais.application.cleanup..",
        "dev.relais.application.notify..",
        "dev.relais.application.fault..",
        "dev.relais.persistence.shop..",
        "dev.relais.persistence.order..",
        "dev.relais.persistence.task..",
        "dev.relais.persistence.ticket..",
        "dev.relais.persistence.history..",
        "dev.relais.persistence.notify..",
        "dev.relais.persistence.access..",
        "dev.relais.persistence.audit..",
        "dev.relais.persistence.bulk..",
        "dev.relais.persistence.system..",
        "dev.relais.persistence.wall..",
        "dev.relais.persistence.sql..",
        "dev.relais.persistence.time..",
        "dev.relais.shoppingfeed.client..",
        "dev.relais.shoppingfeed.sandbox..",
        "dev.relais.web.api..",
        "dev.relais.web.admin..",
        "dev.relais.web.mail..",
        "dev.relais.web.problem..",
        "dev.relais.web.json..",
        "dev.relais.web.csv..",
        "dev.relais.web.query..",
        "dev.relais.web.signin..",
        "dev.relais.bootstrap.start..",
        "dev.relais.bootstrap.work..",
        "dev.relais.bootstrap.health..",
        "dev.relais.bootstrap.demo..",
    };

    private static final String[] JAVA = {"java.."};
    private static final String NULLNESS = "org.jspecify.annotations..";
    private static final String DOMAIN = "dev.relais.domain..";
    private static final String APPLICATION = "dev.relais.application..";
    private static final List<String> ADAPTERS =
            List.of("dev.relais.persistence..", "dev.relais.shoppingfeed..", "dev.relais.web..");

    /** Methods that look at a clock of their own instead of asking the injected {@code InstantSource}. */
    private static final Set<String> HIDDEN_CLOCKS =
            Set.of("now", "systemUTC", "systemDefaultZone", "system", "currentTimeMillis");

    private static JavaClasses house;

    @BeforeAll
    static void look() {
        house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(ArchitectureTest::isNoFixture)
                .importPackages("dev.relais");
    }

    private static boolean isNoFixture(Location location) {
        return !location.contains("-tests.jar") && !location.contains("/test-classes/");
    }

    @Test
    @DisplayName("domain knows Java and nothing else, no framework above all")
    void domainIsPure() {
        ArchRule rule = classes()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(JAVA).or(resideInAnyPackage(NULLNESS, DOMAIN)));

        rule.check(house);
    }

    @Test
    @DisplayName("application knows domain and two annotations' packages")
    void applicationIsNearlyPure() {
        ArchRule rule = classes()
                .that()
                .resideInAPackage(APPLICATION)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(JAVA)
                        .or(resideInAnyPackage(
                                NULLNESS, DOMAIN, APPLICATION, "jakarta.inject..", "jakarta.transaction..")));

        rule.check(house);
    }

    @Test
    @DisplayName("adapters never know each other, nor bootstrap")
    void adaptersIgnoreEachOther() {
        for (String adapter : ADAPTERS) {
            String[] others =
                    ADAPTERS.stream().filter(each -> !each.equals(adapter)).toArray(String[]::new);

            noClasses()
                    .that()
                    .resideInAPackage(adapter)
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(others).or(resideInAPackage("dev.relais.bootstrap..")))
                    .check(house);
        }
    }

    @Test
    @DisplayName("there are no cycles between rooms")
    void noCycles() {
        slices().matching("dev.relais.(**)").should().beFreeOfCycles().check(house);
    }

    @Test
    @DisplayName("what an adapter implements for domain is an interface of domain")
    void portsAreInterfacesInDomain() {
        Set<JavaClass> ports = house.stream()
                .filter(each -> ADAPTERS.stream()
                        .anyMatch(adapter -> resideInAPackage(adapter).test(each)))
                .flatMap(each -> each.getAllRawInterfaces().stream())
                .filter(each -> each.getPackageName().startsWith("dev.relais."))
                .filter(each -> !ADAPTERS.stream()
                        .anyMatch(adapter -> resideInAPackage(adapter).test(each)))
                .collect(Collectors.toSet());

        assertThat(ports)
                .hasSizeGreaterThan(10)
                .allMatch(each -> each.getPackageName().startsWith("dev.relais.domain."));
        noClasses()
                .that()
                .resideInAnyPackage(ADAPTERS.toArray(String[]::new))
                .should()
                .beAssignableTo(resideInAPackage(DOMAIN).and(not(INTERFACES)))
                .check(house);
    }

    @Test
    @DisplayName("every class lives in a known room")
    void noHomelessClasses() {
        classes().that(alwaysTrue()).should(be(resideInAnyPackage(ROOMS))).check(house);
    }

    @Test
    @DisplayName("every known room is inhabited, so that no rule is about nobody")
    void everyRoomIsInhabited() {
        for (String room : ROOMS) {
            long inhabitants = house.stream()
                    .filter(each -> resideInAPackage(room).test(each))
                    .filter(each -> !each.getSimpleName().equals("package-info"))
                    .count();
            assertThat(inhabitants).as(room).isPositive();
        }
    }

    @Test
    @DisplayName("domain and application look at no clock of their own")
    void noHiddenClock() {
        noClasses()
                .that()
                .resideInAnyPackage(DOMAIN, APPLICATION)
                .should()
                .accessTargetWhere(JavaAccess.Predicates.target(describe("is a hidden clock", this::isHiddenClock)))
                .check(house);
    }

    private boolean isHiddenClock(AccessTarget target) {
        boolean ofTime = List.of(
                        Instant.class,
                        Clock.class,
                        LocalDate.class,
                        LocalDateTime.class,
                        OffsetDateTime.class,
                        ZonedDateTime.class,
                        System.class)
                .stream()
                .anyMatch(type -> target.getOwner().isEquivalentTo(type));
        return ofTime && HIDDEN_CLOCKS.contains(target.getName());
    }
}
