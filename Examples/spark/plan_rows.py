"""Plan JSON as rows of tables."""

from __future__ import annotations

import datetime
import json
from typing import Any, Iterator

from pyspark.sql import types as t

_TEXTS = t.ArrayType(t.StringType(), False)

DEADLINE = t.StructType([
    t.StructField("kind", t.StringType(), False),  # period, by, on, ongoing, recurring, conditional, unparsed
    t.StructField("text", t.StringType()),
    t.StructField("start", t.DateType()),
    t.StructField("end", t.DateType()),
    t.StructField("date", t.DateType()),
    t.StructField("inclusive", t.BooleanType()),
    t.StructField("every", t.StringType()),
    t.StructField("condition", t.StringType()),
    t.StructField("action", t.StringType()),
])

_DOCUMENT = [
    t.StructField("document_number", t.StringType()),
    t.StructField("document_type", t.StringType()),
    t.StructField("document_date", t.StringType()),  # ISO 8601, also `2026-02`
    t.StructField("issuer", t.StringType()),
    t.StructField("issuer_level", t.StringType()),
    t.StructField("year", t.IntegerType()),
]

PLANS = t.StructType([
    t.StructField("name", t.StringType(), False),
    t.StructField("sha256", t.StringType(), False),  # of the document
    t.StructField("length", t.LongType(), False),
    *_DOCUMENT,
    t.StructField("title", t.StringType()),
    t.StructField("tasks", t.IntegerType(), False),
    t.StructField("diagnostics", t.IntegerType(), False),
    t.StructField("plan_json", t.StringType(), False),
])

TASKS = t.StructType([
    t.StructField("name", t.StringType(), False),
    t.StructField("sha256", t.StringType(), False),
    *_DOCUMENT,
    t.StructField("position", t.IntegerType(), False),  # in the plan, from 1
    t.StructField("id", t.StringType(), False),
    t.StructField("kind", t.StringType(), False),  # task, target, directive, responsibility
    t.StructField("section", t.StringType()),
    t.StructField("marker", t.StringType()),
    t.StructField("title", t.StringType()),
    t.StructField("activity", t.StringType()),
    t.StructField("lead", t.StringType()),
    t.StructField("lead_agencies", _TEXTS, False),
    t.StructField("lead_ids", _TEXTS, False),  # of the agencies that the rules know
    t.StructField("coordination", t.StringType()),
    t.StructField("coordination_agencies", _TEXTS, False),
    t.StructField("monitoring", t.StringType()),
    t.StructField("products", _TEXTS, False),
    t.StructField("deadline", t.StringType()),
    t.StructField("deadline_start", t.DateType()),  # the earliest day of its items
    t.StructField("deadline_end", t.DateType()),  # the latest
    t.StructField("deadlines", t.ArrayType(DEADLINE, False), False),
    t.StructField("persons", _TEXTS, False),
    t.StructField("criterion", t.StringType()),
    t.StructField("budget", t.StringType()),
    t.StructField("notes", t.StringType()),
    t.StructField("details", _TEXTS, False),
    t.StructField("page", t.IntegerType()),
    t.StructField("first_line", t.IntegerType()),
    t.StructField("last_line", t.IntegerType()),
    t.StructField("confidence", t.DoubleType()),  # below 0.6 a person should look
])

FAILURES = t.StructType([
    t.StructField("name", t.StringType(), False),
    t.StructField("code", t.StringType(), False),
    t.StructField("message", t.StringType(), False),
    t.StructField("sha256", t.StringType()),  # null where the bytes were not read
    t.StructField("length", t.LongType()),
])


def plan_row(name: str, sha256: str, length: int, plan_json: str) -> tuple[Any, ...]:
    plan = json.loads(plan_json)
    return (
        name, sha256, length, *_document(plan), plan["document"]["title"], len(plan["tasks"]), len(plan["diagnostics"]), plan_json,
    )


def task_rows(name: str, sha256: str, plan_json: str) -> Iterator[tuple[Any, ...]]:
    plan = json.loads(plan_json)
    document = _document(plan)
    for position, task in enumerate(plan["tasks"], start=1):
        lead, coordination, origin = task["lead"] or {}, task["coordination"] or {}, task["origin"] or {}
        items = (task["deadline"] or {}).get("items", [])
        days = [day for item in items for key in ("start", "end", "date") if (day := _day(item.get(key)))]
        yield (
            name, sha256, *document, position, task["id"], task["kind"], task["section"], task["marker"], task["title"], task["activity"],
            lead.get("text"), _names(lead), [agency["id"] for agency in lead.get("agencies", []) if agency["id"]],
            coordination.get("text"), _names(coordination), (task["monitoring"] or {}).get("text"),
            (task["products"] or {}).get("items", []),
            (task["deadline"] or {}).get("text"), min(days, default=None), max(days, default=None), [_deadline(item) for item in items],
            task["persons"], task["criterion"], task["budget"], task["notes"], task["details"],
            origin.get("page"), origin.get("firstLine"), origin.get("lastLine"), _number(task["confidence"]),
        )


def _document(plan: dict[str, Any]) -> tuple[Any, ...]:
    document = plan["document"]
    issuer = document["issuer"] or {}
    return document["number"], document["type"], document["date"], issuer.get("name"), issuer.get("level"), document["year"]


def _names(field: dict[str, Any]) -> list[str]:
    return [agency["name"] for agency in field.get("agencies", [])]


def _deadline(item: dict[str, Any]) -> tuple[Any, ...]:
    return (
        item["kind"], item["text"], _day(item.get("start")), _day(item.get("end")), _day(item.get("date")), item.get("inclusive"),
        item.get("every"), item.get("condition"), item.get("action"),
    )


def _day(text: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _number(value: float | None) -> float | None:
    return None if value is None else float(value)
