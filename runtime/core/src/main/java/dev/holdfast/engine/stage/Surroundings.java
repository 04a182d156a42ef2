package dev.holdfast.engine.stage;

import dev.holdfast.client.ClientConfig;
import dev.holdfast.client.SharedState;
import dev.holdfast.http.Transport;
import dev.holdfast.json.Codec;
import dev.holdfast.metrics.ClientMeters;

/**
 * What the operations of one client have in common.
 *
 * @param client the provider's id
 * @param config time, chance, and the caller's sources of secrets
 * @param state what the operations share
 * @param transport makes exchanges
 * @param codec reads bodies
 * @param meters makes meters
 * @param secrets finds secrets
 */
public record Surroundings(
        String client,
        ClientConfig config,
        SharedState state,
        Transport transport,
        Codec codec,
        ClientMeters meters,
        SecretSources secrets) {}
