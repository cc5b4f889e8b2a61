// Reads docs/tour.md as what is to be done and what must then stand on the page. Nothing else knows the tour: text and product cannot part.
//
//   ## 3. A heading with a number      a step
//   as Madison (advisor)               be them
//   **Permissions**                    press the link, button, choice or summary of this name
//   type `words` into **Why**          fill a field in; choose `Returns` in **Team** chooses from a list
//   <kbd>j</kbd>                       press a key; a capital is pressed with Shift
//   “words”                            must now be read on the page
//   > why it matters                   is for people only, and so is <!-- a note -->
//
// A step without a deed or without a check, or with a form that is none of these, is a fault of the document.

const forms = [
  ["type", /^[Tt]ype\s+`([^`]+)`\s+into\s+\*\*([^*]+)\*\*/],
  ["choose", /^[Cc]hoose\s+`([^`]+)`\s+in\s+\*\*([^*]+)\*\*/],
  ["be", /^[Aa]s\s+([A-Z][\p{L}\s]*?)\s+\((owner|leader|auditor|advisor)\)/u],
  ["press", /^\*\*([^*]+)\*\*/],
  ["key", /^<kbd>([^<]+)<\/kbd>/],
  ["read", /^“([^”]+)”/],
];

/** What begins a form, or ends one: elsewhere it is a slip. */
const marks = /^(?:[`<>[\]“”"_]|\*\*)/;

/** The steps of a tour, in order: their number, title and line, and what is to be done and read in each. */
export function steps(text) {
  const found = [];
  let step;
  text.split("\n").forEach((line, at) => {
    const heading = /^## (\d+)\. (.+)$/.exec(line);
    if (heading) {
      insist(Number(heading[1]) === found.length + 1, at + 1, `step ${heading[1]} stands where step ${found.length + 1} should`);
      found.push(step = { number: found.length + 1, title: heading[2], line: at + 1, body: "" });
    } else if (line.startsWith("#")) {
      step = undefined; // another part of the document
    } else if (step) {
      step.body += `\n${/^(?:>|<!--)/.test(line) ? "" : line}`;
    }
  });
  for (const each of found) {
    each.deeds = deeds(each.body, each.line);
    insist(each.deeds.some(deed => deed.kind !== "read"), each.line, `step ${each.number} asks for nothing to be done`);
    insist(each.deeds.some(deed => deed.kind === "read"), each.line, `step ${each.number} says nothing that can be checked`);
  }
  return found;
}

function deeds(text, line) {
  const found = [];
  for (let rest = text, before = ""; rest.length > 0;) {
    const [kind, match] = /\p{L}/u.test(before) ? [] : forms.map(([name, form]) => [name, form.exec(rest)]).find(([, fits]) => fits) ?? [];
    if (match)
      found.push({ kind, line, words: plain(match[1]), in: match[2] && plain(match[2]) });
    else
      insist(!marks.test(rest), line, `unknown form: ${plain(rest.slice(0, 60))}`);
    const read = match?.[0] ?? rest[0];
    line += read.split("\n").length - 1;
    before = read.at(-1);
    rest = rest.slice(read.length);
  }
  return found;
}

/** As one reads it: a line ends wherever the editor broke it. */
const plain = words => words.replaceAll(/\s+/g, " ");

function insist(holds, line, sentence) {
  if (!holds)
    throw new Error(`docs/tour.md:${line}: ${sentence}`);
}
