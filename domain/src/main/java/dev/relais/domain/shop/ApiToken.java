package dev.relais.domain.shop;

/** A Shopping Feed API token, trimmed of white space; never shown, not even by {@link #toString()}. */
public record ApiToken(String value) {

    public ApiToken {
        value = value.strip();
        if (value.isEmpty() || value.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new IllegalArgumentException("An API token is made of visible ASCII characters without spaces");
        }
    }

    @Override
    public String toString() {
        return "ApiToken[hidden]";
    }
}
