// Camunda's TypeScript client of 8.8, as published, against the engine at the address that is given: every
// question and command an operator's tool needs. The client holds each answer against its own schema.
// Usage: node typescript.mjs ADDRESS FOLDER_WITH_MODELS FOLDER_WITH_NODE_MODULES

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inspect } from 'node:util';

const [address, models, modules] = process.argv.slice(2);
const load = createRequire(join(modules, 'here.js'));
const { createCamundaClient } = load('client-8-8');
const { createCamundaClient: createNewer } = load('client-8-9');
const config = {
  CAMUNDA_REST_ADDRESS: address,
  CAMUNDA_AUTH_STRATEGY: 'NONE',
  CAMUNDA_SDK_LOG_LEVEL: 'error',
};
const camunda = createCamundaClient({ config: { ...config, CAMUNDA_SDK_VALIDATION: 'req:none,res:strict' } });
// 8.9 requires properties that 8.8 hasn't: its answers are not held against its schema.
const newer = createNewer({ config: { ...config, CAMUNDA_SDK_VALIDATION: 'req:none,res:none' } });
const now = { consistency: { waitUpToMs: 0 } };
const until = (predicate) => ({ consistency: { waitUpToMs: 20_000, pollIntervalMs: 10, predicate } });
const ended = until((batch) => batch.state === 'COMPLETED');

const refused = async (call, status) => {
  const error = await call.then(() => undefined, (thrown) => thrown);
  assert.equal(error?.status, status, String(error));
};
const only = (page) => {
  assert.equal(page.items.length, 1, inspect(page));
  assert.equal(Number(page.page.totalItems), 1);
  return page.items[0];
};
const start = (id) => camunda.createProcessInstance({ processDefinitionId: 'order', variables: { id, n: { list: [1, 2] } } });
const job = async (processInstanceKey) => {
  const page = await camunda.searchJobs({ filter: { processInstanceKey, state: { $neq: 'COMPLETED' } } }, now);
  return page.items[0].jobKey;
};
const activate = async () => (await camunda.activateJobs({ type: 'pay', worker: 'w', timeout: 60_000, maxJobsToActivate: 100 })).jobs;

async function cluster() {
  assert.equal((await camunda.getTopology()).brokers.length, 1);
  await camunda.getLicense();
  await camunda.getAuthentication();
  const deployed = await camunda.deployResourcesFromFiles(['order.bpmn', 'rules.dmn'].map((name) => join(models, name)));
  return deployed.processes[0].processDefinitionKey;
}

async function definitions(processDefinitionKey) {
  const found = only(await camunda.searchProcessDefinitions({ filter: { isLatestVersion: true, processDefinitionId: { $like: 'ord*' } } }, now));
  assert.equal(found.processDefinitionKey, processDefinitionKey);
  await camunda.getProcessDefinition({ processDefinitionKey }, now);
  assert.match(await camunda.getProcessDefinitionXml({ processDefinitionKey }, now), /bpmn:definitions/);
  await camunda.getProcessDefinitionStatistics({ processDefinitionKey, filter: { state: 'ACTIVE' } }, now);
}

async function incidents(instance) {
  const { processInstanceKey } = instance;
  const [{ jobKey }] = await activate();
  await camunda.failJob({ jobKey, retries: 0, errorMessage: 'no card 4711' });
  const incident = only(await camunda.searchIncidents({
    filter: { errorMessage: { $like: '*card*' }, state: 'ACTIVE', creationTime: { $gt: '2020-01-01T00:00:00Z' } },
    sort: [{ field: 'creationTime', order: 'DESC' }],
  }, now));
  const { incidentKey, elementInstanceKey } = incident;
  only(await camunda.searchProcessInstanceIncidents({ processInstanceKey }, now));
  await camunda.getIncident({ incidentKey }, now);
  only(await camunda.searchProcessInstances({ filter: { hasIncident: true, errorMessage: 'no card 4711' } }, now));
  only(await camunda.searchElementInstances({ filter: { hasIncident: true } }, now));
  assert.equal((await newer.searchElementInstanceIncidents({ elementInstanceKey }, now)).items.length, 1);
  const { errorHashCode } = (await newer.getProcessInstanceStatisticsByError({}, now)).items[0];
  const definitions = await newer.getProcessInstanceStatisticsByDefinition({ filter: { errorHashCode } }, now);
  assert.equal(definitions.items[0].activeInstancesWithErrorCount, 1);
  await refused(camunda.resolveIncident({ incidentKey }), 409);
  await camunda.updateJob({ jobKey, changeset: { retries: 2 } });
  await camunda.resolveIncident({ incidentKey });
  await refused(camunda.resolveIncident({ incidentKey }), 404);
}

