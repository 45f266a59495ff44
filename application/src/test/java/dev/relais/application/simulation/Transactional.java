package dev.relais.application.simulation;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.implementation.bind.annotation.FieldValue;
import net.bytebuddy.implementation.bind.annotation.Origin;
import net.bytebuddy.implementation.bind.annotation.RuntimeType;
import net.bytebuddy.implementation.bind.annotation.SuperCall;
import net.bytebuddy.matcher.ElementMatchers;

/** Makes deeds as the container does: what carries {@code @Transactional} runs in a transaction, and nothing else does. */
public final class Transactional {

    private static final String FIELD = "transactions";
    private static final Map<Class<?>, Constructor<?>> CONSTRUCTORS = new ConcurrentHashMap<>();

    private Transactional() {}

    /** Runs what is done in one transaction. */
    public interface Transactions {

        Object run(String deed, Callable<?> work) throws Exception;
    }

    /** The deed, made of these parts by the constructor that takes so many. */
    static <T> T made(Class<T> deed, Transactions transactions, Object... parts) {
        try {
            Object made = CONSTRUCTORS
                    .computeIfAbsent(deed, each -> constructor(each, parts.length))
                    .newInstance(parts);
            made.getClass().getField(FIELD).set(made, transactions);
            return deed.cast(made);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Called by the deeds that are made here. */
    @RuntimeType
    public static Object around(
            @FieldValue(FIELD) Transactions transactions, @Origin Method deed, @SuperCall Callable<?> work)
            throws Exception {
        return transactions.run(deed.getName(), work);
    }

    private static Constructor<?> constructor(Class<?> deed, int parts) {
        try {
            Class<?> made = new ByteBuddy()
                    .subclass(deed)
                    .defineField(FIELD, Transactions.class, Visibility.PUBLIC)
                    .method(ElementMatchers.isAnnotatedWith(jakarta.transaction.Transactional.class))
                    .intercept(MethodDelegation.to(Transactional.class))
                    .make()
                    .load(
                            deed.getClassLoader(),
                            ClassLoadingStrategy.UsingLookup.of(
                                    MethodHandles.privateLookupIn(deed, MethodHandles.lookup())))
                    .getLoaded();
            Constructor<?> constructor = Stream.of(made.getDeclaredConstructors())
                    .filter(each -> each.getParameterCount() == parts)
                    .findFirst()
                    .orElseThrow();
            constructor.setAccessible(true);
            return constructor;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
