package org.cabildo.imports;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** What is to be done when the transaction that it follows from is committed, and only then. */
@ApplicationScoped
class AfterCommit {
  @Resource
  @SuppressWarnings("NullAway.Init")
  private TransactionSynchronizationRegistry transactions;

  void run(Runnable work) {
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              work.run();
            }
          }
        });
  }
}
