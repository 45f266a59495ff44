package dev.relais.domain.task;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalKindTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CARRIER | Carrier \"Pigeon Post\" is not accepted by the marketplace. Accepted carriers: DHL, UPS",
                "CARRIER | unknown CARRIER",
                "CARRIER | Field carrierCode is required",
                "CARRIER | Transporteur inconnu : Pigeon Post",
                "CARRIER | Le transporteur n’est pas reconnu",
                "TRACKING_NUMBER | The tracking number 6A1 is not valid",
                "TRACKING_NUMBER | trackingNumber must match [A-Z0-9]+",
                "TRACKING_NUMBER | Le NUMÉRO DE SUIVI est obligatoire",
                "TRACKING_NUMBER | Numero de colis invalide",
                "ORDER_STATE | Operation \"ship\" is not possible for this order: its current status on the marketplace does not allow it",
                "ORDER_STATE | Operation \"ship\" is not possible for this order: it is already shipped",
                "ORDER_STATE | The order cannot be changed",
                "ORDER_STATE | Invalid order status",
                "ORDER_STATE | La commande est déjà expédiée",
                "ORDER_STATE | Le statut de la commande ne permet pas cette action",
                "ORDER_STATE | Cette commande ne peut plus être annulée",
                "ITEMS | Item 123 does not exist in order 402-7273836",
                "ITEMS | The quantity exceeds what was ordered",
                "ITEMS | Les articles ne correspondent pas à la commande"
            })
    @DisplayName(
            "R33 what a refusal is about is recognised by its words, in English and French and however they are written")
    void isRecognised(RefusalKind kind, String message) {
        assertThat(RefusalKind.of(message)).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "An error occurred",
                "The carrier's service is down",
                "The tracking number does not match the carrier",
                "The order was already shipped by an unknown carrier",
                "Invalid status code 500",
                "Order status: unavailable",
                "This career is unknown",
                "Tracking page not found",
                "Erreur inconnue",
                "Le produit est en promotion"
            })
    @DisplayName("R33 what names two things, or complains of none that is known, is not guessed")
    void isNotGuessed(String message) {
        assertThat(RefusalKind.of(message)).isEqualTo(RefusalKind.OTHER);
    }
}
