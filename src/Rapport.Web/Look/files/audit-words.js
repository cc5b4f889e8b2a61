// Words in a turn: where they stand, and what a key makes of a selection. Offsets count UTF-16 units in the turn's text.

export function trimmed(text, start, end) {
  while (start < end && /\s/.test(text[start])) start++;
  while (end > start && /\s/.test(text[end - 1])) end--;
  return [start, end];
}

const stretches = (text, pattern) => [...text.matchAll(pattern)]
  .map(found => trimmed(text, found.index, found.index + found[0].length)).filter(([start, end]) => end > start);

export const sentences = text => stretches(text, /[^.!?…\n]+[.!?…]*["”’)]*/g);

/** Sentences, divided by , ; : as well where a blank or the end follows: not in 10:30 or 1,200. */
const clauses = text => stretches(text, /(?:[^.!?…\n,;:]|[,;:](?=[^\s"”’)]))+[.!?…,;:]*["”’)]*/g);

const words = text => [...text.matchAll(/\S+/g)].map(found => [found.index, found.index + found[0].length]);

/** Where a selection is after a key; null where the key moves nothing. */
export function moved(text, start, end, key, isShifted) {
  switch (isShifted && key.startsWith("Arrow") ? `Shift ${key}` : key) {
    case "ArrowRight": return sentences(text).find(([from]) => from > start) ?? [start, end];
    case "ArrowLeft": return sentences(text).findLast(([from]) => from < start) ?? [start, end];
    case "]": return clauses(text).find(([from]) => from > start) ?? [start, end];
    case "[": return clauses(text).findLast(([from]) => from < start) ?? [start, end];
    case "Shift ArrowRight": return [start, words(text).find(([, to]) => to > end)?.[1] ?? end];
    case "Shift ArrowLeft": return [start, words(text).findLast(([from, to]) => to < end && from >= start)?.[1] ?? end];
    case ".": return [words(text).find(([from]) => from > start && from < end)?.[0] ?? start, end];
    case ",": return [words(text).findLast(([from]) => from < start)?.[0] ?? start, end];
    default: return null;
  }
}

export const turnOf = node => (node?.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest?.(".said[data-turn]");

/** What is selected in one turn, without blanks at its ends: turn, start, end; or null. */
export function selected() {
  const selection = getSelection();
  const range = selection.isCollapsed || selection.rangeCount === 0 ? null : selection.getRangeAt(0);
  const turn = range && turnOf(range.startContainer);
  if (!turn)
    return null;
  const last = turn.contains(range.endContainer) ? offsetOf(turn, range.endContainer, range.endOffset) : turn.textContent.length;
  const [start, end] = trimmed(turn.textContent, offsetOf(turn, range.startContainer, range.startOffset), last);
  return end > start ? { turn: turn.dataset.turn, start, end } : null;
}

/** Where somebody clicked in a turn; null where words are selected. */
export function caretIn(turn) {
  const { isCollapsed, focusNode, focusOffset } = getSelection();
  return isCollapsed && turn.contains(focusNode) ? offsetOf(turn, focusNode, focusOffset) : null;
}

export const select = (turn, start, end) => getSelection().setBaseAndExtent(...pointAt(turn, start), ...pointAt(turn, end));

function pointAt(turn, offset) {
  const texts = document.createTreeWalker(turn, NodeFilter.SHOW_TEXT);
  let node;
  while ((node = texts.nextNode())) {
    if (offset <= node.length)
      return [node, offset];
    offset -= node.length;
  }
  return [turn, turn.childNodes.length];
}

function offsetOf(turn, node, offset) {
  const range = document.createRange();
  range.setStart(turn, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}
