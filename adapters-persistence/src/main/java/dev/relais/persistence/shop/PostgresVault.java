package dev.relais.persistence.shop;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.Vault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;

/** The tokens in PostgreSQL. */
@Singleton
class PostgresVault implements Vault {

    private static final Logger LOG = Logger.getLogger(PostgresVault.class);

    /** Somebody who saves a new token meanwhile waits, and nothing of his is lost. */
    private static final String HOLD = "select token from shop where code = :code for no key update";

    private final EntityManager database;
    private final TokenCipher cipher;

    @Inject
    PostgresVault(EntityManager database, TokenCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    @Override
    public int renew() {
        List<String> codes = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select code from shop order by code", String.class)
                        .getResultList());
        return (int) codes.stream().map(ShopCode::new).filter(this::renew).count();
    }

    private boolean renew(ShopCode shop) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> renewHeld(shop));
        } catch (IllegalStateException unreadable) {
            LOG.errorf(
                    "%s; it stays as it is, and its shop sends nothing until it can be read or another is saved",
                    unreadable.getMessage());
            return false;
        }
    }

    private boolean renewHeld(ShopCode shop) {
        List<byte[]> held = database.createNativeQuery(HOLD, byte[].class)
                .setParameter("code", shop.value())
                .getResultList();
        boolean isOlder = held.stream().anyMatch(stored -> !cipher.isCurrent(stored));
        if (isOlder) {
            database.createNativeQuery("update shop set token = :token where code = :code")
                    .setParameter("token", cipher.encrypt(shop, cipher.decrypt(shop, held.get(0))))
                    .setParameter("code", shop.value())
                    .executeUpdate();
        }
        return isOlder;
    }
}
