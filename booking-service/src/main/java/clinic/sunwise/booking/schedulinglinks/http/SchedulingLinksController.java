package clinic.sunwise.booking.schedulinglinks.http;

import clinic.sunwise.booking.schedulinglinks.PublicSlot;
import clinic.sunwise.booking.schedulinglinks.PublicTimes;
import clinic.sunwise.booking.schedulinglinks.PublicTimes.Published;
import clinic.sunwise.platform.identity.AcrossClinics;
import clinic.sunwise.platform.identity.Open;
import clinic.sunwise.platform.problem.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** SMART Scheduling Links (github.com/smart-on-fhir/smart-scheduling-links): a manifest, and a file of lines for each kind. */
@AcrossClinics
@RestController
@RequestMapping("/api/scheduling-links")
class SchedulingLinksController {

    private static final String PATH = "/api/scheduling-links";
    private static final CacheControl FOR_A_WHILE =
            CacheControl.maxAge(PublicTimes.FRESH).cachePublic();
    private static final byte LINE_END = '\n';

    private final PublicTimes times;
    private final Resources resources;
    private final PublicAddress address;
    private final JsonMapper json;
    private final Clock clock;

    SchedulingLinksController(
            PublicTimes times, Resources resources, PublicAddress address, JsonMapper json, Clock clock) {
        this.times = times;
        this.resources = resources;
        this.address = address;
        this.json = json;
        this.clock = clock;
    }

    record Manifest(Instant transactionTime, String request, List<Output> output, List<Object> error) {}

    record Output(String type, String url, @Nullable Tags extension) {}

    record Tags(List<String> state) {}

    /**
     * What there is.
     *
     * @param since as the specification has it, and as it allows not regarded: all there is, is told
     */
    @Open
    @GetMapping("/$bulk-publish")
    ResponseEntity<Manifest> manifest(@RequestParam(name = "_since", required = false) @Nullable String since) {
        List<Output> output = new ArrayList<>();
        output.add(new Output("Location", address.of(PATH + "/locations.ndjson"), null));
        output.add(new Output("Schedule", address.of(PATH + "/schedules.ndjson"), null));
        times.clinics()
                .forEach(each -> output.add(new Output(
                        "Slot",
                        address.of(PATH + "/slots/" + each.placed().listing().clinic() + ".ndjson"),
                        new Tags(List.of(each.placed().listing().state())))));
        return ResponseEntity.ok()
                .cacheControl(FOR_A_WHILE)
                .body(new Manifest(
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        address.of(PATH + "/$bulk-publish"),
                        output,
                        List.of()));
    }

    @Open
    @GetMapping("/locations.ndjson")
    void locations(HttpServletResponse response) throws IOException {
        write(
                response,
                times.clinics().stream()
                        .map(each -> resources.location(
                                each.placed(), each.premises().clinic())));
    }

    @Open
    @GetMapping("/schedules.ndjson")
    void schedules(HttpServletResponse response) throws IOException {
        write(
                response,
                times.clinics().stream()
                        .map(Published::premises)
                        .flatMap(premises -> times.schedules(premises).stream())
                        .map(resources::schedule));
    }

    @Open
    @GetMapping("/slots/{clinic}.ndjson")
    void slots(@PathVariable String clinic, HttpServletResponse response) throws IOException {
        List<PublicSlot> slots = times.slots(clinic).orElseThrow(ProblemException::notFound);
        write(response, slots.stream().map(slot -> resources.slot(slot, clinic)));
    }

    /** Line by line, so that no more than one stands in memory as text. */
    private void write(HttpServletResponse response, Stream<?> lines) throws IOException {
        response.setContentType("application/fhir+ndjson");
        response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_A_WHILE.getHeaderValue());
        OutputStream out = response.getOutputStream();
        Iterator<?> each = lines.iterator();
        while (each.hasNext()) {
            out.write(json.writeValueAsBytes(each.next()));
            out.write(LINE_END);
        }
        out.flush();
    }
}
