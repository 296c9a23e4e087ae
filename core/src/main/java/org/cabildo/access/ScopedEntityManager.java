package org.cabildo.access;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.TenantId;

/**
 * The only way to tenants' rows. Its first use in a transaction raises both walls for the tenant in
 * scope: EclipseLink adds the tenant to every statement it makes, and PostgreSQL's row-level
 * security gets it for everything else on the same connection. A transaction belongs to one tenant.
 */
@ApplicationScoped
public class ScopedEntityManager {
  private static final Object TENANT = "org.cabildo.tenant";

  private final Scopes scopes;

  @PersistenceContext(unitName = "cabildo")
  @SuppressWarnings("NullAway.Init")
  private EntityManager entityManager;

  @Resource
  @SuppressWarnings("NullAway.Init")
  private TransactionSynchronizationRegistry transactions;

  @Inject
  public ScopedEntityManager(Scopes scopes) {
    this.scopes = scopes;
  }

  /** For the container's proxy only. */
  protected ScopedEntityManager() {
    this(new Scopes());
  }

  /**
   * The entity manager of this transaction, behind both walls.
   *
   * @throws Problem {@link ErrorCode#INTERNAL} without a tenant in scope, or in a transaction of
   *     another tenant
   * @throws IllegalStateException outside a transaction
   */
  public EntityManager get() {
    TenantId tenant = scopes.tenant();
    Object bound = transactions.getResource(TENANT);
    if (bound == null) {
      raiseWalls(tenant);
      transactions.putResource(TENANT, tenant);
    } else if (!bound.equals(tenant)) {
      throw Problem.of(
          ErrorCode.INTERNAL,
          new IllegalStateException("transaction of " + bound + " used in " + tenant));
    }
    return entityManager;
  }

  /**
   * As {@link #get}, for questions whose best way depends on what is asked: until the end of the
   * transaction the database plans each for its own values, however often it is asked.
   */
  public EntityManager planned() {
    EntityManager behindWalls = get();
    set("plan_cache_mode", "force_custom_plan");
    return behindWalls;
  }

  private void raiseWalls(TenantId tenant) {
    entityManager.setProperty("eclipselink.tenant-id", tenant.value());
    set("app.tenant", tenant.value());
  }

  private void set(String name, String value) {
    Connection connection = entityManager.unwrap(Connection.class);
    StatementCount.add();
    try (PreparedStatement set = connection.prepareStatement("select set_config(?, ?, true)")) {
      set.setString(1, name);
      set.setString(2, value);
      set.execute();
    } catch (SQLException e) {
      throw new PersistenceException(e); // which may only say that the database is away
    }
  }
}
