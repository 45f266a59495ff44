package dev.relais.web.signin.provider;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people read of the provider; the words are in {@code messages/provider_….properties}, one file a language. */
@MessageBundle("provider")
public interface ProviderWords {

    @Message
    String or();

    @Message
    String signInWith(String name);

    @Message
    String signInWithAccount();

    @Message
    String refused(Refusal refusal);

    @Message
    String askToBeAdded(String name);

    @Message
    String goOnTitle();

    @Message
    String goOn();
}
