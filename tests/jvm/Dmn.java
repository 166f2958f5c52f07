import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.zeebe.dmn.DecisionEngine;
import io.camunda.zeebe.dmn.DecisionEngineFactory;
import io.camunda.zeebe.dmn.DecisionEvaluationResult;
import io.camunda.zeebe.dmn.ParsedDecisionRequirementsGraph;
import io.camunda.zeebe.dmn.impl.VariablesContext;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Camunda's own decisions: reads a JSON line {"dmn", "decision", "variables": [..]}, answers with one that
 * says what the engine makes of the file and of the decision with each set of variables.
 *
 * <p>With "nanos" it also measures an evaluation, for that long after a warm-up.
 */
public final class Dmn {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final DecisionEngine ENGINE = DecisionEngineFactory.createDecisionEngine();

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
    var dmn = question.get("dmn").asText().getBytes(StandardCharsets.UTF_8);
    ParsedDecisionRequirementsGraph graph;
    try {
      graph = ENGINE.parse(new ByteArrayInputStream(dmn));
    } catch (Throwable thrown) {
      return answer.put("thrown", thrown.toString());
    }
    if (!graph.isValid()) {
      return answer.put("problem", graph.getFailureMessage());
    }
    answer.put("id", graph.getId()).put("name", graph.getName());
    answer.put("namespace", graph.getNamespace());
    var decisions = answer.putArray("decisions");
    for (var decision : graph.getDecisions()) {
      decisions.addObject().put("id", decision.getId()).put("name", decision.getName());
    }
    var evaluations = answer.putArray("evaluations");
    for (var variables : question.get("variables")) {
      evaluate(graph, question, variables, evaluations.addObject());
    }
    return answer;
  }

  private static void evaluate(
      ParsedDecisionRequirementsGraph graph, JsonNode question, JsonNode variables, ObjectNode to)
      throws Exception {
    var id = question.get("decision").asText();
    var document = MsgPackConverter.convertToMsgPack(JSON.writeValueAsString(variables));
    DecisionEvaluationResult result;
    try {
      if (question.has("nanos")) {
        to.put("nanos", measure(graph, id, document, question.get("nanos").asLong()));
      }
      result = once(graph, id, document);
    } catch (Throwable thrown) {
      to.put("thrown", thrown.toString());
      return;
    }
    if (result.isFailure()) {
      to.put("failure", result.getFailureMessage()).put("failed", result.getFailedDecisionId());
    } else {
      to.set("output", json(result.getOutput()));
    }
    audit(result, to.putArray("evaluated"));
  }

  private static DecisionEvaluationResult once(
      ParsedDecisionRequirementsGraph graph, String id, byte[] document) {
    var variables = MsgPackConverter.convertToMap(new UnsafeBuffer(document));
    return ENGINE.evaluateDecisionById(graph, id, new VariablesContext(variables));
  }

  /** CPU nanoseconds an evaluation takes: the best of three rounds after three of warm-up. */
  private static double measure(
      ParsedDecisionRequirementsGraph graph, String id, byte[] document, long nanos) {
    double best = Double.MAX_VALUE;
    for (int round = 0; round < 6; round++) {
      long count = 0;
      long start = THREADS.getCurrentThreadCpuTime();
      long end;
      do {
        for (int i = 0; i < 16; i++) {
          once(graph, id, document);
        }
        count += 16;
        end = THREADS.getCurrentThreadCpuTime();
      } while (end - start < nanos);
      if (round >= 3) {
        best = Math.min(best, (double) (end - start) / count);
      }
    }
    return best;
  }

  private static void audit(DecisionEvaluationResult result, ArrayNode to) throws Exception {
    for (var decision : result.getEvaluatedDecisions()) {
      var entry = to.addObject();
      entry.put("id", decision.decisionId()).put("name", decision.decisionName());
      entry.put("type", decision.decisionType().name());
      entry.set("output", json(decision.decisionOutput()));
      var inputs = entry.putArray("inputs");
      for (var input : decision.evaluatedInputs()) {
        var one = inputs.addObject().put("id", input.inputId()).put("name", input.inputName());
        one.set("value", json(input.inputValue()));
      }
      var rules = entry.putArray("rules");
      for (var rule : decision.matchedRules()) {
        var one = rules.addObject().put("id", rule.ruleId()).put("index", rule.ruleIndex());
        var outputs = one.putArray("outputs");
        for (var output : rule.evaluatedOutputs()) {
          var value = outputs.addObject();
          value.put("id", output.outputId()).put("name", output.outputName());
          value.set("value", json(output.outputValue()));
        }
      }
    }
  }

  private static JsonNode json(DirectBuffer value) throws Exception {
    return JSON.readTree(MsgPackConverter.convertToJson(value));
  }
}
