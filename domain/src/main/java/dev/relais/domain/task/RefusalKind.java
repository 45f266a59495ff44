package dev.relais.domain.task;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a refusal is about, by the words of the marketplace's message, English or French. Nothing is guessed: a message that names two
 * things, or complains of none, is {@link #OTHER}.
 */
public enum RefusalKind {
    /** It does not know the carrier, or wants one. */
    CARRIER("\\b(carriers?|carrier_?(name|code)|shipping company|transporteurs?)\\b"),
    /** It would not have the tracking number, or wants one. */
    TRACKING_NUMBER("\\btracking[ _-]?(number|code|reference|ids?\\b|nos?\\b)|\\bparcel number"
            + "|\\b(numeros?|n°|no\\.?|codes?) de (suivi|colis)\\b"),
    /** As the order stands there, it cannot be changed in this way. */
    ORDER_STATE("\\b(order|current|its|this) (status|state)\\b|\\b(status|state) of (the|this) order"
            + "|\\b(statut|etat) (actuel|de (la|cette) commande)\\b"),
    /** It does not find in the order what is in the parcel. */
    ITEMS("\\b(items?|products?|quantit(y|ies|es?)|skus?|order lines?|articles?|produits?|lignes? de commande)\\b"),
    /** Whatever else. */
    OTHER("(?!)");

    private static final Pattern COMPLAINT = Pattern.compile(
            "\\b(unknown|invalid|incorrect|wrong|unsupported|unrecogni[sz]ed|missing|required|mandatory|empty"
                    + "|must|exceeds?|refused|rejected)\\b"
                    + "|\\bnot (a |an |in )?(valid|known|accepted|supported|allowed|recogni[sz]ed|found|provided|correct)\\b"
                    + "|\\b(does not|doesn't|do not|don't) (exist|match|allow|permit|belong)\\b"
                    + "|\\b(inconnu|invalide|incorrect|errone|manquant|obligatoire|requis|refuse|rejete|absent|vide)e?s?\\b"
                    + "|\\b(pas|non) (reconnu|accepte|valide|connu|pris en charge|autorise|trouve|renseigne)e?s?\\b"
                    + "|\\bn'existe(nt)? pas\\b|\\bne (correspond|permet)(ent|tent)? pas\\b|\\bdepasse(nt)?\\b");

    /** Says by itself that the order's state is in the way. */
    private static final Pattern TOO_LATE = Pattern.compile(
            "\\balready (been )?(shipped|sent|cancell?ed|refunded|delivered|closed|completed|processed)\\b"
                    + "|\\bnot possible for this order\\b"
                    + "|\\b(cannot|can not|can't) be (cancell?ed|refunded|changed|modified|updated)\\b"
                    + "|\\bdeja (ete )?(expedie|envoye|annule|rembourse|livre|cloture|traite)e?\\b"
                    + "|\\bne peut (pas|plus) etre (annule|rembourse|change|modifie)e?\\b"
                    + "|\\bpas possible pour cette commande\\b");

    private final Pattern names;

    RefusalKind(String names) {
        this.names = Pattern.compile(names);
    }

    /** @param message what was said, as it came */
    public static RefusalKind of(String message) {
        String words = plain(message);
        boolean isTooLate = TOO_LATE.matcher(words).find();
        boolean complains = COMPLAINT.matcher(words).find();
        List<RefusalKind> named = Stream.of(values())
                .filter(kind -> isTooLate && kind == ORDER_STATE
                        || complains && kind.names.matcher(words).find())
                .toList();
        return named.size() == 1 ? named.get(0) : OTHER;
    }

    /** In small letters without accents, so that it does not matter how somebody writes. */
    private static String plain(String message) {
        String apart = Normalizer.normalize(message.replace('’', '\''), Normalizer.Form.NFD);
        return apart.replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }
}
