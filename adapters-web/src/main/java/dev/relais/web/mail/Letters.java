package dev.relais.web.mail;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.domain.access.LinkToken;
import dev.relais.domain.access.PasswordLink;
import dev.relais.domain.notify.Digest;
import dev.relais.domain.notify.NoticeKind;
import dev.relais.domain.shop.Shop;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Writes the mails: each as a page and as plain text, in the language of whom it is for. */
@Singleton
class Letters {

    private final Links links;

    @Inject
    Letters(Links links) {
        this.links = links;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance digest(
                String subject, String shop, List<Item> items, int unnamed, String ordersAddress);

        static native TemplateInstance digestText(String shop, List<Item> items, int unnamed, String ordersAddress);

        static native TemplateInstance test(String subject, String shop);

        static native TemplateInstance testText(String shop);

        static native TemplateInstance password(
                String subject, String user, PasswordLink.Purpose purpose, String address);

        static native TemplateInstance passwordText(String user, PasswordLink.Purpose purpose, String address);
    }

    /** The same digest makes the same letter, as long as the shop's name, language and time zone stay. */
    Letter digest(Digest digest, Shop shop) {
        Language language = Language.of(shop.profile().locale());
        String name = shop.profile().name();
        String subject = language.words().subject(name, news(digest, language.words()));
        List<Item> items = new Items(shop, language, links).of(digest.named());
        String orders = links.orders(shop.code());
        return Letter.of(
                "digest-" + digest.id(),
                subject,
                in(language, Templates.digest(subject, name, items, digest.unnamed(), orders)),
                in(language, Templates.digestText(name, items, digest.unnamed(), orders)));
    }

    Letter test(Shop shop) {
        Language language = Language.of(shop.profile().locale());
        String name = shop.profile().name();
        String subject = language.words().testSubject(name);
        return Letter.of(
                "test-" + UUID.randomUUID(),
                subject,
                in(language, Templates.test(subject, name)),
                in(language, Templates.testText(name)));
    }

    /** With the one secret that a mail holds; see {@link dev.relais.domain.access.PasswordMail}. */
    Letter password(PasswordLink link, LinkToken token, Language language) {
        String subject = language.words().passwordSubject(link.purpose());
        String address = links.password(token);
        return Letter.of(
                "password-" + UUID.randomUUID(),
                subject,
                in(language, Templates.password(subject, link.user(), link.purpose(), address)),
                in(language, Templates.passwordText(link.user(), link.purpose(), address)));
    }

    private static String news(Digest digest, MailWords words) {
        int failures = digest.count(NoticeKind.FAILURE);
        int stuck = digest.count(NoticeKind.STUCK);
        return Stream.of(
                        digest.count(NoticeKind.TOKEN_REFUSED) == 0 ? "" : words.tokenRefusedShort(),
                        failures == 0 ? "" : words.failures(failures),
                        stuck == 0 ? "" : words.stuck(stuck))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static TemplateInstance in(Language language, TemplateInstance template) {
        return template.setLocale(Locale.forLanguageTag(language.words().language()));
    }
}
