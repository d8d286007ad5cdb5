package clinic.sunwise.platform.events;

import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Something that has happened elsewhere, in the shape that its schema describes.
 *
 * @param id the same for every delivery of one event
 */
public record IncomingEvent(
        UUID id, String type, UUID subject, String clinic, String correlationId, Instant time, JsonNode data) {}
