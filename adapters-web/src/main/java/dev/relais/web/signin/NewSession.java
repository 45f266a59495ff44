package dev.relais.web.signin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.application.access.KeepSessions;
import dev.relais.domain.access.User;
import io.vertx.ext.web.RoutingContext;

/** Begins the session of somebody who has just shown who he is, and ends the one that his browser had (S16). */
@Singleton
class NewSession {

    private final KeepSessions keepSessions;

    @Inject
    NewSession(KeepSessions keepSessions) {
        this.keepSessions = keepSessions;
    }

    void begin(RoutingContext call, User user) {
        SessionCookie.read(call).ifPresent(keepSessions::end);
        LeftSession.take(call).ifPresent(keepSessions::end);
        SessionCookie.set(call, keepSessions.begin(user.name(), RequestActor.address(call)));
    }
}
