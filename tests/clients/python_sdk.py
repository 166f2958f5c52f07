"""Camunda's Python client of 8.8, as published, against the engine at the address that is given.

Usage: python python_sdk.py ADDRESS FOLDER_WITH_MODELS
"""

import datetime
import sys
import time
from pathlib import Path

import camunda_orchestration_sdk.models as models
from camunda_orchestration_sdk import CamundaClient

address, folder = sys.argv[1], Path(sys.argv[2])
camunda = CamundaClient(configuration={"CAMUNDA_REST_ADDRESS": f"{address}/v2", "CAMUNDA_SDK_LOG_LEVEL": "error"})


def ask(name, key=None, /, **body):
    """Calls what the client has by this name, its body made from plain values; the answer as plain values."""
    call = getattr(camunda, name)
    camel = "".join(part.capitalize() for part in name.split("_"))
    data = getattr(models, f"{camel}Data").from_dict(body)
    answer = call(data=data) if key is None else call(key, data=data)
    return answer.to_dict() if hasattr(answer, "to_dict") else answer


def only(name, /, **body):
    items = ask(name, **body)["items"]
    assert len(items) == 1, (name, items)
    return items[0]


def start(order_id):
    data = models.Processcreationbyid.from_dict({"processDefinitionId": "order", "variables": {"id": order_id}})
    return camunda.create_process_instance(data=data).to_dict()["processInstanceKey"]


def finished(created):
    """Waits for the end of a batch operation."""
    deadline = time.monotonic() + 20
    while True:
        batch = camunda.get_batch_operation(created["batchOperationKey"]).to_dict()
        if batch["state"] == "COMPLETED":
            return batch
        assert time.monotonic() < deadline, batch


assert len(camunda.get_topology().to_dict()["brokers"]) == 1
camunda.get_authentication()
camunda.deploy_resources_from_files([folder / "order.bpmn", folder / "rules.dmn"])
definition = only("search_process_definitions", filter={"processDefinitionId": "order"})["processDefinitionKey"]
first, second = start("o-1"), start("o-2")

# An incident, found and resolved.
jobs = ask("activate_jobs", type="pay", timeout=60_000, maxJobsToActivate=1)["jobs"]
job = jobs[0]["jobKey"]
ask("fail_job", job, retries=0, errorMessage="no card")
# This version of the client can't read an incident: its key is found elsewhere.
assert ask("search_incidents", filter={"errorMessage": {"$like": "yes*"}})["items"] == []
incident = only("search_element_instances", filter={"hasIncident": True})["incidentKey"]
only("search_process_instances", filter={"hasIncident": True})
by_error = ask("get_process_instance_statistics_by_error")["items"]
assert by_error[0]["activeInstancesWithErrorCount"] == 1, by_error
ask("update_job", job, changeset={"retries": 1})
camunda.resolve_incident(incident)

# A job, a message, variables.
ask("activate_jobs", type="pay", timeout=60_000, maxJobsToActivate=1)
ask("complete_job", job, variables={"paid": True})
only("search_jobs", filter={"state": "COMPLETED"}, sort=[{"field": "jobKey", "order": "DESC"}], page={"limit": 10})
only("search_message_subscriptions", filter={"processInstanceKey": first})
ask("correlate_message", name="paid", correlationKey="o-1")
only("search_correlated_message_subscriptions", filter={"correlationKey": "o-1"})
ask("create_element_instance_variables", first, variables={"x": 1})
assert only("search_variables", filter={"name": "x", "processInstanceKey": first})["value"] == "1"
ask("search_element_instances", filter={"processInstanceKey": first})
only("search_user_tasks", filter={"processInstanceKey": first})
camunda.get_process_instance_statistics(first)
ask("publish_message", name="nobody", correlationKey="k")
ask("broadcast_signal", signalName="nobody")

# Counts.
now = datetime.datetime.now(datetime.timezone.utc)
day = datetime.timedelta(days=1)
counts = camunda.get_global_job_statistics(from_=now - day, to=now + day).to_dict()
assert counts["completed"]["count"] == 1, counts
assert ask("get_process_definition_instance_statistics")["items"][0]["activeInstancesWithoutIncidentCount"] == 2

# Many at once.
moves = [{"sourceElementId": "pay", "targetElementId": "wait"}]
moved = ask("modify_process_instances_batch_operation", filter={"processInstanceKey": second}, moveInstructions=moves)
assert finished(moved)["operationsCompletedCount"] == 1
resolved = ask("resolve_incidents_batch_operation", filter={"hasIncident": True})
assert finished(resolved)["operationsTotalCount"] == 0
cancelled = ask("cancel_process_instances_batch_operation", filter={"processDefinitionKey": definition})
assert finished(cancelled)["operationsCompletedCount"] == 2
items = ask("search_batch_operation_items", filter={"batchOperationKey": cancelled["batchOperationKey"]})["items"]
assert [item["state"] for item in items] == ["COMPLETED"] * 2, items
only("search_batch_operations", filter={"operationType": "CANCEL_PROCESS_INSTANCE"})

only("search_decision_definitions")
only("search_decision_requirements")
assert ask("search_decision_instances")["items"] == []
