import type { Label } from './ground-index.js';
import { headingSpeaks, wordsFor, type Sight, type Signals } from './signals.js';
import type { Why } from './suggested.js';

const MOST_WORDS = 4;
const ALIKE_FROM = 0.12;
const NEAR_FROM = 0.4;
const FIELD_FROM = 0.3;

/** What speaks for a label, in words for the one who decides; at least one. */
export function whysOf(sight: Sight, label: Label, signals: Signals): readonly Why[] {
  const heading = headingSpeaks(sight, label);
  const words = wordsFor(sight, label, MOST_WORDS);
  const alike = sight.alike.find(({ example, likeness }) => likeness >= ALIKE_FROM && example.labels.has(label.key));
  const found: readonly Why[] = [
    ...(heading === undefined ? [] : [{ kind: 'heading', text: heading } as const]),
    ...words.map((text) => ({ kind: 'word', text }) as const),
    ...(alike ? [{ kind: 'alike', text: alike.example.lead, exampleId: alike.example.id } as const] : []),
    ...(Math.max(signals.near, signals.apart) >= NEAR_FROM ? [{ kind: 'neighbour', text: '' } as const] : []),
    ...(signals.source >= FIELD_FROM ? [{ kind: 'field', text: sight.read.passage.sourceTitle } as const] : []),
  ];
  return found.length > 0 ? found : [{ kind: 'often', text: '' }];
}
