package dev.holdfast.jdbc;

import dev.holdfast.idempotency.KeyName;
import dev.holdfast.idempotency.KeyRecord;
import dev.holdfast.idempotency.KeyState;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Writes records into statements and reads them from rows. */
final class Rows {
    /** The row of this name, if it is as it was last seen. */
    static final String SEEN = " WHERE client = ? AND operation = ? AND key_text = ?"
            + " AND fingerprint = ? AND created_at = ? AND claimed_until = ? AND state = ?";

    /** Removes old rows of deeds that are done, the oldest first. */
    static final String PRUNE = "DELETE FROM holdfast_idempotency WHERE (client, operation, key_text) IN"
            + " (SELECT client, operation, key_text FROM holdfast_idempotency WHERE state = 'DONE' AND created_at < ?"
            + " ORDER BY created_at LIMIT ?)";

    /** Reads the row of this name. */
    static final String FIND = "SELECT fingerprint, created_at, claimed_until, state"
            + " FROM holdfast_idempotency WHERE client = ? AND operation = ? AND key_text = ?";

    private Rows() {}

    static Optional<KeyRecord> find(PreparedStatement statement, KeyName name) throws SQLException {
        setName(statement, 1, name);
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(record(name, row)) : Optional.empty();
        }
    }

    static void setName(PreparedStatement statement, int first, KeyName name) throws SQLException {
        statement.setString(first, name.client());
        statement.setString(first + 1, name.operation());
        statement.setString(first + 2, name.key());
    }

    static void setSeen(PreparedStatement statement, int first, KeyRecord seen) throws SQLException {
        setName(statement, first, seen.name());
        statement.setString(first + 3, seen.fingerprint());
        statement.setObject(first + 4, time(seen.createdAt()));
        statement.setObject(first + 5, time(seen.claimedUntil()));
        statement.setString(first + 6, seen.state().name());
    }

    static OffsetDateTime time(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static KeyRecord record(KeyName name, ResultSet row) throws SQLException {
        return new KeyRecord(
                name,
                row.getString("fingerprint"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("claimed_until", OffsetDateTime.class).toInstant(),
                KeyState.valueOf(row.getString("state")));
    }
}
