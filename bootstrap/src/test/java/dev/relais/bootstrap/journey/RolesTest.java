package dev.relais.bootstrap.journey;

import java.util.Map;

import jakarta.inject.Inject;

import dev.relais.application.access.ManageUsers;
import dev.relais.bootstrap.fixture.AVisitor;
import dev.relais.bootstrap.fixture.PageRoute;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.SandboxForTests;
import dev.relais.domain.access.Password;
import dev.relais.domain.access.Role;
import dev.relais.domain.access.User;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may do what, on every page there is: the routes are read from the program, so that none can be forgotten. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("Roles")
class RolesTest {

    private static final Password PASSWORD = new Password("a password for tests only");

    @Inject
    ManageUsers manageUsers;

    @Test
    @DisplayName("every page says who may see it")
    void everyRouteHasARule() {
        assertThat(PageRoute.all())
                .hasSizeGreaterThan(12)
                .extracting(PageRoute::least)
                .isNotEmpty();
        assertThat(PageRoute.all().stream()
                        .filter(route -> route.least().isEmpty())
                        .map(PageRoute::path))
                .containsOnly(
                        "/sign-in",
                        "/sign-in/provider",
                        "/sign-in/provider/back",
                        "/password/x",
                        "/forgotten-password",
                        "/preferences");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    @DisplayName("each opens the pages it may see and no other")
    void opensWhatItMay(Role role) {
        AVisitor visitor = signedInAs(role);

        for (PageRoute route : PageRoute.all()) {
            boolean mayOpen = route.least().map(role::includes).orElse(true);
            int status = ask(visitor, route).statusCode();
            assertThat(status == 403).as(role + " " + route + " " + status).isEqualTo(!mayOpen);
            assertThat(status).as(route + " without any of its fields").isLessThan(500);
        }
    }

    @Test
    @DisplayName("nobody who is not signed in sees anything but the way in")
    void nobody() {
        for (PageRoute route : PageRoute.all()) {
            Response answer = ask(AVisitor.nobody(), route);
            boolean isSentToSignIn =
                    answer.statusCode() == 302 && answer.header("Location").contains("/sign-in");
            assertThat(isSentToSignIn)
                    .as(route.toString())
                    .isEqualTo(route.least().isPresent());
        }
    }

    private AVisitor signedInAs(Role role) {
        String name = "the " + role.word();
        manageUsers.add(new User(name, role), PASSWORD);
        return AVisitor.signedInAs(name, PASSWORD.value());
    }

    private static Response ask(AVisitor visitor, PageRoute route) {
        return route.method().equals("GET") ? visitor.open(route.path()) : visitor.send(route.path(), Map.of());
    }
}
