package dev.relais.persistence.access;

import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.access.Administrators;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Administrators in PostgreSQL. */
@Singleton
@Transactional
class PanacheAdministrators implements Administrators {

    /** Compared with when there is no such administrator, so that the answer takes as long. */
    private static final String HASH_OF_NOBODY = BcryptUtil.bcryptHash("nobody");

    private final Rows rows;

    @Singleton
    static class Rows implements PanacheRepositoryBase<AdministratorRow, String> {}

    @Inject
    PanacheAdministrators(Rows rows) {
        this.rows = rows;
    }

    @Override
    public boolean isEmpty() {
        return rows.count() == 0;
    }

    @Override
    public void add(String username, String password) {
        AdministratorRow row = new AdministratorRow();
        row.username = username;
        row.password = BcryptUtil.bcryptHash(password);
        rows.persist(row);
    }

    @Override
    public boolean isKnown(String username) {
        return rows.findByIdOptional(username).isPresent();
    }

    @Override
    public boolean isPassword(String username, String password) {
        Optional<AdministratorRow> known = rows.findByIdOptional(username);
        boolean matches =
                BcryptUtil.matches(password, known.map(row -> row.password).orElse(HASH_OF_NOBODY));
        return matches && known.isPresent();
    }
}
