"""What is seen at a glance in content says the same as reading it whole."""

import pytest

from infoint.library import fillable, reading
from infoint.library.fillable import template_problems
from infoint.library.problems import Problems

TEMPLATES = (
    "Dear {{ contact_name }},",
    "{% if contact_name %}a{% elif not contact_name %}b{% else %}c{% endif %}",
    "{% if contact_name and not my_name or my_name %}a{% endif %}{# a note #}",
    "{% if contact_name %}{% if contact_name %}a{% endif %}{% endif %}",
    "braces } of { their own %} #}",
    "{{ nobody }}",
    "{{ contact_name | upper }}",
    "{% if contact_name %}",
    "{% endif %}",
    "{% else %}",
    "{% if contact_name %}a{% else %}b{% else %}c{% endif %}",
    "{% if contact_name %}a{% else %}b{% elif contact_name %}c{% endif %}",
    "{% if nobody %}a{% endif %}",
    "{% if not %}a{% endif %}",
    "{% if contact_name contact_name %}a{% endif %}",
    "{% for x in contact_name %}a{% endfor %}",
    "{% raw %}{{ contact_name }}{% endraw %}",
    "{{{ contact_name }}}",
    "{{ contact_name",
    "{# open",
    "{# {{ nobody }} #}",
    "{%- if contact_name -%}a{%- endif -%}",
    "{{ 7 * 7 }}",
)
FILES = (
    "a: [one, two-three]\nb:\n- c: Hello! Here & there * now\n",
    "a: &mark one\nb: *mark\n",
    "- &mark one\n- *mark\n",
    "[&a b, *a]",
    "a: !!python/object:os.system b",
    "!tag a",
    "? !tag a\n: b",
    "a: \"[[[\"\nb: 'x ] ['\n",
    "a: " + "[" * 25 + "]" * 25,
    "a:\n" + "\n".join(f"{'  ' * n}- b:" for n in range(1, 15)),
    "\n".join("- " * n + "a" for n in range(12)),
    "- " * 30 + "a",
    "[\n" * 25 + "]\n" * 25,
)


@pytest.mark.parametrize("source", TEMPLATES)
def test_a_plain_template_is_one_that_jinja_takes(source: str) -> None:
    """Whether a text can be filled does not depend on which of the two looked at it."""
    whole = list(fillable._told_by_jinja(source))
    assert list(template_problems(source)) == whole


@pytest.mark.parametrize("text", FILES)
def test_a_plain_file_is_one_that_is_not_refused(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that is refused when it is read for marks and depth is refused at a glance too."""

    def told() -> list[str]:
        problems = Problems()
        reading.read_yaml(text, "a.yaml", problems)
        return problems.lines()

    at_a_glance = told()
    monkeypatch.setattr(reading, "_is_plain", lambda text: False)
    assert at_a_glance == told()


def test_our_own_content_is_plain() -> None:
    """Our templates are all seen through without jinja2, which takes time to load."""
    from infoint.library import load_library

    library = load_library()
    bodies = [one.body for one in (*library.scripts, *library.letters)]
    assert bodies
    assert [body for body in bodies if not fillable._is_plain(body)] == []
