package clinic.sunwise.booking.clinicalrules;

import static java.util.stream.Collectors.toSet;

import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.SkinSensitivity;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.booking.protocols.yaml.ShippedProtocols;
import clinic.sunwise.booking.sunseason.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is known of a patient, in the words of a table that a doctor can read, one fact after the other with semicolons:
 * {@code born 2012-02-29}, {@code very-sensitive skin}, {@code diabetes}, {@code herpes-active until 2027-01-10},
 * {@code skin-burnt at cheeks}, {@code laser on 2027-01-04 at cheeks}, {@code retinoid 2027-01-01 to 2027-01-04},
 * {@code session 2027-01-04 valencia dermabrasion simple cheeks}, {@code 15 sessions every 15 days from …},
 * {@code step consultation on 2027-01-04}, {@code stay 2027-07-01 to 2027-07-14 at 36.5}, {@code event 2027-01-09}.
 */
final class KnownFacts {

    static final Map<String, Place> PLACES = Map.of(
            "valencia", new Place(39.47, 0),
            "paris", new Place(48.86, 0),
            "utrecht", new Place(52.09, 0),
            "sevilla", new Place(37.39, 0),
            "moscow", new Place(55.75, 0.15),
            "sydney", new Place(-33.87, 0),
            "quito", new Place(-0.18, 2.85));

    private static final Map<String, Protocol> PROTOCOLS =
            ShippedProtocols.load().stream().collect(Collectors.toMap(Protocol::code, Function.identity()));

    private static final Map<String, String> PROTOCOL_OF = Map.of(
            "valencia", "dermabrasion-series",
            "paris", "surgical-dermabrasion",
            "utrecht", "microdermabrasion-levels",
            "sevilla", "stretch-marks",
            "moscow", "diamond-crystal-oxygen");

    private LocalDate born = LocalDate.of(1990, 5, 14);
    private SkinSensitivity skin = SkinSensitivity.NORMAL;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Exposure> exposures = new ArrayList<>();
    private final List<SunnyStay> stays = new ArrayList<>();
    private final List<LocalDate> events = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();
    private final String protocol;

    private KnownFacts(String protocol) {
        this.protocol = protocol;
    }

    /** A proposal: {@code valencia}, or {@code valencia in sydney}; {@code dermabrasion simple cheeks nose}. */
    static Proposal proposal(String clinic, String treatment, LocalDate day) {
        String[] where = clinic.split(" in ");
        Protocol protocol = protocol(where[0]);
        return new Proposal(protocol, treatment(protocol, treatment), day, PLACES.get(where[where.length - 1]));
    }

    /** The patient of whom that is known, seen from a clinic; her steps were taken for its protocol. */
    static Patient patient(String clinic, String known) {
        KnownFacts facts = new KnownFacts(protocol(clinic.split(" in ")[0]).code());
        Stream.of(known.split(";"))
                .map(String::strip)
                .filter(fact -> !fact.isEmpty())
                .forEach(facts::add);
        return new Patient(
                facts.born,
                new Facts(facts.skin, facts.findings, facts.exposures, facts.stays, facts.events, facts.steps),
                facts.sessions);
    }

    static Protocol protocol(String clinic) {
        return PROTOCOLS.get(PROTOCOL_OF.get(clinic));
    }

    private void add(String fact) {
        String[] words = fact.split(" ");
        switch (words[0]) {
            case "born" -> born = LocalDate.parse(words[1]);
            case "very-sensitive" -> skin = SkinSensitivity.VERY_SENSITIVE;
            case "sensitive" -> skin = SkinSensitivity.SENSITIVE;
            case "session" -> sessions.add(session(LocalDate.parse(words[1]), words[2], after(fact, words[2])));
            case "step" ->
                steps.add(new Step(Step.Kind.of(words[1]).orElseThrow(), protocol, LocalDate.parse(words[3])));
            case "stay" ->
                stays.add(new SunnyStay(
                        LocalDate.parse(words[1]),
                        LocalDate.parse(words[3]),
                        words.length > 4 ? OptionalDouble.of(Double.parseDouble(words[5])) : OptionalDouble.empty()));
            case "event" -> events.add(LocalDate.parse(words[1]));
            default -> addOther(fact, words);
        }
    }

    private void addOther(String fact, String[] words) {
        if (fact.contains(" sessions every ")) {
            course(words);
        } else if (words.length > 2 && (words[1].equals("on") || words[2].equals("to"))) {
            LocalDate first = LocalDate.parse(words[1].equals("on") ? words[2] : words[1]);
            LocalDate last = words[1].equals("on") ? first : LocalDate.parse(words[3]);
            exposures.add(new Exposure(words[0], first, last, areas(fact)));
        } else {
            findings.add(new Finding(words[0], areas(fact), until(fact)));
        }
    }

    /** {@code 15 sessions every 15 days from 2027-01-04 valencia dermabrasion simple cheeks}. */
    private void course(String[] words) {
        LocalDate first = LocalDate.parse(words[6]);
        String treatment = String.join(" ", List.of(words).subList(8, words.length));
        IntStream.range(0, Integer.parseInt(words[0]))
                .mapToObj(number -> first.plusDays(number * Long.parseLong(words[3])))
                .forEach(day -> sessions.add(session(day, words[7], treatment)));
    }

    private static Session session(LocalDate day, String clinic, String treatment) {
        Protocol protocol = protocol(clinic);
        return new Session(UUID.randomUUID(), treatment(protocol, treatment), day, protocol);
    }

    private static Treatment treatment(Protocol protocol, String text) {
        String[] words = text.split(" ");
        return new Treatment(
                protocol.code(),
                words[0],
                words[1],
                Stream.of(words).skip(2).map(KnownFacts::area).collect(toSet()));
    }

    private static String after(String fact, String word) {
        return fact.substring(fact.indexOf(word) + word.length() + 1);
    }

    private static Set<Area> areas(String fact) {
        return fact.contains(" at ")
                ? Stream.of(after(fact, " at").split(" until ")[0].split(" "))
                        .map(KnownFacts::area)
                        .collect(toSet())
                : Set.of();
    }

    private static Optional<LocalDate> until(String fact) {
        return fact.contains(" until ")
                ? Optional.of(LocalDate.parse(after(fact, " until").split(" ")[0]))
                : Optional.empty();
    }

    private static Area area(String code) {
        return Area.of(code).orElseThrow(() -> new IllegalArgumentException("no area " + code));
    }
}
