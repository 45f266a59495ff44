package dev.relais.application.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.application.audit.Audit;
import dev.relais.domain.access.Account;
import dev.relais.domain.access.LinkToken;
import dev.relais.domain.access.PasswordLink;
import dev.relais.domain.access.PasswordLinks;
import dev.relais.domain.access.User;
import dev.relais.domain.access.Users;
import dev.relais.domain.audit.Activity;
import dev.relais.domain.audit.Actor;
import dev.relais.domain.shop.MailAddress;

/** Makes the links by which users set their passwords: the first one, or another. A newer link ends the one before. */
@Singleton
public class HandOutPasswordLinks {

    private final Users users;
    private final PasswordLinks links;
    private final InstantSource time;
    private final Audit audit;

    @Inject
    public HandOutPasswordLinks(Users users, PasswordLinks links, InstantSource time, Audit audit) {
        this.users = users;
        this.links = links;
        this.time = time;
        this.audit = audit;
    }

    /**
     * A new link and its secret, which is not to be had again.
     *
     * @param mailAddress where its user is written to; empty if that is not known
     */
    public record Issued(PasswordLink link, LinkToken token, Optional<MailAddress> mailAddress) {}

    /** Adds a user who chooses his password by a link. Empty, and nothing stored, if somebody is called so already. */
    @Transactional
    public Optional<Issued> invite(User user, Optional<MailAddress> mailAddress) {
        if (!users.invite(user)) {
            return Optional.empty();
        }
        users.changeMailAddress(user.name(), mailAddress);
        audit.changed(Activity.USER_INVITED, null, user.name(), "", user.role().word());
        return users.account(user.name()).map(this::issue);
    }

    /** A link for a user, whose password goes on until the link is used. Empty if nobody is called so. */
    @Transactional
    public Optional<Issued> issue(String name) {
        Optional<Issued> issued = users.account(name).map(this::issue);
        issued.ifPresent(any -> audit.did(Activity.PASSWORD_LINK_MADE, null, name));
        return issued;
    }

    /**
     * A link for whoever says that he has forgotten his password; empty if there is no such user or it cannot be mailed to him, since
     * nobody else may see it.
     *
     * @param address the network address it is asked for from
     */
    @Transactional
    public Optional<Issued> issueForgotten(String name, String address) {
        Optional<Issued> issued = users.account(name)
                .filter(account -> account.mailAddress().isPresent())
                .map(this::issue);
        issued.ifPresent(any -> audit.did(new Actor(Actor.RELAIS.name(), address), Activity.PASSWORD_LINK_MADE, name));
        return issued;
    }

    private Issued issue(Account account) {
        Instant now = time.instant();
        LinkToken token = LinkToken.random();
        PasswordLink.Purpose purpose =
                account.isInvited() ? PasswordLink.Purpose.INVITATION : PasswordLink.Purpose.RESET;
        PasswordLink link = PasswordLink.made(account.user().name(), purpose, now);
        links.put(link, token.hash());
        return new Issued(link, token, account.mailAddress());
    }

    /** The links that were neither used nor revoked, over or not, by the names of their users. */
    @Transactional
    public Map<String, PasswordLink> links() {
        return links.all().stream().collect(Collectors.toMap(PasswordLink::user, Function.identity()));
    }
}
