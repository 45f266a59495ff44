package dev.relais.persistence.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.access.Administrators;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Administrators in PostgreSQL; Quarkus Security JPA signs them in from the same rows. */
@Singleton
@Transactional
class PanacheAdministrators implements Administrators {

    private static final String ROLE = "admin";

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
        row.role = ROLE;
        rows.persist(row);
    }
}
