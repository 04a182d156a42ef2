package dev.holdfast.engine.rule;

import dev.holdfast.annotation.KeySource;
import java.time.Duration;

/**
 * How an operation is de-duplicated by its provider.
 *
 * @param header the request header with the key
 * @param source where the key comes from
 * @param retention how long the provider remembers a key
 */
public record KeyPlan(String header, KeySource source, Duration retention) {}
