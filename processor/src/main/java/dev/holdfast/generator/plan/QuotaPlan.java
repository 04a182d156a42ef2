package dev.holdfast.generator.plan;

import dev.holdfast.annotation.QuotaUnit;

/**
 * Headers of answers in which a provider counts requests.
 *
 * @param remaining the header that says how many are left
 * @param reset the header that says when the counter is full again
 * @param unit how that is written
 * @param bucket the header that names the bucket which is counted; empty for the operation's own
 */
public record QuotaPlan(String remaining, String reset, QuotaUnit unit, String bucket) {}
