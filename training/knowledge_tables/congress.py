"""Makes members.tsv and the committees of organizations.tsv from the files of congress-legislators (CC0).

    python congress.py LEGISLATORS.yaml TERMS.tsv > members.tsv
    python congress.py --committees COMMITTEES.yaml ORGANIZATIONS.tsv
"""

import re
import sys
import unicodedata

import yaml

SINCE = "2010-01-01"
COLUMNS = ["person", "label", "aliases", "wikidata", "body", "title", "sector", "from", "to", "source"]
STATES = """AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|FL Florida|GA Georgia
|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts
|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey
|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island
|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia
|WI Wisconsin|WY Wyoming|DC District of Columbia|AS American Samoa|GU Guam|MP Northern Mariana Islands|PR Puerto Rico
|VI Virgin Islands"""
STATE = dict(part.strip().split(" ", 1) for part in STATES.split("|"))


def fold(text):
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return re.sub(r"['’‘`.]", "", bare).lower()


def slug(text):
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def rows(path):
    with open(path, encoding="utf-8") as lines:
        lines = [line.rstrip("\n") for line in lines if line.strip() and not line.startswith("#")]
    header = lines[0].split("\t")
    return [dict(zip(header, line.split("\t"))) for line in lines[1:]]


def names(legislator):
    """The name that Wikipedia uses, and other forms: with the nickname, the middle name, as the chamber writes it."""
    name = legislator["name"]
    first, last, middle = name["first"], name["last"], name.get("middle", "")
    usual = re.sub(r" \(.*|,? (Jr|Sr)\.?$", "", legislator["id"].get("wikipedia", ""))
    label = f"{first} {last}" if not re.fullmatch(r"\w\.", first) or not middle else f"{first} {middle} {last}"
    label = usual if fold(usual).endswith(fold(last).split()[-1]) else label
    others = [f"{name['nickname']} {last}" if "nickname" in name else "", f"{first} {last}",
              f"{first} {middle} {last}" if middle else "",
              re.sub(r"\s*[\"“].*?[\"”]", "", re.sub(r",? (Jr|Sr)\.?$", "", name.get("official_full", "")))]
    aliases = []
    for other in others:
        if other and other != label and other not in aliases:
            aliases.append(other)
    return label, aliases


def title(term):
    state = STATE[term["state"]]
    if term["type"] == "sen":
        return f"Senator ({state})|Senator|Sen|US Senator|US Sen|{state} Senator|Senator from {state}"
    if term["state"] in ("DC", "AS", "GU", "MP", "VI"):
        return f"Delegate ({state})|Delegate|Representative|Rep|Congressman|Congresswoman"
    if term["state"] == "PR":
        return f"Resident Commissioner ({state})|Resident Commissioner|Representative|Rep|Congressman|Congresswoman"
    district = f" {term['district']}" if term["district"] > 0 else ""
    return (f"Representative ({state}{district})|Representative|Rep|US Representative|US Rep|Congressman"
            f"|Congresswoman|{state} Congressman|{state} Congresswoman")


def spans(terms):
    """Terms since 2010 and that of its first day, those that follow each other in one seat made one."""
    joined = []
    for term in sorted(terms, key=lambda t: t["start"]):
        body = "us-senate" if term["type"] == "sen" else "us-house-of-representatives"
        if term["end"] <= SINCE:
            continue
        before = joined[-1] if joined else None
        if before and before[:2] == [body, title(term)] and before[3] >= term["start"][:4] + "-01":
            before[3] = term["end"]
        else:
            joined.append([body, title(term), term["start"], term["end"]])
    return joined


def chamber(office):
    """The chamber that an office of terms.tsv belongs to; empty for all others."""
    match = re.match(r"united-states-(house|senate)-", office)
    return {"house": "us-house-of-representatives", "senate": "us-senate"}[match.group(1)] if match else ""