async function jobs() {
  const [taken] = await activate();
  const { jobKey } = taken;
  await camunda.updateJob({ jobKey, changeset: { timeout: 90_000 } });
  const found = only(await camunda.searchJobs({
    filter: { type: 'pay', worker: 'w', retries: { $gte: 1, $lte: 5 }, deadline: { $exists: true } },
    sort: [{ field: 'jobKey', order: 'DESC' }],
    page: { limit: 5 },
  }, now));
  assert.equal(found.jobKey, jobKey);
  await refused(camunda.throwJobError({ jobKey: '1', errorCode: 'E' }), 404);
  await camunda.completeJob({ jobKey, variables: { paid: true } });
  const window = { from: '2000-01-01T00:00:00Z', to: '2999-01-01T00:00:00Z', jobType: 'pay' };
  assert.equal((await newer.getGlobalJobStatistics(window, now)).completed.count, 1);
}

async function messages({ processInstanceKey }) {
  const waiting = only(await camunda.searchMessageSubscriptions({ filter: { processInstanceKey, messageSubscriptionState: 'CREATED' } }, now));
  assert.equal(waiting.correlationKey, 'o-1');
  assert.equal((await newer.getProcessDefinitionMessageSubscriptionStatistics({}, now)).items[0].activeSubscriptions, 1);
  const { messageKey } = await camunda.correlateMessage({ name: 'paid', correlationKey: 'o-1', variables: { sum: 1 } });
  const reached = only(await camunda.searchCorrelatedMessageSubscriptions({ filter: { processInstanceKey } }, now));
  assert.equal(reached.messageKey, messageKey);
  await camunda.publishMessage({ name: 'paid', correlationKey: 'nobody', timeToLive: 1_000, messageId: 'once' });
  await refused(camunda.publishMessage({ name: 'paid', correlationKey: 'nobody', timeToLive: 1_000, messageId: 'once' }), 409);
  await camunda.broadcastSignal({ signalName: 'nobody' });
}

async function variables({ processInstanceKey }) {
  await camunda.createElementInstanceVariables({ elementInstanceKey: processInstanceKey, variables: { id: 'changed' }, local: true });
  const { variableKey, value } = only(await camunda.searchVariables({ filter: { processInstanceKey, name: 'id' } }, now));
  assert.equal(value, '"changed"');
  await camunda.getVariable({ variableKey }, now);
  const named = { filter: { variables: [{ name: 'id', value: { $in: ['"changed"', '"other"'] } }] } };
  assert.equal(only(await camunda.searchProcessInstances(named, now)).processInstanceKey, processInstanceKey);
}

async function history({ processInstanceKey }) {
  const instance = await camunda.getProcessInstance({ processInstanceKey }, now);
  assert.equal(instance.state, 'ACTIVE');
  const elements = await camunda.searchElementInstances({ filter: { processInstanceKey }, sort: [{ field: 'startDate' }] }, now);
  assert.equal(elements.items.length, 4);
  await camunda.getElementInstance({ elementInstanceKey: elements.items[0].elementInstanceKey }, now);
  await camunda.getProcessInstanceStatistics({ processInstanceKey }, now);
  await camunda.getProcessInstanceSequenceFlows({ processInstanceKey }, now);
  await camunda.getProcessInstanceCallHierarchy({ processInstanceKey }, now);
}

async function userTasks({ processInstanceKey }) {
  const { userTaskKey } = only(await camunda.searchUserTasks({ filter: { processInstanceKey, candidateGroup: 'staff' } }, now));
  await camunda.getUserTask({ userTaskKey }, now);
  await camunda.assignUserTask({ userTaskKey, assignee: 'ada' });
  await camunda.unassignUserTask({ userTaskKey });
  await camunda.updateUserTask({ userTaskKey, changeset: { priority: 80 } });
  await camunda.searchUserTaskVariables({ userTaskKey }, now);
  await camunda.completeUserTask({ userTaskKey, variables: { ok: true } });
  assert.equal((await camunda.getProcessInstance({ processInstanceKey }, now)).state, 'COMPLETED');
}

async function decisions() {
  const { decisionDefinitionKey, decisionRequirementsKey } = only(await camunda.searchDecisionDefinitions({}, now));
  await camunda.getDecisionDefinition({ decisionDefinitionKey }, now);
  await camunda.getDecisionDefinitionXml({ decisionDefinitionKey }, now);
  only(await camunda.searchDecisionRequirements({}, now));
  await camunda.getDecisionRequirements({ decisionRequirementsKey }, now);
  // What 8.8 answers isn't what its specification says of these two: no failed decision is an empty text, and
  // there is a dash in the key of an evaluated one.
  const answer = await newer.evaluateDecision({ decisionDefinitionKey, variables: { amount: 20 } });
  assert.equal(answer.output, '"large"');
  only(await newer.searchDecisionInstances({ filter: { decisionDefinitionKey } }, now));
}

