package dev.relais.web.signin.provider;

import org.jspecify.annotations.Nullable;

/**
 * What the sign-in page says of the provider.
 *
 * @param isThere false if there is none
 * @param name what it is called; empty if it has no name of its own
 * @param refusal why it did not work a moment ago; null if it was not tried
 * @param user whom the provider vouched for; empty if that does not matter
 */
public record Offer(boolean isThere, String name, @Nullable Refusal refusal, String user) {

    /** @param refused the word of a refusal, as an address of the sign-in page has it; any other text says nothing */
    public static Offer of(Provider provider, @Nullable String refused) {
        Refusal refusal =
                provider.isThere() && refused != null ? Refusal.of(refused).orElse(null) : null;
        return new Offer(provider.isThere(), provider.name(), refusal, "");
    }

    public static Offer refused(Provider provider, Refusal refusal, String user) {
        return new Offer(provider.isThere(), provider.name(), refusal, user);
    }
}
