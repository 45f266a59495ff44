package dev.relais.persistence.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.security.jpa.Password;
import io.quarkus.security.jpa.Roles;
import io.quarkus.security.jpa.UserDefinition;
import io.quarkus.security.jpa.Username;
import org.jspecify.annotations.NullUnmarked;

/** A person who administers Relais; the password is a bcrypt hash. */
@Entity
@Table(name = "administrator")
@UserDefinition
@NullUnmarked
class AdministratorRow {

    @Id
    @Username
    String username;

    @Password
    String password;

    @Roles
    String role;
}
