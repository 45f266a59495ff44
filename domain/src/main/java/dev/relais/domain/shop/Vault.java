package dev.relais.domain.shop;

/** Where the tokens of shops are kept, encrypted. */
public interface Vault {

    /**
     * Encrypts each token with the current key that is under an older one, each in a transaction of its own. One that cannot be read
     * is left as it is and logged, and no other with it.
     *
     * @return how many were encrypted anew
     */
    int renew();
}
