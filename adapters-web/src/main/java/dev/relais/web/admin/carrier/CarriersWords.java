package dev.relais.web.admin.carrier;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people read on the page of carriers; the words are in {@code messages/carriers_….properties}, one file a language. */
@MessageBundle("carriers")
public interface CarriersWords {

    // The pages of a shop

    @Message
    String tabs(String shop);

    @Message
    String tabConnection();

    @Message
    String tabMapping();

    @Message
    String tabCarriers();

    // Carriers

    @Message
    String title(String shop);

    @Message
    String saved();

    @Message
    String change();

    @Message
    String remove();

    @Message
    String carrier();

    @Message
    String channel();

    @Message
    String allChannels();

    @Message
    String sentAs();

    @Message
    String link();

    @Message
    String namesTitle();

    @Message
    String namesWhy();

    @Message
    String namesEmpty();

    @Message
    String addName();

    @Message
    String saveName();

    @Message
    String carrierHint();

    @Message
    String linkHint();

    @Message
    String carrierProblem(CarrierForm.Problem problem);

    // Reasons of cancellations

    @Message
    String reasonsTitle();

    @Message
    String reasonsWhy();

    @Message
    String reasonsUnused();

    @Message
    String reasonsNoStatus();

    @Message
    String status();

    @Message
    String reason();

    @Message
    String addReason();

    @Message
    String saveReason();

    @Message
    String reasonProblem(ReasonForm.Problem problem);

    // What marketplaces take

    @Message
    String takesTitle();

    @Message
    String takesWhy();

    @Message
    String takesOwn();

    @Message
    String takesRefund();

    @Message
    String noRefund();

    @Message
    String takesCancel();

    @Message
    String noCancel();

    @Message
    String addAbility();

    @Message
    String refunds();

    @Message
    String cancellations();

    @Message
    String answer(AbilityForm.Answer answer);

    @Message
    String saveAbility();

    @Message
    String abilityNoChannel();

    @Message
    String table();

    @Message
    String yes();

    @Message
    String no();
}
