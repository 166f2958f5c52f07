import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.stream.impl.StreamProcessor;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.stream.impl.TypedEventRegistry;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.agrona.concurrent.UnsafeBuffer;

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
  private static final int IDLE_LOOKS = 4;

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
        forget(engine);
      }
    }
  }

  /** A wait for work that never came goes on looking for ever, and keeps a stopped engine in memory. */
  private static void forget(ZeebeTestEngine engine) {
    try {
      var look = (java.util.TimerTask) field(field(engine, "engineStateMonitor"), "stateNotifier");
      if (look != null) {
        look.cancel();
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object field(Object owner, String name) throws ReflectiveOperationException {
    var field = owner.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field.get(owner);
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
        waitUntilIdle(engine);
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
      case "command" -> {
        return Injection.write(engine, command);
      }
      case "late" -> {
        return Injection.late(command.get("id").asLong());
      }
      default -> throw new IllegalArgumentException("unknown command " + command);
    }
  }

  /**
   * Waits until everything in the log is processed. The engine's own wait looks every 50 ms; what a
   * command sets off follows within far less, so a few looks in a row are enough.
   */
  private static void waitUntilIdle(ZeebeTestEngine engine) throws Exception {
    var processor = (StreamProcessor) field(engine, "streamProcessor");
    var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    for (int idle = 0; idle < IDLE_LOOKS; ) {
      idle = processor.hasProcessingReachedTheEnd().join() ? idle + 1 : 0;
      if (System.nanoTime() > end) {
        throw new java.util.concurrent.TimeoutException("the engine is never idle");
      }
      Thread.sleep(4);
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

  /** Writes commands that the test gateway has no call for straight into the engine's log. */
  private static final class Injection {
    /** What commands were answered that may be answered late, by the id of their request. */
    private static final java.util.Map<Long, String> ANSWERS =
        new java.util.concurrent.ConcurrentHashMap<>();

    private static final java.util.concurrent.atomic.AtomicLong NEXT =
        new java.util.concurrent.atomic.AtomicLong();

    /** An answer that has come, or nothing yet. */
    static String late(long id) {
      return ANSWERS.getOrDefault(id, "{\"pending\":" + id + "}");
    }

    /** Lets the engine answer a command as it answers a job's completion: with nothing, or an error. */
    private static long register(ZeebeTestEngine engine, RecordMetadata metadata) throws Exception {
      var id = NEXT.incrementAndGet();
      var observer =
          new io.grpc.stub.StreamObserver<Object>() {
            @Override
            public void onNext(Object value) {
              ANSWERS.put(id, "{}");
            }

            @Override
            public void onError(Throwable error) {
              var text = JSON.createObjectNode();
              text.put("error", io.grpc.Status.fromThrowable(error).getDescription());
              ANSWERS.put(id, text.toString());
            }

            @Override
            public void onCompleted() {}
          };
      var store = field(field(engine, "gateway"), "gatewayRequestStore");
      var method =
          java.util.Arrays.stream(store.getClass().getDeclaredMethods())
              .filter(it -> it.getName().equals("registerNewRequest"))
              .findFirst()
              .orElseThrow();
      method.setAccessible(true);
      var type =
          io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CompleteJobRequest.class;
      metadata.requestId((Long) method.invoke(store, type, observer)).requestStreamId(1);
      return id;
    }

    /** Answers with the rejection, or with the record that the command made, or with neither. */
    static String write(ZeebeTestEngine engine, JsonNode command) throws Exception {
      var valueType = ValueType.valueOf(command.get("valueType").asText());
      var intent = Intent.fromProtocolValue(valueType, protocolValue(valueType, command));
      var constructor = TypedEventRegistry.EVENT_REGISTRY.get(valueType).getDeclaredConstructor();
      var value = constructor.newInstance();
      var fields = (ObjectNode) binary(command.get("value"), value.getClass().getSimpleName());
      value.wrap(new UnsafeBuffer(MsgPackConverter.convertToMsgPack((Object) fields)));
      engine.waitForIdleState(Duration.ofSeconds(30));
      var before = last(engine);
      var metadata =
          new RecordMetadata()
              .recordType(RecordType.COMMAND)
              .valueType(valueType)
              .intent(intent);
      var late = command.path("late").asBoolean() ? register(engine, metadata) : -1;
      var writer = field(field(engine, "gateway"), "writer");
      var write =
          java.util.Arrays.stream(writer.getClass().getDeclaredMethods())
              .filter(method -> method.getName().equals("writeCommandWithKey"))
              .findFirst()
              .orElseThrow();
      write.setAccessible(true);
      write.invoke(writer, command.path("key").asLong(-1), value, metadata);
      engine.waitForIdleState(Duration.ofSeconds(30));
      return late < 0 ? outcome(engine, before, valueType, intent) : late(late);
    }

    private static String outcome(
        ZeebeTestEngine engine, long before, ValueType valueType, Intent intent) throws Exception {
      var answer = JSON.createObjectNode();
      long position = -1;
      for (Record<?> record : engine.getRecordStreamSource().getRecords()) {
        if (record.getPosition() <= before) {
          continue;
        }
        if (position < 0 && record.getRecordType() == RecordType.COMMAND) {
          if (record.getValueType() == valueType && record.getIntent() == intent) {
            position = record.getPosition();
          }
        } else if (record.getSourceRecordPosition() == position && position >= 0) {
          // Commands that followed in the same batch have the same source: theirs is another rejection.
          if (record.getRecordType() == RecordType.COMMAND_REJECTION
              && record.getValueType() == valueType
              && record.getIntent() == intent) {
            answer.put("rejection", record.getRejectionType().name());
            answer.put("reason", record.getRejectionReason());
            break;
          }
          if (record.getValueType() == valueType && !answer.has("event")) {
            answer.set("event", JSON.readTree(record.toJson()));
          }
        }
      }
      return answer.toString();
    }

    private static long last(ZeebeTestEngine engine) {
      long last = -1;
      for (Record<?> record : engine.getRecordStreamSource().getRecords()) {
        last = record.getPosition();
      }
      return last;
    }

    private static short protocolValue(ValueType valueType, JsonNode command) {
      var name = command.get("intent").asText();
      for (short value = 0; value < 200; value++) {
        var intent = Intent.fromProtocolValue(valueType, value);
        if (intent != Intent.UNKNOWN && intent.name().equals(name)) {
          return value;
        }
      }
      throw new IllegalArgumentException("no intent " + name + " of " + valueType);
    }

    /** Documents ("variables") are MessagePack inside of MessagePack. */
    private static JsonNode binary(JsonNode node, String name) throws Exception {
      if (name.equals("variables")) {
        return new BinaryNode(MsgPackConverter.convertToMsgPack(node.toString()));
      }
      if (name.equals("entityFilter")) {
        return new BinaryNode(node.toString().getBytes(StandardCharsets.UTF_8));
      }
      if (node.isObject()) {
        var copy = JSON.createObjectNode();
        for (var fields = node.fields(); fields.hasNext(); ) {
          var field = fields.next();
          copy.set(field.getKey(), binary(field.getValue(), field.getKey()));
        }
        return copy;
      }
      if (node.isArray()) {
        var copy = JSON.createArrayNode();
        for (var item : node) {
          copy.add(binary(item, ""));
        }
        return copy;
      }
      return node;
    }
  }
}
