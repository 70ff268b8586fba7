"""Try rules and points on their own texts and on the labelled ones: `try_rules RULE...`."""

import sys

import yaml

from infoint.review.examples import faults_of_points, faults_of_rules
from infoint.review.points import load_points
from infoint.review.rules import load_rules
from tests.review.labelled import HERE, findings_of, texts_of


def main(names: list[str]) -> None:
    """Print every text on which a rule does not do what was wanted."""
    rules, points = load_rules(), load_points()
    faults = [*faults_of_rules(rules), *faults_of_points(points)]
    for fault in faults:
        if not names or fault.partition(":")[0].removeprefix("points/") in names:
            print(fault)
    for file in ("seen.yaml", "unseen.yaml"):
        right = wrong = missed = 0
        for entry in texts_of(HERE / file):
            spoken = {each.rule for each in findings_of(entry)}
            for rule in names:
                if rule in spoken and rule in entry["rules"]:
                    right += 1
                elif rule in spoken:
                    wrong += 1
                    print("WRONG", rule, entry["id"], entry["kind"], entry["text"][:400])
                elif rule in entry["rules"]:
                    missed += 1
                    print("MISSED", rule, entry["id"], entry["kind"], entry["text"][:400])
        print(f"{file}: {right} right, {wrong} wrong, {missed} missed")
    _ways(names)


def _ways(names: list[str]) -> None:
    """The single sentences of `ways.yaml`, some of which were labelled for an older design."""
    every = yaml.safe_load((HERE / "ways.yaml").read_text("utf-8"))["ways"]
    for one in every:
        if one["rule"] not in names:
            continue
        for says in ("speaks", "silent"):
            for text in one.get(says, ()):
                spoken = {each.rule for each in findings_of({**one, "text": text})}
                if (one["rule"] in spoken) != (says == "speaks"):
                    print("ways", "MISSED" if says == "speaks" else "WRONG", one["rule"], text)


if __name__ == "__main__":
    main(sys.argv[1:])
