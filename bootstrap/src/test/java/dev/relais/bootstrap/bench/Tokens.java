package dev.relais.bootstrap.bench;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Optional;

import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.domain.shop.ApiToken;
import dev.relais.domain.shop.ShopCode;

/** Tokens as the product keeps them, by its own cipher, for shops that no form was filled in for. */
final class Tokens {

    private static final String CIPHER = "dev.relais.persistence.shop.TokenCipher";

    private Tokens() {}

    static byte[] encrypted(String shop) {
        try {
            Constructor<?> cipher = Class.forName(CIPHER).getDeclaredConstructor(String.class, Optional.class);
            Method encrypt = cipher.getDeclaringClass().getDeclaredMethod("encrypt", ShopCode.class, ApiToken.class);
            cipher.setAccessible(true);
            encrypt.setAccessible(true);
            return (byte[]) encrypt.invoke(
                    cipher.newInstance(Fleet.KEY, Optional.empty()),
                    new ShopCode(shop),
                    new ApiToken(ARelais.TOKEN_MARK + shop));
        } catch (ReflectiveOperationException renamed) {
            throw new IllegalStateException("The cipher of tokens is not what it was", renamed);
        }
    }
}
