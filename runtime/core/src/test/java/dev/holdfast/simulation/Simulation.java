package dev.holdfast.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.client.ApiException;
import dev.holdfast.client.ClientConfig;
import dev.holdfast.engine.Engine;
import dev.holdfast.engine.Operation;
import java.time.Duration;
import java.util.Random;

/** Calls at random moments, at a steady rate on average, whatever becomes of them: nobody waits for anybody. */
final class Simulation {
    private static final int SEED = 42;
    private final Weather weather;
    private final Plan plan;
    private final int perSecond;
    private final VirtualTime time = new VirtualTime();
    private final Random random = new Random(SEED);
    private final Tally tally = new Tally();
    private int underWay;

    private Simulation(Weather weather, Plan plan, int perSecond) {
        this.weather = weather;
        this.plan = plan;
        this.perSecond = perSecond;
    }

    /** Lives through some weather. */
    static Tally run(Weather weather, Plan plan, int perSecond) throws InterruptedException {
        return new Simulation(weather, plan, perSecond).run();
    }

    private Tally run() throws InterruptedException {
        SimulatedProvider provider = new SimulatedProvider(weather, perSecond, time, random);
        ClientConfig config = ClientConfig.builder()
                .transport(provider)
                .time(time)
                .chance(random::nextDouble)
                .build();
        try (Engine engine = Engine.create(plan.provider(), config)) {
            comeOneByOne(engine);
            while (underWay > 0) {
                time.sleep(Duration.ofSeconds(1));
            }
        }
        time.close();
        tally.arrived(provider.arrived(), provider.arrivedInBadTimes());
        return tally;
    }

    private void comeOneByOne(Engine engine) throws InterruptedException {
        Operation operation = plan.operation();
        double at = 0;
        while (at < Weather.LASTS.toNanos()) {
            // StrictMath: the same on every machine.
            at += -StrictMath.log(1 - random.nextDouble()) / perSecond * 1e9;
            time.sleepUntil((long) at);
            underWay++;
            time.start(() -> call(engine, operation));
        }
    }

    private void call(Engine engine, Operation operation) {
        long began = time.nanos();
        boolean isSuccess = false;
        boolean isSent = true;
        try {
            engine.call(operation).send(JsonNode.class);
            isSuccess = true;
        } catch (ApiException e) {
            isSent = !e.attempts().isEmpty();
        } finally {
            underWay--;
        }
        tally.call(weather.isBad(began), isSuccess, isSent, time.nanos() - began);
    }
}