/** Pages in both directions, over more than fit one. */
async function pages(filter) {
  const sort = [{ field: 'processInstanceKey', order: 'DESC' }];
  const ask = (page) => camunda.searchProcessInstances({ filter, sort, page }, now);
  const keys = (page) => page.items.map((item) => item.processInstanceKey);
  const all = keys(await ask({ limit: 100 }));
  const first = await ask({ limit: 4 });
  const second = await ask({ limit: 4, after: first.page.endCursor });
  const back = await ask({ limit: 4, before: second.page.startCursor });
  const offset = await ask({ limit: 4, from: 2 });
  assert.deepEqual([...keys(first), ...keys(second)], all.slice(0, 8));
  assert.deepEqual(keys(back), keys(first));
  assert.deepEqual(keys(offset), all.slice(2, 6));
}

async function batches(processDefinitionKey) {
  const instances = [];
  for (let n = 0; n < 9; n += 1) instances.push(await start(`b-${n}`));
  const filter = { processDefinitionKey, state: 'ACTIVE' };
  await pages(filter);
  const statistics = (await newer.getProcessDefinitionInstanceStatistics({}, now)).items[0];
  assert.equal(statistics.activeInstancesWithoutIncidentCount, 9);
  const versions = await newer.getProcessDefinitionInstanceVersionStatistics({ filter: { processDefinitionId: 'order' } }, now);
  assert.equal(versions.items[0].processDefinitionVersion, 1);
  const run = async (created, count) => {
    const { batchOperationKey } = created;
    const batch = await camunda.getBatchOperation({ batchOperationKey }, ended);
    assert.equal(batch.operationsTotalCount, count, inspect(batch));
    const items = await camunda.searchBatchOperationItems({ filter: { batchOperationKey, state: 'COMPLETED' } }, now);
    assert.equal(items.items.length, count);
    return batchOperationKey;
  };
  const $in = instances.slice(0, 3).map((instance) => instance.processInstanceKey);
  const moved = await run(await camunda.modifyProcessInstancesBatchOperation({
    filter: { processInstanceKey: { $in } },
    moveInstructions: [{ sourceElementId: 'pay', targetElementId: 'wait' }],
  }, now), 3);
  only(await camunda.searchBatchOperations({ filter: { batchOperationKey: moved, operationType: 'MODIFY_PROCESS_INSTANCE' } }, now));
  for (const { jobKey } of (await activate()).slice(0, 2)) await camunda.failJob({ jobKey, retries: 0, errorMessage: 'no' });
  await run(await camunda.resolveIncidentsBatchOperation({ filter: { hasIncident: true } }, now), 2);
  const deployed = await camunda.deployResourcesFromFiles([join(models, 'order-2.bpmn')]);
  const target = deployed.processes[0].processDefinitionKey;
  await run(await camunda.migrateProcessInstancesBatchOperation({
    filter: { processInstanceKey: { $in } },
    migrationPlan: { targetProcessDefinitionKey: target, mappingInstructions: [{ sourceElementId: 'wait', targetElementId: 'wait' }] },
  }, now), 3);
  await run(await camunda.cancelProcessInstancesBatchOperation({ filter: { $or: [filter, { processDefinitionKey: target }] } }, now), 9);
  for (const command of ['suspendBatchOperation', 'resumeBatchOperation', 'cancelBatchOperation']) {
    await refused(camunda[command]({ batchOperationKey: moved }, now), 404);
  }
  const { batchOperationKey } = await newer.deleteProcessInstancesBatchOperation({ filter: { batchOperationId: moved } }, now);
  const deleted = await camunda.getBatchOperation({ batchOperationKey }, ended);
  assert.equal(deleted.operationsCompletedCount, 3);
}

/** One by one, what batches do to many. */
async function single(processDefinitionKey) {
  const { processInstanceKey } = await start('single');
  await camunda.modifyProcessInstance({ processInstanceKey, activateInstructions: [{ elementId: 'wait' }] });
  const mappingInstructions = ['pay', 'late', 'wait'].map((id) => ({ sourceElementId: id, targetElementId: id }));
  await camunda.migrateProcessInstance({ processInstanceKey, targetProcessDefinitionKey: processDefinitionKey, mappingInstructions });
  await camunda.cancelProcessInstance({ processInstanceKey });
  await refused(camunda.cancelProcessInstance({ processInstanceKey }), 404);
  await camunda.deleteResource({ resourceKey: processDefinitionKey });
}

const processDefinitionKey = await cluster();
await definitions(processDefinitionKey);
const instance = await start('o-1');
await incidents(instance);
await jobs();
await messages(instance);
await history(instance);
await variables(instance);
await userTasks(instance);
await decisions();
await batches(processDefinitionKey);
await single(processDefinitionKey);
process.exit(0);
