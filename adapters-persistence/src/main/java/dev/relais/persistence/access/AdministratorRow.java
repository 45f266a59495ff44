package dev.relais.persistence.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.NullUnmarked;

/** A person who administers Relais; the password is a bcrypt hash. */
@Entity
@Table(name = "administrator")
@NullUnmarked
class AdministratorRow {

    @Id
    String username;

    String password;
}
