package dev.relais.persistence.access;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import dev.relais.domain.access.Password;
import io.quarkus.elytron.security.common.BcryptUtil;

/** Slow, salted hashes of passwords: Argon2id with 19 MiB and two passes (OWASP); those of earlier versions are bcrypt. */
final class PasswordHash {

    private static final String BCRYPT = "$2";
    private static final Argon2Function FUNCTION = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final ProvenPasswords PROVEN = new ProvenPasswords();

    private PasswordHash() {}

    static String of(Password password) {
        return com.password4j.Password.hash(password.value())
                .addRandomSalt(16)
                .with(FUNCTION)
                .getResult();
    }

    static boolean matches(Password password, String hash) {
        if (PROVEN.contains(password, hash)) {
            return true;
        }
        boolean matches = isOld(hash) ? BcryptUtil.matches(password.value(), hash) : isArgon2(password, hash);
        if (matches) {
            PROVEN.add(password, hash);
        }
        return matches;
    }

    private static boolean isArgon2(Password password, String hash) {
        return com.password4j.Password.check(password.value(), hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    /** True if it is to be made again as soon as its password is known. */
    static boolean isOld(String hash) {
        return hash.startsWith(BCRYPT);
    }
}
