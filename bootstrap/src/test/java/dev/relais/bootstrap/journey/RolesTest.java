package dev.relais.bootstrap.journey;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.relais.application.access.ManageUsers;
import dev.relais.bootstrap.fixture.AVisitor;
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

    /** @param least the least role that may; empty if everybody may, signed in or not */
    private record Route(String method, String path, Optional<Role> least) {}

    @Test
    @DisplayName("every page says who may see it")
    void everyRouteHasARule() {
        assertThat(routes()).hasSizeGreaterThan(12).extracting(Route::least).isNotEmpty();
        assertThat(routes().stream().filter(route -> route.least().isEmpty()).map(Route::path))
                .containsOnly("/sign-in", "/preferences");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    @DisplayName("each opens the pages it may see and no other")
    void opensWhatItMay(Role role) {
        AVisitor visitor = signedInAs(role);

        for (Route route : routes()) {
            boolean mayOpen = route.least().map(role::includes).orElse(true);
            int status = ask(visitor, route).statusCode();
            assertThat(status == 403).as(role + " " + route + " " + status).isEqualTo(!mayOpen);
            assertThat(status).as(route + " without any of its fields").isLessThan(500);
        }
    }

    @Test
    @DisplayName("nobody who is not signed in sees anything but the way in")
    void nobody() {
        for (Route route : routes()) {
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

    private static Response ask(AVisitor visitor, Route route) {
        return route.method().equals("GET") ? visitor.open(route.path()) : visitor.send(route.path(), Map.of());
    }

    /** Signing out comes last: nobody opens anything after that. */
    private static List<Route> routes() {
        return new ClassFileImporter()
                .importPackages("dev.relais.web.admin", "dev.relais.web.signin").stream()
                        .map(each -> each.reflect())
                        .filter(type -> type.isAnnotationPresent(Path.class))
                        .flatMap(RolesTest::routes)
                        .sorted(Comparator.comparing(route -> route.path().equals("/sign-out")))
                        .toList();
    }

    private static Stream<Route> routes(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(GET.class) || method.isAnnotationPresent(POST.class))
                .map(method -> new Route(
                        method.isAnnotationPresent(GET.class) ? "GET" : "POST",
                        path(type, method),
                        least(type, method)));
    }

    private static String path(Class<?> type, Method method) {
        String below = method.isAnnotationPresent(Path.class)
                ? "/" + method.getAnnotation(Path.class).value()
                : "";
        String path = (type.getAnnotation(Path.class).value() + below).replaceAll("/+", "/");
        return path.replaceAll("\\{[^}]*}", "x");
    }

    private static Optional<Role> least(Class<?> type, Method method) {
        if (find(PermitAll.class, type, method).isPresent()) {
            return Optional.empty();
        }
        RolesAllowed rule = find(RolesAllowed.class, type, method)
                .orElseThrow(() -> new AssertionError(method + " does not say who may"));
        assertThat(rule.value()).hasSize(1);
        return Stream.of(Role.values())
                .filter(role -> role.word().equals(rule.value()[0]))
                .findFirst();
    }

    /** What stands at the method counts, else what stands at the class. */
    private static <A extends Annotation> Optional<A> find(Class<A> rule, Class<?> type, Method method) {
        boolean saysItself =
                method.isAnnotationPresent(RolesAllowed.class) || method.isAnnotationPresent(PermitAll.class);
        return Optional.ofNullable(saysItself ? method.getAnnotation(rule) : type.getAnnotation(rule));
    }
}
