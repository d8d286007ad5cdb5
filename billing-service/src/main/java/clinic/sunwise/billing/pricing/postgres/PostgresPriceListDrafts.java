package clinic.sunwise.billing.pricing.postgres;

import clinic.sunwise.billing.pricing.PriceListDraft;
import clinic.sunwise.billing.pricing.PriceListDrafts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Drafts as documents: they are work in progress, of which nothing is ever asked but the whole. */
@Repository
class PostgresPriceListDrafts implements PriceListDrafts {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    PostgresPriceListDrafts(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public List<PriceListDraft> ofClinic(String clinic) {
        return jdbc.sql("select * from price_list_draft where clinic = :clinic order by changed_at desc, draft_id")
                .param("clinic", clinic)
                .query(this::row)
                .list();
    }

    @Override
    public Optional<PriceListDraft> lock(String clinic, UUID id) {
        return jdbc.sql("select * from price_list_draft where clinic = :clinic and draft_id = :id for update")
                .param("clinic", clinic)
                .param("id", id)
                .query(this::row)
                .optional();
    }

    @Override
    public void put(PriceListDraft draft) {
        jdbc.sql("""
                        insert into price_list_draft (clinic, draft_id, content, changed_at)
                        values (:clinic, :id, :content::jsonb, :now)
                        on conflict (clinic, draft_id) do update
                            set content = excluded.content, changed_at = excluded.changed_at
                        """)
                .param("clinic", draft.clinic())
                .param("id", draft.id())
                .param("content", json.writeValueAsString(draft.content()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public boolean remove(String clinic, UUID id) {
        return jdbc.sql("delete from price_list_draft where clinic = :clinic and draft_id = :id")
                        .param("clinic", clinic)
                        .param("id", id)
                        .update()
                == 1;
    }

    private PriceListDraft row(ResultSet row, int number) throws SQLException {
        return new PriceListDraft(
                row.getString("clinic"),
                row.getObject("draft_id", UUID.class),
                json.readValue(row.getString("content"), PriceListDraft.Content.class));
    }
}