def is_same(legislator, forms, person):
    """By Wikidata id; else by name and a seat in the chamber on the day on which an office of that chamber began. An id
    that ends in the name of a state is that of somebody from there."""
    wikidata = legislator["id"].get("wikidata", "")
    if person["ids"]:
        return wikidata in person["ids"]
    states = [state for state in STATE.values() if person["id"].endswith("-" + slug(state))]
    if states and STATE[legislator["terms"][-1]["state"]] not in states:
        return False
    seats = spans(legislator["terms"])
    return bool(forms & person["forms"]) and any(
        seat[0] == body and seat[2][:len(day)] <= day <= seat[3] for body, day in person["offices"] for seat in seats)


def members(legislators, terms):
    known = {}
    for row in terms:
        person = known.setdefault(row["person"], dict(id=row["person"], forms=set(), ids=set(), label=row["label"],
                                                      aliases=row["aliases"].split("|"), offices=[]))
        person["forms"] |= {fold(n) for n in [row["label"]] + row["aliases"].split("|") if n}
        person["ids"] |= {row["wikidata"]} - {""}
        if chamber(row["office"]):
            person["offices"].append((chamber(row["office"]), row["from"]))
    taken = set(known)
    print("\t".join(COLUMNS))
    for legislator in sorted(legislators, key=lambda l: (fold(l["name"]["last"]), fold(l["name"]["first"]))):
        label, aliases = names(legislator)
        wikidata = legislator["id"].get("wikidata", "")
        forms = {fold(n) for n in [label] + aliases}
        same = [name for name, person in known.items() if is_same(legislator, forms, person)]
        namesakes = [name for name, person in known.items() if forms & person["forms"] and name not in same]
        if namesakes:
            print(f"not the same: {label} and {', '.join(namesakes)}", file=sys.stderr)
        if same:
            person = same[0]
            label, aliases = known[person]["label"], [a for a in known[person]["aliases"] if a] + aliases
            print(f"{person} is {wikidata}", file=sys.stderr)
        else:
            person = slug(label)
            if person in taken:
                person += "-" + slug(STATE[legislator["terms"][-1]["state"]])
            taken.add(person)
        aliases = [a for i, a in enumerate(aliases) if a != label and a not in aliases[:i]]
        now = legislator["terms"][-1]["end"]
        for body, seat, begin, end in spans(legislator["terms"]):
            print("\t".join([person, label, "|".join(aliases), wikidata, body, seat, "LEG", begin,
                             "" if end == now else end, "congress-legislators"]))


def committees(current, organizations):
    """Rows of committees, under the names that news use ("House Armed Services Committee"); those that the table has
    already get the file's name as an alias."""
    forms = {fold(n): row for row in organizations for n in [row["label"]] + row["aliases"].split("|")}
    parts = []
    for committee in current:
        name = re.sub("^United States ", "", committee["name"])
        match = re.fullmatch(r"(House|Senate)(?: Permanent)?(?: Select| Special)? Committee on (?:the )?(.*)", name)
        house, matter = match.groups() if match else ("", "")
        parts.append((name, house, re.sub("^House ", "", matter), re.split(r",| and ", matter)[0]))
    for name, house, matter, first in parts:
        alone = sum(other[1] == house and other[3] == first for other in parts) == 1
        names_of = [f"{house} {matter} Committee"] if matter and len(matter) < 60 else []
        names_of += [f"{house} {first} Committee"] if names_of and first != matter and alone and len(first) > 4 else []
        names_of += [name]
        there = next((forms[fold(n)] for n in names_of if fold(n) in forms), None)
        row = dict(id=slug(names_of[0]), label=names_of[0], wikidata="", kind="organization", sector="LEG",
                   country="united-states", source="congress-legislators")
        if there:
            row = {column: cell for column, cell in there.items() if column != "aliases"}
            names_of = [there["label"]] + [a for a in there["aliases"].split("|") if a] + names_of
        aliases = [n for i, n in enumerate(names_of) if n != row["label"] and n not in names_of[:i]]
        print("\t".join([row["id"], row["label"], row["wikidata"], row["kind"], row["sector"], row["country"],
                         "|".join(aliases), row["source"]]))


def main():
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    of_committees = sys.argv[1] == "--committees"
    source, table = sys.argv[-2:]
    with open(source, encoding="utf-8") as file:
        data = yaml.load(file, Loader=loader)
    if of_committees:
        committees(data, rows(table))
    else:
        members(data, rows(table))


if __name__ == "__main__":
    main()
