import type { ReplyKind } from '../response-status.js';

/** A kind of answer that a text seems to state, and the words that say so. Only ever shown to a person as a suggestion. */
export interface ReplyKindSign {
  readonly kind: ReplyKind;
  /** As they stand in the text. */
  readonly words: string;
}

/** A long text that says "no remarks" somewhere has some elsewhere. */
const LONGEST_STATEMENT = 900;

const SIGNS: readonly { readonly kind: ReplyKind; readonly pattern: RegExp }[] = [
  {
    kind: 'withoutRemarks',
    pattern:
      /\b(ingen|ikke|ikkje|uten|utan)\s+((noen|nokon|nokre|ytterligere|ytterlegare|spesielle|særlige|særskilde|vesentlige)\s+){0,2}(merknader?|merknadar|kommentarer|kommentarar|innspill|innspel|innvendinger)\b/i,
  },
  { kind: 'withoutRemarks', pattern: /\bno\s+(further\s+|specific\s+)?(remarks|comments)\b/i },
  {
    kind: 'declines',
    pattern:
      /\b(avstår|avstå|avstår frå|unnlater|lar være|let vere)\s+(fra|frå|med)?\s*(å|en|ein)?\s*(svare|avgi|gi|gje|uttale|uttalelse|høringssvar|høyringssvar)/i,
  },
  {
    kind: 'answersThrough',
    pattern: /\b(svarer|svarar|svar blir gitt|svar vert gitt|uttaler oss|uttalar oss)\s+(gjennom|via)\b/i,
  },
  {
    kind: 'endorses',
    pattern:
      /\b(stiller|stillar|slutter|sluttar)\s+(seg|oss)\s+(fullt ut |helt |heilt )?(bak|til)\b.{0,80}\b(svar|uttalelse|uttale|innspill|innspel|merknader)/i,
  },
  {
    kind: 'endorses',
    pattern: /\bviser til\b.{0,80}\b(svaret|uttalelsen|høringssvaret|høyringssvaret|svar) (fra|frå)\b/i,
  },
];

/** What turns "no remarks" into remarks. */
const EXCEPT =
  /\b(utover|ut over|bortsett fra|bortsett frå|foruten|unntatt|unnateke|unntak|men|likevel|imidlertid|except|however|but)\b/i;

/** The kind that a short text without reservations states; null when it says nothing of the kind, or something else as well. */
export function replyKindSignIn(said: string): ReplyKindSign | null {
  if (said.length > LONGEST_STATEMENT) return null;
  for (const { kind, pattern } of SIGNS) {
    const words = pattern.exec(said)?.[0];
    if (words === undefined) continue;
    if (kind === 'withoutRemarks' && EXCEPT.test(said)) return null;
    return { kind, words };
  }
  return null;
}
