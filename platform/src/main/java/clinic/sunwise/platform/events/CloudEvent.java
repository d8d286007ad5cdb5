package clinic.sunwise.platform.events;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** CloudEvents 1.0 in structured mode, as it stands in the value of a Kafka record. */
@JsonPropertyOrder({
    "specversion",
    "id",
    "source",
    "type",
    "subject",
    "time",
    "datacontenttype",
    "clinicid",
    "correlationid",
    "data"
})
record CloudEvent(
        String specversion,
        UUID id,
        String source,
        String type,
        UUID subject,
        Instant time,
        String datacontenttype,
        String clinicid,
        String correlationid,
        JsonNode data) {

    static final String CONTENT_TYPE = "application/cloudevents+json";

    IncomingEvent incoming() {
        return new IncomingEvent(id, type, subject, clinicid, correlationid, time, data);
    }
}
