//! Random processes, made of blocks with one way in and one way out.

use super::random::Random;

/// The file of one process `p` and the message its catch events wait for.
pub fn file(random: &mut Random) -> String {
    let mut build = Build::default();
    let body = build.scope(random, 0);
    format!(
        r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="t">
  <message id="message" name="m"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message>
  <signal id="signal" name="s"/>
  <error id="error" errorCode="E"/>
  <process id="p" isExecutable="true">{body}</process>
</definitions>"#
    )
}

#[derive(Default)]
struct Build {
    ids: u32,
}

/// Where a block begins and where it ends.
struct Block {
    first: String,
    last: String,
    text: String,
}

impl Build {
    fn id(&mut self, kind: &str) -> String {
        self.ids += 1;
        format!("{kind}{}", self.ids)
    }

    /// A start event, one block, an end event.
    fn scope(&mut self, random: &mut Random, depth: u32) -> String {
        let (start, end) = (self.id("start"), self.id("end"));
        let block = self.block(random, depth);
        format!(
            r#"<startEvent id="{start}"/>{}{}{}<endEvent id="{end}"/>"#,
            block.text,
            self.flow(&start, &block.first),
            self.flow(&block.last, &end)
        )
    }

    fn flow(&mut self, source: &str, target: &str) -> String {
        self.flow_if(source, target, "")
    }

    fn flow_if(&mut self, source: &str, target: &str, condition: &str) -> String {
        let id = self.id("flow");
        format!(
            r#"<sequenceFlow id="{id}" sourceRef="{source}" targetRef="{target}">{condition}</sequenceFlow>"#
        )
    }

