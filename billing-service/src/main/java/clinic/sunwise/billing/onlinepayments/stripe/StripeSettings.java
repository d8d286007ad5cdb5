package clinic.sunwise.billing.onlinepayments.stripe;

import java.net.URI;

/**
 * How the provider is reached. Its two secrets come from the environment and stand in no file of the service.
 *
 * @param address of its interface
 * @param secretKey by which it knows the clinic's account
 * @param webhookSecret by which its news are signed
 * @param returnAddress of the page to which a patient comes back; {@code {clinic}} in it stands for the id of hers
 */
public record StripeSettings(URI address, String secretKey, String webhookSecret, String returnAddress) {

    /**
     * Settings with which the provider can be used.
     *
     * @throws IllegalArgumentException if a secret is missing: without it anybody could sign
     */
    public StripeSettings {
        if (secretKey.isBlank() || webhookSecret.isBlank()) {
            throw new IllegalArgumentException(
                    "online payment needs SUNWISE_STRIPE_SECRET_KEY and SUNWISE_STRIPE_WEBHOOK_SECRET");
        }
    }

    /** Of this clinic's page. */
    String returnTo(String clinic) {
        return returnAddress.replace("{clinic}", clinic);
    }

    /** Keeps the secrets out of every log. */
    @Override
    public String toString() {
        return "StripeSettings[" + address + "]";
    }
}
