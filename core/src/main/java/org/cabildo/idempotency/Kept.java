package org.cabildo.idempotency;

import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/**
 * A request that was carried out.
 *
 * @param fingerprint tells the request from any other
 * @param answer what was answered, opaque here
 */
public record Kept(String fingerprint, byte[] answer) {
  /**
   * The answer for a repetition.
   *
   * @throws Problem {@code idempotency-key-reused} when it is another request
   */
  public byte[] answerTo(String repetition) {
    if (!fingerprint.equals(repetition)) {
      throw Problem.of(ErrorCode.IDEMPOTENCY_KEY_REUSED);
    }
    return answer;
  }
}
