import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.camunda.zeebe.protocol.record.Record;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Hosts Camunda's own test engine for the conformance scenarios.
 *
 * <p>Prints the port of a control socket as one JSON line, then serves until its standard input
 * ends. Each connection owns one fresh engine: the first line it sends back is the engine's gRPC
 * port, every line it reads is a command, and closing it stops the engine. So scenarios can't see
 * each other, and many run at once inside one JVM.
 */
public final class Driver {
  private static final ObjectMapper JSON = new ObjectMapper();

  public static void main(String[] args) throws Exception {
    var server = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(() -> accept(server));
    System.out.println("{\"control\":" + server.getLocalPort() + "}");
    System.out.flush();
    // The parent holds our stdin open; its end, however it comes, ends us.
    while (System.in.read() >= 0) {}
    System.exit(0);
  }

  private static void accept(ServerSocket server) {
    while (true) {
      try {
        var socket = server.accept();
        Thread.ofPlatform().daemon().start(() -> serve(socket));
      } catch (Exception e) {
        e.printStackTrace();
        return;
      }
    }
  }

  private static void serve(Socket socket) {
    ZeebeTestEngine engine = null;
    try (socket;
        var in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        var out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8)) {
      engine = start();
      var address = engine.getGatewayAddress();
      reply(out, "{\"port\":" + address.substring(address.lastIndexOf(':') + 1) + "}");
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        reply(out, answer(engine, JSON.readTree(line)));
      }
    } catch (Exception e) {
      e.printStackTrace();
    } finally {
      if (engine != null) {
        engine.stop();
      }
    }
  }

  // The factory picks a free port and binds it later, so two engines starting at once could meet.
  private static synchronized ZeebeTestEngine start() {
    var engine = EngineFactory.create();
    engine.start();
    return engine;
  }

  private static String answer(ZeebeTestEngine engine, JsonNode command) throws Exception {
    switch (command.get("do").asText()) {
      case "advance" -> {
        engine.increaseTime(Duration.ofMillis(command.get("ms").asLong()));
        return "{}";
      }
      case "idle" -> {
        engine.waitForIdleState(Duration.ofSeconds(30));
        return "{}";
      }
      case "busy" -> {
        try {
          engine.waitForBusyState(Duration.ofMillis(command.get("ms").asLong()));
          return "{\"busy\":true}";
        } catch (java.util.concurrent.TimeoutException e) {
          return "{\"busy\":false}";
        }
      }
      case "records" -> {
        return records(engine);
      }
      default -> throw new IllegalArgumentException("unknown command " + command);
    }
  }

  private static String records(ZeebeTestEngine engine) throws Exception {
    var all = JSON.createArrayNode();
    for (Record<?> record : engine.getRecordStreamSource().getRecords()) {
      var node = (ObjectNode) JSON.readTree(record.toJson());
      var value = (ObjectNode) node.get("value");
      value.remove("resource"); // deployed files: large, and the caller has them
      all.add(node);
    }
    return JSON.createObjectNode().set("records", all).toString();
  }

  private static void reply(Writer out, String line) throws Exception {
    out.write(line);
    out.write('\n');
    out.flush();
  }
}
