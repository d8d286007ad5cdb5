package clinic.sunwise.booking.messages;

import clinic.sunwise.booking.messages.Message.About;
import clinic.sunwise.booking.messages.MessageDrafts.Span;
import clinic.sunwise.booking.messages.MessageDrafts.To;
import clinic.sunwise.booking.privacy.ErasureNews;
import clinic.sunwise.booking.privacy.ErasureRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks patients whether they mean it. */
@Component
class ErasureMessages implements ErasureNews {

    private final MessageDrafts drafts;

    ErasureMessages(MessageDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public void requested(ErasureRequest request) {
        drafts.write(
                new To(request.clinic(), request.chain(), request.patient()),
                MessageKind.ERASURE,
                new About(request.link(), Optional.empty(), Optional.empty(), 0, 0),
                new Span(request.requested(), request.expires()),
                Map.of("until", request.expires().toString()));
    }
}
