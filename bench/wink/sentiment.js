// Messages a second of wink-nlp's sentiment, one thread, best of the rounds: the same turns that Rapport reads and rates.
import { readFileSync } from 'node:fs';
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';

const [, , file, rounds = '5'] = process.argv;
const messages = readFileSync(file, 'utf8').split('\n').filter(Boolean).flatMap(line => JSON.parse(line).turns.map(turn => turn.text));
const nlp = winkNLP(model, ['sbd', 'sentiment']);
let best = Infinity, sum = 0;
for (let round = 0; round < Number(rounds); round++) {
  const start = process.hrtime.bigint();
  for (const text of messages) sum += nlp.readDoc(text).out(nlp.its.sentiment);
  best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e9);
}
if (!Number.isFinite(sum)) throw new Error('The sentiment of some message is no number.');
console.log(`wink-nlp: ${Math.round(messages.length / best).toLocaleString('en')} messages/s, best of ${rounds} rounds over ${messages.length} messages`);
