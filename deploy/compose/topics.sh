#!/bin/bash
# Creates the topics that are not there yet, as the contracts (events) want them; PARTITIONS is how far the services can be scaled.
set -euo pipefail

create() {
  local topic=$1
  shift
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "${KAFKA_BOOTSTRAP_SERVERS:?}" --create --if-not-exists --topic "$topic" \
    --partitions "${PARTITIONS:-4}" --replication-factor 1 --config max.message.bytes=17825792 \
    --config message.timestamp.type=LogAppendTime "$@"
}

create fetch.state --config cleanup.policy=compact
create fetch.turns --config cleanup.policy=delete --config retention.ms=3600000 --config segment.ms=3600000
create sources.health --config cleanup.policy=compact
create sources.health.dead-letter --config cleanup.policy=delete --config retention.ms=2592000000
create pages.raw --config cleanup.policy=delete --config retention.ms=604800000
create pages.raw.dead-letter --config cleanup.policy=delete --config retention.ms=2592000000
create postings.clean --config cleanup.policy=compact
create postings.clean.dead-letter --config cleanup.policy=delete --config retention.ms=2592000000
create indicators --config cleanup.policy=compact
create indicators.dead-letter --config cleanup.policy=delete --config retention.ms=2592000000
# Alerts are told in their order.
PARTITIONS=1 create alerts --config cleanup.policy=delete --config retention.ms=2592000000
