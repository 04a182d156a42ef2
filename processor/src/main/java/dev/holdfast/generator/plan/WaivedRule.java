package dev.holdfast.generator.plan;

/**
 * A rule that is knowingly broken.
 *
 * @param rule its name in messages
 * @param reason why it may be broken
 * @param owner the team that answers for it
 * @param expires the day on which it is thought over again, as it was written
 */
public record WaivedRule(String rule, String reason, String owner, String expires) {}
