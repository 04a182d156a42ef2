package dev.holdfast.example.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.client.ClientConfig;
import dev.holdfast.example.petstore.Pet;
import dev.holdfast.example.petstore.PetStatus;
import dev.holdfast.example.petstore.PetstoreClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls the client that petstore-v3.yaml and its policy give. */
class PetstoreTest {
    private static final String PET = "{\"id\": 10, \"name\": \"doggie\", \"photoUrls\": [], \"status\": %s}";
    private final LocalProvider provider = LocalProvider.start();
    private final PetstoreClient petstore = PetstoreClient.create(ClientConfig.builder()
            .baseUrl(provider.url() + "/api/v3")
            .secret("petstore-key", () -> "special-key")
            .time(new ManualTime())
            .build());

    @AfterEach
    void close() {
        petstore.close();
        provider.close();
    }

    @Test
    void findsAPet() {
        provider.answering(200, PET.formatted("\"available\""));

        Pet pet = petstore.pet().get(10);

        assertThat(pet.name()).isEqualTo("doggie");
        assertThat(pet.status()).isEqualTo(PetStatus.AVAILABLE);
        assertThat(provider.onlyRequest().target()).isEqualTo("/api/v3/pet/10");
        assertThat(provider.onlyRequest().header("Api_key")).isEqualTo("special-key");
    }

    @Test
    void keepsAStatusThatTheDocumentDoesNotKnow() {
        provider.answering(200, PET.formatted("\"adopted\"")).answering(200, PET.formatted("\"adopted\""));

        Pet pet = petstore.pet().get(10);
        petstore.pet().updatePet(pet);

        assertThat(pet.status()).isEqualTo(new PetStatus("adopted"));
        assertThat(provider.requests().get(1).body()).contains("\"status\":\"adopted\"");
    }

    @Test
    void repeatsAListInTheQuery() {
        provider.answering(200, "[" + PET.formatted("null") + "]");

        assertThat(petstore.pet().findByTags(List.of("good", "old"))).hasSize(1);

        assertThat(provider.onlyRequest().target()).isEqualTo("/api/v3/pet/findByTags?tags=good&tags=old");
    }

    @Test
    void readsAMap() {
        provider.answering(200, "{\"available\": 3, \"sold\": 1}");

        assertThat(petstore.store().getInventory()).isEqualTo(Map.of("available", 3, "sold", 1));
    }

    @Test
    void returnsNothingWhereNothingIsAnswered() {
        provider.answering(200, "");

        petstore.pet().delete(10);

        assertThat(provider.onlyRequest().method()).isEqualTo("DELETE");
    }
}
