import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.zeebe.el.EvaluationContext;
import io.camunda.zeebe.el.Expression;
import io.camunda.zeebe.el.ExpressionLanguage;
import io.camunda.zeebe.el.ExpressionLanguageFactory;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.camunda.feel.FeelEngineClock;

/**
 * Camunda's own FEEL: reads a JSON line {"expression", "variables"}, answers with one that has the result as
 * Zeebe stores it, its type, the warnings, a failure or a parse error.
 *
 * <p>With "nanos" it also measures: how long an evaluation of the parsed expression takes, after a warm-up.
 */
public final class Feel {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final ExpressionLanguage FEEL =
      ExpressionLanguageFactory.createExpressionLanguage(
          new FeelEngineClock() {
            @Override
            public ZonedDateTime getCurrentTime() {
              return ZonedDateTime.of(2024, 3, 1, 12, 30, 15, 123000000, ZoneOffset.UTC);
            }
          });

  public static void main(String[] args) throws Exception {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      out.println(JSON.writeValueAsString(answer(JSON.readTree(line))));
      out.flush();
    }
  }

  private static ObjectNode answer(JsonNode question) throws Exception {
    var answer = JSON.createObjectNode();
    Map<String, DirectBuffer> variables = new HashMap<>();
    for (var entries = question.get("variables").fields(); entries.hasNext(); ) {
      var entry = entries.next();
      var bytes = MsgPackConverter.convertToMsgPack(JSON.writeValueAsString(entry.getValue()));
      variables.put(entry.getKey(), new UnsafeBuffer(bytes));
    }
    EvaluationContext context = variables::get;
    var expression = FEEL.parseExpression("=" + question.get("expression").asText());
    if (!expression.isValid()) {
      return answer.put("parse_error", expression.getFailureMessage());
    }
    if (question.has("nanos")) {
      answer.put("nanos", measure(expression, context, question.get("nanos").asLong()));
    }
    var result = FEEL.evaluateExpression(expression, context);
    var warnings = answer.putArray("warnings");
    for (var warning : result.getWarnings()) {
      warnings.add(warning.getType() + ": " + warning.getMessage());
    }
    if (result.isFailure()) {
      return answer.put("failure", result.getFailureMessage());
    }
    answer.put("type", result.getType().name());
    answer.set("json", JSON.readTree(MsgPackConverter.convertToJson(result.toBuffer())));
    return answer;
  }

  /** CPU nanoseconds an evaluation takes: the best of three rounds after three of warm-up. */
  private static double measure(Expression expression, EvaluationContext context, long nanos) {
    double best = Double.MAX_VALUE;
    for (int round = 0; round < 6; round++) {
      long count = 0;
      long start = THREADS.getCurrentThreadCpuTime();
      long end;
      do {
        for (int i = 0; i < 64; i++) {
          FEEL.evaluateExpression(expression, context);
        }
        count += 64;
        end = THREADS.getCurrentThreadCpuTime();
      } while (end - start < nanos);
      if (round >= 3) {
        best = Math.min(best, (double) (end - start) / count);
      }
    }
    return best;
  }
}
