package dev.relais.persistence.wall;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.domain.access.CurrentShop;
import dev.relais.domain.shop.ShopCode;
import io.agroal.api.AgroalPoolInterceptor;
import org.jboss.logging.Logger;

/**
 * The second wall between shops (S07): what is done for one shop, a call with its key or a run of its processes, is done in the
 * database as a role that sees the rows of that shop alone, whatever the statement says. Everything else is done as a role that may
 * change neither the schema nor the audit (S22, S23). The walls themselves are built by {@code afterMigrate__walls.sql}.
 */
@Singleton
public class ShopWall implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(ShopWall.class);

    private static final String ARE_ROLES_THERE = """
            select count(*) from pg_roles
            where rolname in ('relais_work', 'relais_shop') and pg_has_role(session_user, oid, 'member')
              and has_table_privilege(oid, 'shop', 'select')
            """;
    private static final int BOTH = 2;

    /** Until the transaction ends, whichever way. */
    private static final String GO_INSIDE =
            "select set_config('role', 'relais_shop', true), set_config('relais.shop', ?, true)";

    private final CurrentShop calling;
    private final ThreadLocal<ShopCode> workedOn = new ThreadLocal<>();
    private volatile boolean isThere;
    private volatile boolean isMissed;

    @Inject
    public ShopWall(CurrentShop calling) {
        this.calling = calling;
    }

    /** Does the work for this shop alone: each transaction that begins in it, on this thread, sees no other. */
    public <T> T within(ShopCode shop, Supplier<T> work) {
        ShopCode before = workedOn.get();
        workedOn.set(shop);
        try {
            return work.get();
        } finally {
            if (before == null) {
                workedOn.remove();
            } else {
                workedOn.set(before);
            }
        }
    }

    /** False if the database has not the roles that it takes. */
    public boolean isThere() {
        return isThere;
    }

    /** A new connection works as the role for work from its first statement on. */
    @Override
    public void onConnectionCreate(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            isThere = areRolesThere(statement);
            if (isThere) {
                statement.execute("set role relais_work");
            } else if (!isMissed) {
                isMissed = true;
                LOG.warn(
                        "The database has no roles relais_work and relais_shop that this user may take, so that it does not keep"
                                + " shops apart itself; docs/security.md says how to add them");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A new connection cannot take the role it works as", e);
        }
    }

    private static boolean areRolesThere(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery(ARE_ROLES_THERE)) {
            return found.next() && found.getInt(1) == BOTH;
        }
    }

    /** Nothing is read nor written if the wall cannot be put up (S32). */
    @Override
    public void onConnectionAcquire(Connection connection) {
        shop().filter(shop -> isThere).ifPresent(shop -> {
            try {
                goInside(connection, shop);
            } catch (SQLException e) {
                throw new IllegalStateException("The wall around shop " + shop + " cannot be put up", e);
            }
        });
    }

    private static void goInside(Connection connection, ShopCode shop) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(GO_INSIDE)) {
            statement.setString(1, shop.value());
            statement.executeQuery().close();
        }
    }

    private Optional<ShopCode> shop() {
        ShopCode shop = workedOn.get();
        return shop == null ? calling.shop() : Optional.of(shop);
    }
}
