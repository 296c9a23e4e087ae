import static org.cabildo.sdk.Expressions.field;
import static org.cabildo.sdk.Expressions.sum;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cabildo.sdk.FederatedAnswer;
import org.cabildo.sdk.Portal;
import org.cabildo.sdk.PortalException;
import org.cabildo.sdk.Tenant;
import org.cabildo.sdk.TenantAnswer;

/**
 * Which governments spent most of the budget they approved? One question to all of them at once.
 *
 * <pre>
 * java -cp 'sdk/target/*:sdk/target/lib/*' sdk/examples/BudgetRanking.java http://localhost:8080 2024
 * </pre>
 */
class BudgetRanking {

  /** One row of the answer: component names are column names. */
  record Budget(String tenant, BigDecimal aprobado, BigDecimal ejercido) {
    BigDecimal percent() {
      return ejercido.movePointRight(2).divide(aprobado, 1, RoundingMode.HALF_UP);
    }
  }

  public static void main(String[] arguments) {
    String address = arguments.length > 0 ? arguments[0] : "http://localhost:8080";
    int year = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2024;
    try {
      print(Portal.builder(address).application("budget-ranking").connect(), year);
    } catch (PortalException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void print(Portal portal, int year) {
    Map<String, String> names =
        portal.tenants().stream().collect(Collectors.toMap(Tenant::id, Tenant::name));
    FederatedAnswer<Budget> answer =
        portal
            .table("presupuesto")
            .where(field("anio").is(year))
            .groupBy("tenant")
            .aggregate(sum("aprobado").as("aprobado"), sum("ejercido").as("ejercido"))
            .answer(Budget.class);

    List<Budget> ranking =
        answer.rows().stream().sorted(Comparator.comparing(Budget::percent).reversed()).toList();
    System.out.println("Share of the approved budget that was spent in " + year);
    for (int i = 0; i < ranking.size(); i++) {
      Budget budget = ranking.get(i);
      System.out.printf("%d.  %s %%  %s%n", i + 1, budget.percent(), names.get(budget.tenant()));
    }
    answer.tenants().stream()
        .filter(tenant -> !tenant.answered())
        .map(TenantAnswer::tenant)
        .forEach(tenant -> System.out.println("no answer from " + tenant));
  }
}
