package dev.relais.bootstrap.journey;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.relais.application.access.HandOutApiKeys;
import dev.relais.application.access.ManageUsers;
import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.ApiRoute;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.SandboxForTests;
import dev.relais.domain.access.KeyScope;
import dev.relais.domain.access.Password;
import dev.relais.domain.access.Role;
import dev.relais.domain.access.User;
import dev.relais.domain.shop.ShopCode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Who may call what of the REST interface: the calls are read from the program, so that none can be forgotten. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("Rights at the REST interface")
class ApiRolesTest {

    private static final Password PASSWORD = new Password("a password for tests only");

    @Inject
    HandOutApiKeys handOutApiKeys;

    @Inject
    ManageUsers manageUsers;

    private ARelais relais;

    @BeforeEach
    void shop() {
        relais = ARelais.shop("batch");
    }

    @Test
    @DisplayName("S20 there is a rule for each call and each page, wherever in the program it is answered")
    void everyCallHasARule() {
        List<String> rooms = List.of(
                "dev.relais.web.api", // here
                "dev.relais.web.admin", // RolesTest
                "dev.relais.web.signin", // RolesTest
                "dev.relais.shoppingfeed.sandbox"); // plays Shopping Feed to whoever tries Relais, and holds nothing
        // else

        assertThat(ApiRoute.all()).hasSizeGreaterThan(25);
        assertThat(new ClassFileImporter()
                        .importPackages("dev.relais").stream()
                                .filter(each -> each.isAnnotatedWith(Path.class) && !each.isInterface())
                                .map(JavaClass::getName)
                                .filter(name -> rooms.stream().noneMatch(name::startsWith)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(KeyScope.class)
    @DisplayName("S20 a key of each scope may do what that scope is for and nothing else")
    void keys(KeyScope scope) {
        String key = handOutApiKeys
                .issue(
                        new ShopCode(relais.code()),
                        new HandOutApiKeys.Wish(handOutApiKeys.newId(), "limited", Set.of(scope), null))
                .orElseThrow()
                .secret()
                .value();

        mayDoNoMoreThan(Set.of("shop-" + scope.word()), () -> given().header("Authorization", "Bearer " + key));
    }

    @Test
    @DisplayName("S20 a key that says nothing may do all that a shop may, and nothing of an administrator's")
    void wholeKey() {
        mayDoNoMoreThan(
                Set.of("shop-declare", "shop-read", "shop-act"),
                () -> given().header("Authorization", relais.bearer()));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    @DisplayName("S20 a person may do what his role is for, and nothing that a shop does")
    void people(Role role) {
        String name = "the calling " + role.word();
        manageUsers.add(new User(name, role), PASSWORD);

        mayDoNoMoreThan(
                Stream.of(Role.values()).filter(role::includes).map(Role::word).collect(Collectors.toSet()),
                () -> given().auth().preemptive().basic(name, PASSWORD.value()));
    }

    @Test
    @DisplayName("S20 nobody may do anything without saying who he is, nor with a key that is wrong")
    void nobody() {
        for (ApiRoute route : ApiRoute.all()) {
            for (RequestSpecification caller :
                    List.of(given(), given().header("Authorization", relais.bearer() + "x"))) {
                assertThat(call(route, caller)).as(route.toString()).isEqualTo(401);
            }
        }
    }

    private void mayDoNoMoreThan(Set<String> roles, Supplier<RequestSpecification> caller) {
        for (ApiRoute route : ApiRoute.all()) {
            int status = call(route, caller.get());
            assertThat(status == 403).as(route + " answered " + status).isEqualTo(!roles.contains(route.role()));
            assertThat(status).as(route.toString()).isNotEqualTo(401).isLessThan(500);
        }
    }

    private static int call(ApiRoute route, RequestSpecification caller) {
        return caller.contentType("application/json")
                .body("{}")
                .request(route.method(), route.path())
                .statusCode();
    }
}
