package dev.relais.persistence.access;

import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.relais.domain.access.Account;
import dev.relais.domain.access.Role;
import dev.relais.domain.access.User;
import dev.relais.domain.shop.MailAddress;
import dev.relais.domain.shop.Worded;
import org.jspecify.annotations.NullUnmarked;

/** A person who signs in to Relais; the password is a slow, salted hash. */
@Entity
@Table(name = "administrator")
@NullUnmarked
class UserRow {

    @Id
    String username;

    String password;
    String role;
    boolean invited;

    @Column(name = "mail_address")
    String mailAddress;

    User read() {
        return new User(username, Worded.of(Role.class, role));
    }

    Account readAll() {
        return new Account(read(), Optional.ofNullable(mailAddress).map(MailAddress::new), invited);
    }
}
