#!/bin/sh
# The main job from nothing: builds zcli, deploys examples/order.bpmn, starts an instance, works its
# payment job with examples/charge.sh and shows the finished instance. The engine starts by itself.
set -eu
cd "$(dirname "$0")/.."

cargo build --release --quiet
PATH="$PWD/target/release:$PATH"

zcli deploy examples/order.bpmn
instance=$(zcli create-instance order --var amount=42 -o name)
zcli job work --type payment --count 1 --exec examples/charge.sh
zcli instance get "$instance"
zcli variable list --instance "$instance"
