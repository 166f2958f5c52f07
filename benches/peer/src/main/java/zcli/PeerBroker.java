package zcli;

import io.camunda.zeebe.broker.Broker;
import io.camunda.zeebe.broker.SpringBrokerBridge;
import io.camunda.zeebe.broker.system.SystemContext;
import io.camunda.zeebe.broker.system.configuration.BrokerCfg;
import io.camunda.zeebe.util.sched.clock.DefaultActorClock;

/**
 * One durable broker with its embedded gateway: {@code PeerBroker FOLDER GATEWAY_PORT PORT PORT}.
 *
 * <p>One partition, as zcli's engine has; two threads of each kind, as the machine of the README has
 * cores; everything else as the broker comes. It serves until its standard input ends.
 */
public final class PeerBroker {
  public static void main(final String[] arguments) throws Exception {
    final BrokerCfg config = new BrokerCfg();
    config.getGateway().setEnable(true);
    config.getGateway().getNetwork().setHost("127.0.0.1");
    config.getGateway().getNetwork().setPort(Integer.parseInt(arguments[1]));
    config.getNetwork().setHost("127.0.0.1");
    config.getNetwork().getCommandApi().setPort(Integer.parseInt(arguments[2]));
    config.getNetwork().getInternalApi().setPort(Integer.parseInt(arguments[3]));
    config.getThreads().setCpuThreadCount(2);
    config.getThreads().setIoThreadCount(2);
    config.init(arguments[0]);
    final SystemContext context =
        new SystemContext(config, arguments[0], new DefaultActorClock());
    context.getScheduler().start();
    final Broker broker = new Broker(context, new SpringBrokerBridge());
    broker.start().join();
    System.out.println("started");
    while (System.in.read() >= 0) {
      // Whoever started it closes the pipe to end it.
    }
    System.exit(0);
  }
}
