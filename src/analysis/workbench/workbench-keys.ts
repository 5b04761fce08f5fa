import type { Language } from '../../shared/language/words.js';
import { keyWords } from './workbench-keys.words.js';

/** A line of the overview of keys. */
export interface KeyLine {
  readonly keys: readonly string[];
  readonly text: string;
}

/** The keys of the workbench, as `src/browser/workbench/keys.ts` listens for them. */
export function workbenchKeys(language: Language): readonly KeyLine[] {
  const t = keyWords[language];
  return [
    { keys: ['l', 'h'], text: t.keyBlock },
    { keys: ['y'], text: t.keyAccept },
    { keys: ['b'], text: t.keyAcceptSection },
    { keys: ['A'], text: t.keyAcceptAll },
    { keys: ['n'], text: t.keyNew },
    { keys: ['s'], text: t.keyAside },
    { keys: ['1–4'], text: t.keyKind },
    { keys: ['j', 'k'], text: t.keyNext },
    { keys: ['1–9'], text: t.keyPlace },
    { keys: ['f'], text: t.keyWhere },
    { keys: ['r'], text: t.keyRepeat },
    { keys: ['a', 'z'], text: t.keySuggestion },
    { keys: ['p'], text: t.keyStance },
    { keys: ['t'], text: t.keyTag },
    { keys: ['v'], text: t.keyAssess },
    { keys: ['m'], text: t.keyMerge },
    { keys: ['x'], text: t.keySplit },
    { keys: [',', '.'], text: t.keyEnds },
    { keys: ['e'], text: t.keyAdjust },
    { keys: ['i'], text: t.keyAlike },
    { keys: ['c'], text: t.keyClaim },
    { keys: ['g'], text: t.keyNextMine },
    { keys: ['d'], text: t.keyTalk },
    { keys: ['w'], text: t.keyMemo },
    { keys: ['o'], text: t.keyOriginal },
    { keys: ['u', 'U'], text: `${t.keyUndo}. ${t.keyRedo}` },
    { keys: ['Ctrl+Enter'], text: t.keySave },
    { keys: ['?'], text: t.keyHelp },
  ];
}
