package dev.relais.bootstrap.bench;

import java.lang.reflect.Field;

/** The product's own statements, so that what is timed is what is run. */
final class Statements {

    private static final String OF_TASKS = "dev.relais.persistence.task.TaskSql";

    private Statements() {}

    /** Shop, operation, time, limit. */
    static String claim() {
        try {
            Field statement = Class.forName(OF_TASKS).getDeclaredField("HOLD_DUE_ORDERS");
            statement.setAccessible(true);
            return (String) statement.get(null);
        } catch (ReflectiveOperationException renamed) {
            throw new IllegalStateException("The statement that claims tasks is not where it was", renamed);
        }
    }
}
