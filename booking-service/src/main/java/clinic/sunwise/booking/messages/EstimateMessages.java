package clinic.sunwise.booking.messages;

import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.messages.Message.About;
import clinic.sunwise.booking.messages.MessageDrafts.Span;
import clinic.sunwise.booking.messages.MessageDrafts.To;
import clinic.sunwise.booking.pathway.EstimateNews;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes down what is to be told of estimates. */
@Component
class EstimateMessages implements EstimateNews {

    private final MessageDrafts drafts;
    private final Directory directory;
    private final Clock clock;

    EstimateMessages(MessageDrafts drafts, Directory directory, Clock clock) {
        this.drafts = drafts;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public void handedOver(HandedOver estimate) {
        Instant now = clock.instant();
        String chain =
                directory.premises(estimate.clinic()).orElseThrow().clinic().chain();
        drafts.write(
                new To(estimate.clinic(), chain, estimate.patient()),
                MessageKind.ESTIMATE,
                new About(estimate.id(), Optional.empty(), Optional.empty(), 0, 0),
                new Span(now, now.plus(MessageDrafts.NEWS)),
                Map.of(
                        "number", estimate.number(),
                        "until", estimate.validUntil().toString(),
                        "total", estimate.total().toPlainString(),
                        "currency", estimate.currency()));
    }
}
