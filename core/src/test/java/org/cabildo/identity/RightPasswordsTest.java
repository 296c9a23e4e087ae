package org.cabildo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RightPasswordsTest {
  private long now;
  private final RightPasswords right = new RightPasswords(() -> now);

  @Test
  void onlyTheSamePasswordWithTheSameHashIsKnownAndNotForLong() {
    right.remember("la plaza", "hash");
    assertThat(right.knows("la plaza", "hash")).isTrue();
    assertThat(right.knows("la plazA", "hash")).isFalse();
    assertThat(right.knows("la plaza", "another hash")).isFalse();
    assertThat(new RightPasswords(() -> now).knows("la plaza", "hash")).isFalse();
    now += RightPasswords.KEPT.toNanos();
    assertThat(right.knows("la plaza", "hash")).isFalse();
  }

  @Test
  void asMuchIsForgottenAsIsRemembered() {
    right.remember("first", "hash");
    for (int i = 0; i < 1_000; i++) {
      right.remember("password " + i, "hash");
    }
    assertThat(right.knows("first", "hash")).isFalse();
    assertThat(right.knows("password 999", "hash")).isTrue();
  }

  @Test
  void whatWasHashedOnceIsNotHashedAgainAndAWrongOneAlwaysIs() {
    PasswordHasher hasher = new PasswordHasher();
    String stored = hasher.hash("la plaza tiene bancas");
    assertThat(hasher.matches("la plaza tiene bancas", stored)).isTrue();
    long began = System.nanoTime();
    for (int i = 0; i < 200; i++) {
      assertThat(hasher.matches("la plaza tiene bancas", stored)).isTrue();
    }
    long remembered = System.nanoTime() - began;
    began = System.nanoTime();
    assertThat(hasher.matches("la plaza tiene arcos", stored)).isFalse();
    assertThat(remembered)
        .as("200 remembered, to one hashed")
        .isLessThan(System.nanoTime() - began);
  }
}
