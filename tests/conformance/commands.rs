//! The commands that name one thing and answer little, and how steps name things.

mod job_result;
mod user_tasks;

use std::time::Duration;

use job_result::{job_result, raw_job_result};
use serde_json::{Value, json};
use tonic::{Code, Response, Status};
use zcli::protocol::*;

use crate::{
    deployed::shown_evaluation,
    observe::Observation,
    reply::Reply,
    run::Run,
    scenario::{
        self, Assign, Complete, CompleteTask, Fail, Migrate, Modify, Ref, Retries, Set, SetTask,
        Step, Throw, UpdateTask,
    },
};

/// The test gateway has no answer for a deletion that its engine has done.
const DELETE_TIMEOUT: Duration = Duration::from_secs(2);

fn done<T>(result: Result<Response<T>, Status>) -> Reply {
    result.map(|_| json!("ok"))
}

fn or<'a>(given: &'a str, default: &'a str) -> &'a str {
    if given.is_empty() { default } else { given }
}

impl Run<'_> {
    pub async fn command(&mut self, step: &Step) {
        let (label, reply) = match step {
            Step::Complete(it) => ("complete".to_owned(), self.complete(it).await),
            Step::Fail(it) => ("fail".to_owned(), self.fail(it).await),
            Step::Throw(it) => ("throw".to_owned(), self.throw(it).await),
            Step::Retries(it) => ("retries".to_owned(), self.retries(it).await),
            Step::Timeout(it) => ("timeout".to_owned(), self.timeout(it).await),
            Step::Set(it) => ("set".to_owned(), self.set(it).await),
            Step::Resolve(it) => ("resolve".to_owned(), self.resolve(it).await),
            Step::Modify(it) => ("modify".to_owned(), self.modify(it).await),
            Step::Migrate(it) => ("migrate".to_owned(), self.migrate(it).await),
            Step::Cancel(it) => ("cancel".to_owned(), self.cancel(it).await),
            Step::Delete(it) => ("delete".to_owned(), self.delete(it).await),
            Step::Evaluate(it) => (format!("evaluate {}", it.decision), self.evaluate(it).await),
            Step::Publish(it) => (format!("publish {}", it.name), self.publish(it).await),
            Step::Signal(it) => (format!("signal {}", it.name), self.signal(it).await),
            Step::Assign(_) | Step::UpdateTask(_) | Step::CompleteTask(_) | Step::SetTask(_) => {
                return self.user_task(step);
            }
            Step::Batch(it) => self.batch(it),
            Step::ActivateElements(it) => {
                let reply = self.activate_elements(it);
                ("activate elements".to_owned(), reply)
            }
            Step::Deploy(_)
            | Step::Create(_)
            | Step::Activate(_)
            | Step::Work(_)
            | Step::Advance(_) => unreachable!("handled by `step`"),
        };
        self.reply(&label, reply);
    }

    async fn complete(&mut self, it: &scenario::Complete) -> Reply {
        let request = CompleteJobRequest {
            job_key: self.job(it.job.as_ref()),
            variables: self.json(it.variables.as_ref()),
            result: it.result.as_ref().map(job_result),
        };
        if let Some(result) = &it.result {
            // The test gateway drops the result.
            let injected = json!({ "valueType": "JOB", "intent": "COMPLETE", "key": request.job_key,
                "value": { "variables": it.variables.clone().unwrap_or_else(|| json!({})),
                    "result": raw_job_result(result) } });
            if let Some(reply) = self.engine.inject(&injected) {
                return reply.map(|_| json!("ok"));
            }
        }
        done(self.client.complete_job(request).await)
    }

    fn activate_elements(&mut self, it: &scenario::ActivateElements) -> Reply {
        let key = self.scope(&it.of);
        let elements: Vec<Value> = it.elements.iter().map(element_to_activate).collect();
        let injected = json!({ "valueType": "AD_HOC_SUB_PROCESS_INSTRUCTION", "intent": "ACTIVATE",
            "key": key, "value": { "adHocSubProcessInstanceKey": key, "activateElements": elements,
                "cancelRemainingInstances": it.cancel_remaining } });
        let path = format!("/element-instances/ad-hoc-activities/{key}/activation");
        let body = json!({ "elements": elements, "cancelRemainingInstances": it.cancel_remaining });
        match self.engine.inject(&injected) {
            Some(reply) => reply.map(|_| json!("ok")),
            None => self.engine.rest("POST", &path, &body),
        }
    }

    async fn fail(&mut self, it: &scenario::Fail) -> Reply {
        let request = FailJobRequest {
            job_key: self.job(it.job.as_ref()),
            retries: it.retries,
            error_message: it.message.clone(),
            retry_back_off: it.backoff_ms,
            variables: self.json(it.variables.as_ref()),
        };
        done(self.client.fail_job(request).await)
    }

    async fn throw(&mut self, it: &scenario::Throw) -> Reply {
        let request = ThrowErrorRequest {
            job_key: self.job(it.job.as_ref()),
            error_code: it.code.clone(),
            error_message: it.message.clone(),
            variables: self.json(it.variables.as_ref()),
        };
        done(self.client.throw_error(request).await)
    }

    async fn retries(&mut self, it: &scenario::Retries) -> Reply {
        let request = UpdateJobRetriesRequest {
            job_key: self.job(it.job.as_ref()),
            retries: it.retries,
            ..Default::default()
        };
        done(self.client.update_job_retries(request).await)
    }

    async fn timeout(&mut self, it: &scenario::Timeout) -> Reply {
        let request = UpdateJobTimeoutRequest {
            job_key: self.job(it.job.as_ref()),
            timeout: it.timeout_ms,
            ..Default::default()
        };
        done(self.client.update_job_timeout(request).await)
    }

    async fn set(&mut self, it: &scenario::Set) -> Reply {
        let request = SetVariablesRequest {
            element_instance_key: self.scope(&it.scope),
            variables: self.json(Some(&it.variables)),
            local: it.local,
            ..Default::default()
        };
        done(self.client.set_variables(request).await)
    }

    async fn resolve(&mut self, it: &scenario::Resolve) -> Reply {
        let request = ResolveIncidentRequest {
            incident_key: self.incident(&it.incident),
            ..Default::default()
        };
        done(self.client.resolve_incident(request).await)
    }

    async fn cancel(&mut self, it: &scenario::Cancel) -> Reply {
        let request = CancelProcessInstanceRequest {
            process_instance_key: self.scope(&it.instance),
            ..Default::default()
        };
        done(self.client.cancel_process_instance(request).await)
    }

    async fn modify(&mut self, it: &scenario::Modify) -> Reply {
        use modify_process_instance_request::{
            ActivateInstruction, TerminateInstruction, VariableInstruction,
        };
        let mut activate_instructions = Vec::new();
        for one in &it.activate {
            let mut variable_instructions = Vec::new();
            for scoped in &one.variables {
                variable_instructions.push(VariableInstruction {
                    variables: self.json(Some(&scoped.set)),
                    scope_id: scoped.scope.clone(),
                });
            }
            activate_instructions.push(ActivateInstruction {
                element_id: one.element.clone(),
                // The protocol's word for none.
                ancestor_element_instance_key: one
                    .ancestor
                    .as_ref()
                    .map_or(-1, |key| self.scope(key)),
                variable_instructions,
            });
        }
        let terminate = it.terminate.iter().map(|key| TerminateInstruction {
            element_instance_key: self.scope(key),
        });
        let terminate_instructions = terminate.collect();
        let request = ModifyProcessInstanceRequest {
            process_instance_key: self.scope(&it.instance),
            activate_instructions,
            terminate_instructions,
            ..Default::default()
        };
        done(self.client.modify_process_instance(request).await)
    }

    async fn migrate(&mut self, it: &scenario::Migrate) -> Reply {
        use migrate_process_instance_request::{MappingInstruction, MigrationPlan};
        let of = it.to.as_ref().map(|id| self.definitions[id]);
        let mappings = it.map.iter().map(|(source, target)| MappingInstruction {
            source_element_id: source.clone(),
            target_element_id: target.clone(),
        });
        let request = MigrateProcessInstanceRequest {
            process_instance_key: self.scope(&it.instance),
            migration_plan: Some(MigrationPlan {
                target_process_definition_key: of.or(it.to_key).unwrap_or_default(),
                mapping_instructions: mappings.collect(),
            }),
            ..Default::default()
        };
        done(self.client.migrate_process_instance(request).await)
    }

    async fn delete(&mut self, it: &scenario::Delete) -> Reply {
        let of = it.definition.as_ref().map(|id| self.definitions[id]);
        let named = it.resource.as_ref().map(|name| self.key_named(name));
        let of = of.or(named);
        let mut request = tonic::Request::new(DeleteResourceRequest {
            resource_key: of.or(it.key).unwrap_or_default(),
            ..Default::default()
        });
        request.set_timeout(DELETE_TIMEOUT);
        match self.client.delete_resource(request).await {
            Err(status) if status.code() == Code::Cancelled => Ok(json!("ok")),
            reply => done(reply),
        }
    }

    async fn evaluate(&mut self, it: &scenario::Evaluate) -> Reply {
        let of = it.key_of.as_ref().map(|name| self.key_named(name));
        let request = EvaluateDecisionRequest {
            decision_key: of.or(it.key).unwrap_or_default(),
            decision_id: it.decision.clone(),
            variables: self.json(it.variables.as_ref()),
            ..Default::default()
        };
        let answer = self.client.evaluate_decision(request).await?.into_inner();
        Ok(shown_evaluation(&answer))
    }

    /// The key that results show by this name.
    fn key_named(&self, name: &str) -> i64 {
        let mut keys = self.names.keys.iter();
        let found = keys.find(|(_, known)| *known == name);
        *found
            .unwrap_or_else(|| panic!("nothing is called {name}"))
            .0
    }

    async fn publish(&mut self, it: &scenario::Publish) -> Reply {
        let request = PublishMessageRequest {
            name: it.name.clone(),
            correlation_key: it.key.clone(),
            time_to_live: it.ttl_ms,
            message_id: it.id.clone(),
            variables: self.json(it.variables.as_ref()),
            ..Default::default()
        };
        let key = self.client.publish_message(request).await?.into_inner().key;
        self.messages += 1;
        Ok(self.named(key, format!("message#{}", self.messages)))
    }

    async fn signal(&mut self, it: &scenario::Signal) -> Reply {
        let request = BroadcastSignalRequest {
            signal_name: it.name.clone(),
            variables: self.json(it.variables.as_ref()),
            ..Default::default()
        };
        let key = self
            .client
            .broadcast_signal(request)
            .await?
            .into_inner()
            .key;
        self.signals += 1;
        Ok(self.named(key, format!("signal#{}", self.signals)))
    }

    fn named(&mut self, key: i64, name: String) -> Value {
        self.names.keys.insert(key, name);
        json!({ "key": key })
    }

    /// Whether there is what the step names by its element.
    pub fn has_what_it_names(&mut self, step: &Step) -> bool {
        let (kind, name): (fn(&Observation, &str) -> bool, &Ref) = match step {
            Step::Complete(Complete { job: Some(job), .. })
            | Step::Fail(Fail { job: Some(job), .. })
            | Step::Throw(Throw { job: Some(job), .. })
            | Step::Retries(Retries { job: Some(job), .. }) => {
                (|seen, id| seen.jobs.iter().any(|it| it.element == id), job)
            }
            Step::Resolve(it) => (
                |seen, id| seen.incidents.iter().any(|it| it.element == id),
                &it.incident,
            ),
            Step::Modify(Modify { terminate, .. }) if !terminate.is_empty() => (
                |seen, id| seen.elements.iter().any(|it| it.id == id),
                &terminate[0],
            ),
            Step::Set(Set { scope, .. }) | Step::SetTask(SetTask { scope, .. }) => {
                (|seen, id| seen.elements.iter().any(|it| it.id == id), scope)
            }
            Step::Assign(Assign { task, .. })
            | Step::UpdateTask(UpdateTask { task, .. })
            | Step::CompleteTask(CompleteTask { task, .. }) => (
                |seen, id| seen.tasks.iter().any(|it| it.element == id),
                task,
            ),
            Step::Migrate(Migrate { to: Some(to), .. }) => {
                return self.definitions.contains_key(to);
            }
            _ => return true,
        };
        match name {
            Ref::Element(id) => kind(&self.engine.observe(), id),
            Ref::Number(_) => true,
        }
    }

    fn job(&mut self, job: Option<&Ref>) -> i64 {
        match job {
            None => *self.jobs.last().expect("a job was activated before"),
            Some(Ref::Number(n)) if *n >= 1000 => *n,
            Some(Ref::Number(n)) => self.jobs[usize::try_from(*n).expect("an index")],
            Some(Ref::Element(id)) => {
                let mut seen = self.engine.observe();
                seen.sort();
                let found = seen.jobs.iter().rfind(|job| job.element == *id);
                found.unwrap_or_else(|| panic!("no job of {id}")).key
            }
        }
    }

    pub fn scope(&mut self, scope: &Ref) -> i64 {
        match scope {
            Ref::Number(n) if *n >= 1000 => *n,
            Ref::Number(n) => self.instances[usize::try_from(*n).expect("an index")],
            Ref::Element(id) => {
                let mut seen = self.engine.observe();
                seen.sort();
                // The inner instances of ad-hoc sub-processes have a # in their ids.
                let numbered = id.rsplit_once('#');
                if let Some((id, n)) = numbered.and_then(|(id, n)| Some((id, n.parse().ok()?))) {
                    let n: usize = n;
                    let mut of_element = seen.elements.iter().filter(|element| element.id == id);
                    let found = of_element.nth(n - 1);
                    return found.unwrap_or_else(|| panic!("no {n}. {id}")).key;
                }
                let found = seen
                    .elements
                    .iter()
                    .rfind(|element| element.id == *id)
                    .map(|it| it.key);
                let found = found.or_else(|| {
                    seen.instances
                        .iter()
                        .rfind(|it| it.process == *id)
                        .map(|it| it.key)
                });
                found.unwrap_or_else(|| panic!("no instance of {id}"))
            }
        }
    }

    fn incident(&mut self, incident: &Ref) -> i64 {
        let mut seen = self.engine.observe();
        seen.sort();
        match incident {
            Ref::Number(n) if *n >= 1000 => *n,
            Ref::Number(n) => seen.incidents[usize::try_from(*n).expect("an index")].key,
            Ref::Element(id) => {
                let found = seen.incidents.iter().rfind(|it| it.element == *id);
                found.unwrap_or_else(|| panic!("no incident of {id}")).key
            }
        }
    }
}

/// `a`, or `{id: a, variables: {...}}`.
fn element_to_activate(element: &Value) -> Value {
    match element {
        Value::String(id) => json!({ "elementId": id }),
        fields => json!({ "elementId": fields["id"], "variables": fields["variables"] }),
    }
}
