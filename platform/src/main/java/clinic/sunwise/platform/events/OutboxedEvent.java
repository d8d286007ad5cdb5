package clinic.sunwise.platform.events;

/**
 * An event that waits for its departure.
 *
 * @param key decides the partition: the clinic
 * @param value the CloudEvent as JSON
 */
record OutboxedEvent(String topic, String key, String value) {}
