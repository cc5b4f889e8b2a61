"""Made-up conversations in any number, the same for the same number: for speed, memory and search only, never for quality."""
import datetime, json, random, sys

ONSETS, CORES, ENDS = "b br c ch d dr f g gr h k l m n p pr r s sh st t tr v w".split(), "a e i o u ai ea oo ou".split(), "ck l ld m mp n nd r rk rn s st t tch".split()
TEAMS = ["Deliveries", "Fitting advice", "Returns", "Repairs", "Business"]
CHANNELS = ["call", "chat", "email", "social"]
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
THINGS = "boots trainers sandals slippers wellingtons brogues loafers clogs insoles laces polish box parcel voucher invoice refund receipt label".split()
FLAWS = "a split seam|a loose heel|the wrong size|two left feet|no laces|a torn box|a scratch on the toe|a squeak|a stain|a missing buckle|the wrong colour|glue on the leather".split("|")
EVENTS = ("my daughter's first day at school|my father's funeral|our wedding|a job interview|my son's birthday|our first holiday since the operation|"
          "my mother's eightieth|the school play|moving house|a hospital appointment|my graduation|the christening").split("|")
CUSTOMER = [
    "Hi, I ordered {thing} in {place} on {day} and there is {flaw}.", "That is the second time I am asking, nobody from {place} rang me back.",
    "I took {day} off work for this and stood at the window until {hour}.", "The {thing} were for {event}, you see.",
    "I don't really understand the form from {brand}, is that normal?", "We had {event} on {day}, so I may have missed your letter.",
    "I can't do stairs at the moment, could the driver bring the {thing} up?", "I've been buying {brand} from you since I was nineteen.",
    "{surname} is the name, the {brand} {thing}.", "ok", "Honestly you have explained that better than anyone, thank you.", "so what happens now with the {thing}???",
    "It has {flaw} again, the {brand} ones before had {flaw} too.", "The man in {place} said {day}, and {day} came and went.",
    "I am worried about {event}, they have to be here by {day}.", "My neighbour {surname} took the {thing} in, I think.",
    "To be fair the {brand} ones lasted {count} years.", "Could you send them to {place} instead, to the {surname} family?",
]
ADVISOR = [
    "Thank you for contacting us, {name} speaking, how can I help you today?", "I do apologise for any inconvenience this may have caused.",
    "A whole {day} off, and then nobody came. I would be cross too.", "Could I take the name the {thing} were ordered in, please?",
    "I've moved it to {day} and put a note on for the driver in {place} to carry them up, so you stay where you are.",
    "Unfortunately that is our policy, returns are possible within {count} days only.", "Oh, {event}! What colour were the {thing} in the end?",
    "I'll ring you myself before {hour}, whatever the depot in {place} says.", "Please be advised that your request has been forwarded to the relevant department.",
    "Is there anything else I can assist you with today?", "With {flaw} the {brand} ones should never have left the shelf; that is our mistake.",
    "Right. So which size of {brand} was it?", "The shop in {place} has a pair put by under {surname}, you can collect them from {hour}.",
    "Keep the {thing}, and the new ones come on {day}.", "{brand} runs narrow, so take half a size more for {event}.",
    "Your patience is highly appreciated.", "I see {flaw} in the photo, thank you for taking it.", "That will be {count} days, I am afraid.",
]


def name_of(random):
    return (random.choice(ONSETS) + random.choice(CORES) + random.choice(ENDS) + (random.choice(CORES) + random.choice(ENDS) if random.random() < .6 else "")).capitalize()


class Vocabulary:
    """Names that occur as words in life do: a few often, many seldom (the nth with a weight of 1/n)."""

    def __init__(self, chance):
        self.sets = {key: sorted({name_of(chance) for _ in range(count)}) for key, count in [("place", 600), ("brand", 2500), ("surname", 6000)]}
        for words in self.sets.values():
            chance.shuffle(words)
        self.weights = {}
        for key, words in self.sets.items():
            total, weights = 0, []
            for n in range(1, len(words) + 1):
                total += 1 / n
                weights.append(total)
            self.weights[key] = weights

    def draw(self, chance, key, count):
        return chance.choices(self.sets[key], cum_weights=self.weights[key], k=count)


def talks(count, turns=10, seed=1, prefix="c"):
    """One neutral object a conversation."""
    chance = random.Random(seed)
    words = Vocabulary(random.Random(1))
    advisors = [f"{name_of(random.Random(n))} {n:02}" for n in range(60)]
    first = datetime.datetime(2026, 5, 4, 8, tzinfo=datetime.timezone.utc)
    for number in range(count):
        who = chance.randrange(60)
        yield {"id": f"{prefix}-{number}", "channel": chance.choice(CHANNELS), "team": TEAMS[who % 5], "customer": f"u-{chance.randrange(count // 2 + 1)}",
               "startedAt": (first + datetime.timedelta(seconds=chance.randrange(182 * 86400))).isoformat().replace("+00:00", "Z"),
               "turns": said(chance, words, advisors[who], turns)}


def said(chance, words, advisor, turns):
    given = {"thing": chance.choice(THINGS), "event": chance.choice(EVENTS), "name": advisor.split()[0]}
    for key in ("place", "brand", "surname"):
        given[key] = words.draw(chance, key, 1)[0]
    spoken = []
    for turn in range(turns):
        given |= {"day": chance.choice(DAYS), "flaw": chance.choice(FLAWS), "hour": f"{chance.randrange(8, 19)}:00", "count": chance.randrange(2, 30)}
        lines = chance.sample(ADVISOR if turn % 2 else CUSTOMER, 1 if chance.random() < .5 else 2)
        text = " ".join(line.format(**given) for line in lines)
        spoken.append({"who": "advisor", "name": advisor, "text": text} if turn % 2 else {"who": "customer", "text": text})
    return spoken


def write(to, count, turns=10, seed=1, prefix="c"):
    for talk in talks(count, turns, seed, prefix):
        to.write(json.dumps(talk, separators=(",", ":")))
        to.write("\n")


if __name__ == "__main__":
    write(sys.stdout, int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
