package dev.holdfast.generator.diagnostic;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What makes a finding of today the one of yesterday: its rule, its file and what it says, but neither its line nor the
 * operation that its headline happens to name. It stays the same when other lines come and go.
 *
 * @param rule the id of the rule
 * @param file the file
 * @param fact the headline, with {@code *} in place of the operations that it is about
 */
public record FindingIdentity(String rule, String file, String fact) {
    /** The identity of a finding. */
    public static FindingIdentity of(Diagnostic finding) {
        String fact = finding.headline();
        for (String subject : finding.subjects()) {
            fact = fact.replaceAll("(?<![\\w/.-])" + Pattern.quote(subject) + "(?![\\w/-])", "*");
        }
        return new FindingIdentity(finding.rule().id(), finding.place().file(), fact);
    }

    /** A short text that is the same for the same identity and subject: 32 hex digits. */
    public String fingerprint(String subject) {
        String whole = String.join("\n", rule, file, fact, subject);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
