package dev.relais.web.admin.people;

import dev.relais.domain.access.Account;
import dev.relais.domain.access.User;
import dev.relais.domain.shop.MailAddress;
import dev.relais.web.admin.page.Moment;
import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/**
 * A user as a line of the list.
 *
 * @param until how long his link can be used; null if he has none that can
 */
@TemplateData
record UserLine(Account account, @Nullable Moment until) {

    public User user() {
        return account.user();
    }

    public boolean isInvited() {
        return account.isInvited();
    }

    /** Empty if he has none. */
    public String mailAddress() {
        return account.mailAddress().map(MailAddress::value).orElse("");
    }
}
