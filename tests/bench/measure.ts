/**
 * Measures how often the first passages hold the answer, through the real `ask`, and how well questions are told from the
 * others whose article is absent, as half of them are then:
 *
 *     npm run measure -- --data ../shared/eval [set…]
 *
 * A set is a file of that folder, in whatever language.
 */
import { parseArgs } from 'node:util';
import { buildEdition } from '../../src/edition.ts';
import { found } from './found.ts';
import { readEvalSet } from './eval-set.ts';
import { silenceOf } from './silence.ts';

const SETS = ['squad-en', 'xquad-en', 'xquad-zh', 'xquad-de', 'xquad-es'];

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { data: { type: 'string', default: '../shared/eval' } },
    allowPositionals: true,
  });
  for (const name of positionals.length > 0 ? positionals : SETS) {
    const set = readEvalSet(values.data, name);
    const edition = await buildEdition(set.articles, []);
    const before = performance.now();
    const { hit1, hit3, highlight } = found(set, edition.ask);
    const each = (performance.now() - before) / set.questions.length;
    const shares = `hit@1 ${percent(hit1)}  hit@3 ${percent(hit3)}  highlight ${percent(highlight)}`;
    console.log(`${name.padEnd(10)} ${shares}  ${each.toFixed(2)} ms a question`);
    const { auc, answered, claimed } = await silenceOf(set);
    console.log(`  halved   AUC ${auc.toFixed(3)}  answered ${percent(answered)}, absent ones ${percent(claimed)}`);
  }
}

const percent = (share: number): string => (100 * share).toFixed(2).padStart(6);

await main();
