package clinic.sunwise.billing.estimates.postgres;

import clinic.sunwise.billing.estimates.Estimate;
import clinic.sunwise.billing.estimates.EstimateStore;
import clinic.sunwise.billing.estimates.Signature;
import clinic.sunwise.billing.pricing.Extras;
import clinic.sunwise.billing.pricing.Treatment;
import clinic.sunwise.billing.tax.Justification;
import clinic.sunwise.billing.tax.Purpose;
import clinic.sunwise.platform.secrets.DataKeys;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresEstimates implements EstimateStore {

    private static final int ROWS = 100;
    private static final String SIGNED = """
            select e.*, s.kind, s.content, s.signed_at, s.seal, k.scope, k.owner, k.wrapped from estimate e
            left join estimate_signature s on (s.clinic, s.estimate_id) = (e.clinic, e.estimate_id)
            left join data_key k on e.sealed is not null and (k.scope, k.owner) = (e.clinic, e.patient)
            """;

    private final JdbcClient jdbc;
    private final EstimateLines lines;
    private final DataKeys keys;

    PostgresEstimates(JdbcClient jdbc, DataKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.lines = new EstimateLines(jdbc);
    }

    @Override
    public int drawSequence(String clinic, String series, int year) {
        return jdbc.sql("""
                        insert into estimate_counter as counter (clinic, series, year, last_sequence)
                        values (:clinic, :series, :year, 1)
                        on conflict (clinic, series, year) do update set last_sequence = counter.last_sequence + 1
                        returning last_sequence
                        """)
                .param("clinic", clinic)
                .param("series", series)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    @Override
    public void add(Estimate estimate) {
        Treatment treatment = estimate.order().treatment();
        Extras extras = estimate.order().extras();
        Purpose purpose = estimate.order().purpose();
        Justification found = purpose.justification();
        jdbc.sql("""
                        insert into estimate (clinic, estimate_id, series, year, sequence, patient, language,
                            protocol, technique, depth, areas, anaesthesia, add_ons, products, product_quantities,
                            practitioner_grade, course_sessions, handed_over_at, handed_over_on, valid_until, first_day,
                            compulsory, state, currency, document, document_hash, indication, justified_by, sealed)
                        values (:clinic, :id, :series, :year, :sequence, :patient, :language,
                            :protocol, :technique, :depth, :areas, :anaesthesia, :addOns, :products, :quantities,
                            :grade, :sessions, :handedOverAt, :handedOverOn, :validUntil, :firstDay,
                            :compulsory, :state, :currency, :document, :hash, :indication, :doctor, :finding)
                        """)
                .param("clinic", estimate.clinic())
                .param("id", estimate.id())
                .param("series", estimate.number().series())
                .param("year", estimate.number().year())
                .param("sequence", estimate.number().sequence())
                .param("patient", estimate.patient())
                .param("language", estimate.language().code())
                .param("protocol", treatment.protocol())
                .param("technique", treatment.technique())
                .param("depth", treatment.depth())
                .param("areas", treatment.areas().toArray(String[]::new), Types.ARRAY)
                .param("anaesthesia", extras.anaesthesia(), Types.VARCHAR)
                .param("addOns", extras.addOns().toArray(String[]::new), Types.ARRAY)
                .param(
                        "products",
                        extras.products().stream().map(Extras.Sale::product).toArray(String[]::new),
                        Types.ARRAY)
                .param(
                        "quantities",
                        extras.products().stream().map(Extras.Sale::quantity).toArray(Integer[]::new),
                        Types.ARRAY)
                .param("grade", extras.grade(), Types.VARCHAR)
                .param("sessions", extras.sessions())
                .param("handedOverAt", estimate.handedOverAt().toString())
                .param("handedOverOn", estimate.handedOverOn())
                .param("validUntil", estimate.validUntil())
                .param("firstDay", estimate.firstDay())
                .param("compulsory", estimate.compulsory())
                .param("state", estimate.state().code())
                .param("currency", estimate.quote().vat().gross().currency().name())
                .param("document", estimate.document())
                .param("hash", estimate.documentHash())
                .param("indication", purpose.indication().code())
                .param("doctor", found == null ? null : found.doctor(), Types.VARCHAR)
                .param("finding", found == null ? null : sealed(estimate, found), Types.BINARY)
                .update();
        lines.add(estimate);
    }

    private byte[] sealed(Estimate estimate, Justification found) {
        return keys.of(estimate.clinic(), estimate.patient()).seal(EstimateRow.place(estimate.id()), found.finding());
    }

    @Override
    public Optional<Estimate> find(String clinic, UUID id) {
        return one(clinic, id, "");
    }

    @Override
    public Optional<Estimate> lock(String clinic, UUID id) {
        return one(clinic, id, " for update of e");
    }

    private Optional<Estimate> one(String clinic, UUID id, String lock) {
        return jdbc.sql(SIGNED + " where e.clinic = :clinic and e.estimate_id = :id" + lock)
                .param("clinic", clinic)
                .param("id", id)
                .query((row, number) -> EstimateRow.read(row, lines, keys))
                .optional();
    }

    @Override
    public List<Estimate> list(String clinic, @Nullable UUID patient) {
        return jdbc.sql(SIGNED + """
                         where e.clinic = :clinic and (cast(:patient as uuid) is null or e.patient = :patient)
                        order by handed_over_at desc, sequence desc
                        limit :rows
                        """)
                .param("clinic", clinic)
                .param("patient", patient, Types.OTHER)
                .param("rows", ROWS)
                .query((row, number) -> EstimateRow.read(row, lines, keys))
                .list();
    }

    @Override
    public void changed(Estimate estimate) {
        Signature signature = estimate.signature();
        if (signature != null) {
            sign(estimate, signature);
        }
        jdbc.sql("update estimate set state = :state where clinic = :clinic and estimate_id = :id")
                .param("state", estimate.state().code())
                .param("clinic", estimate.clinic())
                .param("id", estimate.id())
                .update();
    }

    private void sign(Estimate estimate, Signature signature) {
        jdbc.sql("""
                        insert into estimate_signature (clinic, estimate_id, kind, content, signed_at, document_hash, seal)
                        values (:clinic, :id, :kind, :content, :signedAt, :hash, :seal)
                        on conflict do nothing
                        """)
                .param("clinic", estimate.clinic())
                .param("id", estimate.id())
                .param("kind", signature.kind().code())
                .param("content", signature.content())
                .param("signedAt", Timestamp.from(signature.signedAt()))
                .param("hash", signature.documentHash())
                .param("seal", estimate.seal(), Types.VARCHAR)
                .update();
    }

    @Override
    public List<Estimate> outlived(String clinic, LocalDate day) {
        return jdbc.sql(SIGNED + """
                         where e.clinic = :clinic and e.state <> 'expired' and e.valid_until < :day
                        order by valid_until, estimate_id
                        limit :rows
                        for update of e skip locked
                        """)
                .param("clinic", clinic)
                .param("day", day)
                .param("rows", ROWS)
                .query((row, number) -> EstimateRow.read(row, lines, keys))
                .list();
    }
}
