package dev.relais.web.signin;

import io.vertx.ext.web.RoutingContext;

/** The form with name and password, which Quarkus answers. */
final class SignInForm {

    private static final String PATH = "/j_security_check";

    private SignInForm() {}

    static boolean isSent(RoutingContext context) {
        return context.normalizedPath().equals(PATH);
    }
}
