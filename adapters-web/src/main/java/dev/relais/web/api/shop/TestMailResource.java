package dev.relais.web.api.shop;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.relais.application.notify.SendTestMail;
import dev.relais.domain.shop.MailAddress;
import dev.relais.web.problem.ProblemType;
import dev.relais.web.problem.Refusal;
import dev.relais.web.signin.Roles;
import io.smallrye.common.annotation.Blocking;

/** Sends a test message to the shop's addresses while the administrator waits. */
@Path(ShopAddress.SHOPS + "/{code}/test-mail")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Singleton
class TestMailResource {

    private final SendTestMail sendTestMail;

    @Inject
    TestMailResource(SendTestMail sendTestMail) {
        this.sendTestMail = sendTestMail;
    }

    /** Whom the mail server has taken it for. */
    record SentJson(List<String> recipients) {}

    @POST
    @Blocking
    public SentJson send(String code) {
        return sendTestMail
                .send(ShopAddress.read(code))
                .orElseThrow(ShopAddress::unknown)
                .fold(new SendTestMail.Result.Cases<>(
                        sent -> new SentJson(sent.recipients().stream()
                                .map(MailAddress::value)
                                .toList()),
                        () -> {
                            throw new Refusal(ProblemType.NO_NOTIFICATION_EMAIL);
                        },
                        () -> {
                            throw new Refusal(ProblemType.MAIL_NOT_SET_UP);
                        },
                        notSent -> {
                            throw notSent(notSent.why());
                        }));
    }

    private static Refusal notSent(String why) {
        return new Refusal(
                ProblemType.MAIL_NOT_SENT,
                "Check the shop's addresses and the settings QUARKUS_MAILER_...; what was said: " + why);
    }
}
