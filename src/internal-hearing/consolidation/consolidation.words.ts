import type { Language } from '../../shared/language/words.js';

/** The words that begin a dissent; the text is the umbrella's to change. */
const wishesRemarked: Readonly<Record<Language, string>> = {
  nb: 'ønsker anmerket:',
  nn: 'ønskjer dette merka:',
  en: 'wishes it noted:',
};

/** A dissent as it is proposed to whoever marks it: «Norsk forening for allmennmedisin ønsker anmerket: …». */
export function proposedDissent(body: string, texts: readonly string[], language: Language): string {
  return [`${body} ${wishesRemarked[language]}`, ...texts.map((text) => text.trim())].join('\n\n');
}
