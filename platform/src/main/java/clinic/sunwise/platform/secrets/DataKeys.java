package clinic.sunwise.platform.secrets;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The data keys of owners, each wrapped by the key service and kept in the table {@code data_key}. Nothing of it is remembered
 * here: whose key is destroyed is illegible from that transaction on, in every process.
 */
public final class DataKeys {

    /** The owner of what the service seals for itself. */
    private static final UUID SERVICE = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final KeyEncryption keys;
    private volatile @Nullable DataKey own;

    public DataKeys(JdbcClient jdbc, KeyEncryption keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /**
     * The owner's key; a new one, in the caller's transaction, if there is none.
     *
     * @param scope within which the owner's id counts
     */
    public DataKey of(String scope, UUID owner) {
        return find(scope, owner).orElseGet(() -> {
            int version = keys.current();
            byte[] wrapped = wrapped(version, Gcm.random(Gcm.KEY_BYTES), about(scope, owner));
            jdbc.sql("""
                            insert into data_key (scope, owner, version, wrapped)
                            values (:scope, :owner, :version, :wrapped)
                            on conflict do nothing
                            """)
                    .param("scope", scope)
                    .param("owner", owner)
                    .param("version", version)
                    .param("wrapped", wrapped)
                    .update();
            return find(scope, owner).orElseThrow();
        });
    }

    /** The key of what the service seals for itself, which is made when it starts and stays the same. */
    public DataKey own() {
        DataKey known = own;
        if (known == null) {
            known = of("", SERVICE);
            own = known;
        }
        return known;
    }

    private Optional<DataKey> find(String scope, UUID owner) {
        return jdbc.sql("select scope, owner, wrapped from data_key where scope = :scope and owner = :owner")
                .param("scope", scope)
                .param("owner", owner)
                .query((row, number) -> opened(row).orElseThrow())
                .optional();
    }

    /**
     * The key in a row that was read with {@code scope}, {@code owner} and {@code wrapped} of the table {@code data_key}; empty
     * where they are null, because it was destroyed.
     */
    public Optional<DataKey> opened(ResultSet row) throws SQLException {
        byte[] wrapped = row.getBytes("wrapped");
        return wrapped == null
                ? Optional.empty()
                : Optional.of(opened(row.getString("scope"), row.getObject("owner", UUID.class), wrapped));
    }

    /** The text in the column {@code sealed} of such a row; empty where the key was destroyed. */
    public Optional<String> open(ResultSet row, String place) throws SQLException {
        byte[] sealed = row.getBytes("sealed");
        return opened(row).map(key -> key.open(place, sealed));
    }

    private DataKey opened(String scope, UUID owner, byte[] wrapped) {
        String about = about(scope, owner);
        return new DataKey(unwrapped(wrapped, about), about);
    }

    /** Destroys the owner's key, in the caller's transaction: what it has sealed is illegible for ever. */
    public void destroy(String scope, UUID owner) {
        jdbc.sql("delete from data_key where scope = :scope and owner = :owner")
                .param("scope", scope)
                .param("owner", owner)
                .update();
    }

    /**
     * Wraps data keys by the current key that another has wrapped; what they have sealed stays as it is.
     *
     * @param most how many at once
     * @return how many it were
     */
    public int rewrap(int most) {
        int current = keys.current();
        List<Kept> old = jdbc.sql("""
                        select scope, owner, encode(wrapped, 'hex') as wrapped from data_key where version <> :current
                        limit :most for update skip locked
                        """)
                .param("current", current)
                .param("most", most)
                .query(Kept.class)
                .list();
        old.forEach(kept -> rewrap(kept, current));
        return old.size();
    }

    /** @param wrapped in hex */
    private record Kept(String scope, UUID owner, String wrapped) {}

    private void rewrap(Kept kept, int current) {
        String about = about(kept.scope(), kept.owner());
        jdbc.sql("""
                        update data_key set version = :version, wrapped = :wrapped
                        where scope = :scope and owner = :owner
                        """)
                .param("version", current)
                .param("wrapped", wrapped(current, unwrapped(HexFormat.of().parseHex(kept.wrapped()), about), about))
                .param("scope", kept.scope())
                .param("owner", kept.owner())
                .update();
    }

    /** How many keys another one than the current has wrapped. */
    public long toRewrap() {
        return jdbc.sql("select count(*) from data_key where version <> :current")
                .param("current", keys.current())
                .query(Long.class)
                .single();
    }

    /**
     * Opens one key of each version.
     *
     * @throws IllegalStateException if the key service has other keys than those that have wrapped them
     */
    void check() {
        keys.current();
        jdbc.sql("select distinct on (version) scope, owner, wrapped from data_key order by version, scope, owner")
                .query((row, number) -> opened(row))
                .list();
    }

    /** The version stands in front of the wrapped key, so that the one is never read without the other. */
    private byte[] wrapped(int version, byte[] key, String about) {
        byte[] wrapped = keys.wrap(version, key, about);
        return ByteBuffer.allocate(Integer.BYTES + wrapped.length)
                .putInt(version)
                .put(wrapped)
                .array();
    }

    private byte[] unwrapped(byte[] kept, String about) {
        ByteBuffer buffer = ByteBuffer.wrap(kept);
        int version = buffer.getInt();
        byte[] wrapped = new byte[buffer.remaining()];
        buffer.get(wrapped);
        return keys.unwrap(version, wrapped, about);
    }

    private static String about(String scope, UUID owner) {
        return scope + "\n" + owner;
    }
}