    fn block(&mut self, random: &mut Random, depth: u32) -> Block {
        let choices = if depth < 3 { 13 } else { 9 };
        match random.below(choices) {
            0 if self.ids.is_multiple_of(2) => self.compensated(),
            5 if self.ids.is_multiple_of(2) => self.with_boundary(
                "conditionalEventDefinition",
                "<condition>=x &gt; 5</condition>",
                "false",
            ),
            0 => self.simple("task", |id| {
                format!(r#"<serviceTask id="{id}"><extensionElements><zeebe:taskDefinition type="work"/><zeebe:ioMapping><zeebe:input source="=x + 1" target="local"/><zeebe:output source="=local" target="y"/></zeebe:ioMapping></extensionElements></serviceTask>"#)
            }),
            1 => self.simple("timer", |id| {
                format!(r#"<intermediateCatchEvent id="{id}"><timerEventDefinition><timeDuration>PT10S</timeDuration></timerEventDefinition></intermediateCatchEvent>"#)
            }),
            2 => self.simple("catch", |id| {
                format!(r#"<intermediateCatchEvent id="{id}"><messageEventDefinition messageRef="message"/></intermediateCatchEvent>"#)
            }),
            3 => self.simple("signal", |id| {
                format!(r#"<intermediateCatchEvent id="{id}"><signalEventDefinition signalRef="signal"/></intermediateCatchEvent>"#)
            }),
            4 => self.with_boundary("errorEventDefinition errorRef=\"error\"", "", "true"),
            5 => self.with_boundary(
                "timerEventDefinition",
                "<timeCycle>R2/PT4S</timeCycle>",
                "false",
            ),
            6 => self.user_task(random),
            7 => self.simple("listened", |id| {
                format!(r#"<serviceTask id="{id}"><extensionElements><zeebe:taskDefinition type="work"/><zeebe:executionListeners><zeebe:executionListener eventType="start" type="work"/><zeebe:executionListener eventType="end" type="=if x = 1 then null else &quot;work&quot;"/></zeebe:executionListeners></extensionElements></serviceTask>"#)
            }),
            8 => self.simple("rule", |id| {
                format!(r#"<businessRuleTask id="{id}"><extensionElements><zeebe:calledDecision decisionId="d" resultVariable="r"/></extensionElements></businessRuleTask>"#)
            }),
            9 | 10 => self.sequence(random, depth),
            11 => self.fork(random, depth),
            _ if self.ids.is_multiple_of(4) => self.ad_hoc(random, depth),
            _ => self.sub_process(random, depth),
        }
    }

    /// Of every two one has listeners, whose jobs are worked like all others.
    fn user_task(&mut self, random: &mut Random) -> Block {
        let events: &[&str] = match random.below(2) {
            0 => &[],
            _ => &[
                "creating",
                "assigning",
                "completing",
                "completing",
                "canceling",
            ],
        };
        let listeners: String = events
            .iter()
            .map(|event| format!(r#"<zeebe:taskListener eventType="{event}" type="work"/>"#))
            .collect();
        self.simple("user", |id| {
            format!(r#"<userTask id="{id}"><extensionElements><zeebe:userTask/><zeebe:assignmentDefinition assignee="a"/><zeebe:taskListeners>{listeners}</zeebe:taskListeners></extensionElements></userTask>"#)
        })
    }

    fn simple(&mut self, kind: &str, text: impl FnOnce(&str) -> String) -> Block {
        let id = self.id(kind);
        Block {
            text: text(&id),
            first: id.clone(),
            last: id,
        }
    }

    /// A service task with an event at its boundary that leads to an end of its own.
    fn with_boundary(&mut self, definition: &str, inner: &str, interrupts: &str) -> Block {
        let (task, event, end) = (self.id("task"), self.id("boundary"), self.id("end"));
        let flow = self.flow(&event, &end);
        let name = definition.split(' ').next().unwrap();
        let text = format!(
            r#"<serviceTask id="{task}"><extensionElements><zeebe:taskDefinition type="work"/></extensionElements></serviceTask>
<boundaryEvent id="{event}" attachedToRef="{task}" cancelActivity="{interrupts}"><{definition}>{inner}</{name}></boundaryEvent>
<endEvent id="{end}"/>{flow}"#
        );
        Block {
            first: task.clone(),
            last: task,
            text,
        }
    }

    /// A task with a handler, and what compensates it.
    fn compensated(&mut self) -> Block {
        let (task, event) = (self.id("task"), self.id("boundary"));
        let (handler, throw) = (self.id("handler"), self.id("throw"));
        let flow = self.flow(&task, &throw);
        let work = r#"<extensionElements><zeebe:taskDefinition type="work"/></extensionElements>"#;
        let text = format!(
            r#"<serviceTask id="{task}">{work}</serviceTask>
<boundaryEvent id="{event}" attachedToRef="{task}"><compensateEventDefinition id="{event}-d"/></boundaryEvent>
<serviceTask id="{handler}" isForCompensation="true">{work}</serviceTask>
<association id="{event}-a" sourceRef="{event}" targetRef="{handler}"/>
<intermediateThrowEvent id="{throw}"><compensateEventDefinition id="{throw}-d"/></intermediateThrowEvent>{flow}"#
        );
        Block {
            first: task,
            last: throw,
            text,
        }
    }

    fn sequence(&mut self, random: &mut Random, depth: u32) -> Block {
        let one = self.block(random, depth + 1);
        let two = self.block(random, depth + 1);
        Block {
            text: format!(
                "{}{}{}",
                one.text,
                two.text,
                self.flow(&one.last, &two.first)
            ),
            first: one.first,
            last: two.last,
        }
    }

    /// Two ways, both or one of them taken.
    fn fork(&mut self, random: &mut Random, depth: u32) -> Block {
        let (first, last) = (self.id("fork"), self.id("join"));
        let (one, two) = (self.block(random, depth + 1), self.block(random, depth + 1));
        let is_parallel = random.below(2) == 0;
        let condition =
            "<conditionExpression>=x > 5</conditionExpression>".replace("> 5", "&gt; 5");
        let (kind, condition) = match (is_parallel, self.ids % 2) {
            (true, _) => ("parallelGateway", ""),
            (false, 0) => ("exclusiveGateway", &*condition),
            (false, _) => ("inclusiveGateway", &*condition),
        };
        let chosen = self.flow_if(&first, &one.first, condition);
        let other = self.flow(&first, &two.first);
        let default = match is_parallel {
            true => String::new(),
            false => format!(r#" default="{}""#, other.split('"').nth(1).unwrap()),
        };
        let text = format!(
            r#"<{kind} id="{first}"{default}/><{kind} id="{last}"/>{}{}{chosen}{other}{}{}"#,
            one.text,
            two.text,
            self.flow(&one.last, &last),
            self.flow(&two.last, &last)
        );
        Block { first, last, text }
    }

    /// Two elements, both chosen by an expression.
    fn ad_hoc(&mut self, random: &mut Random, depth: u32) -> Block {
        let (task, inner) = (self.id("task"), self.sub_process(random, depth + 1));
        let (chosen, text) = (&inner.first, &inner.text);
        self.simple("chosen", |id| {
            format!(
                r#"<adHocSubProcess id="{id}"><extensionElements><zeebe:adHoc activeElementsCollection="=[&quot;{chosen}&quot;, &quot;{task}&quot;]" outputCollection="c" outputElement="=x"/></extensionElements>{text}<serviceTask id="{task}"><extensionElements><zeebe:taskDefinition type="work"/></extensionElements></serviceTask></adHocSubProcess>"#
            )
        })
    }

    fn sub_process(&mut self, random: &mut Random, depth: u32) -> Block {
        let inner = self.scope(random, depth + 1);
        self.simple("sub", |id| {
            format!(r#"<subProcess id="{id}">{inner}</subProcess>"#)
        })
    }
}
