package dev.relais.web.signin;

import dev.relais.domain.access.SessionToken;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A request to say whose session this is. */
class SessionRequest extends BaseAuthenticationRequest {

    private final SessionToken token;

    SessionRequest(SessionToken token) {
        this.token = token;
    }

    SessionToken token() {
        return token;
    }
}
