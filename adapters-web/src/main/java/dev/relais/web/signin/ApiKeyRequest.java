package dev.relais.web.signin;

import dev.relais.domain.access.ApiKeySecret;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A request to say which shop holds this key. */
class ApiKeyRequest extends BaseAuthenticationRequest {

    private final ApiKeySecret secret;

    ApiKeyRequest(ApiKeySecret secret) {
        this.secret = secret;
    }

    ApiKeySecret secret() {
        return secret;
    }
}
