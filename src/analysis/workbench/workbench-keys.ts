import type { Language } from '../../shared/language/words.js';
import { workbenchWords } from './workbench.words.js';

/** A line of the overview of keys. */
export interface KeyLine {
  readonly keys: readonly string[];
  readonly text: string;
}

/** The keys of the workbench, as `src/browser/workbench.ts` listens for them. */
export function workbenchKeys(language: Language): readonly KeyLine[] {
  const t = workbenchWords[language];
  return [
    { keys: ['j', 'k'], text: t.keyNext },
    { keys: ['l', 'h'], text: t.keyBlock },
    { keys: ['n'], text: t.keyNew },
    { keys: ['s'], text: t.keyAside },
    { keys: ['1', '9'], text: t.keyPlace },
    { keys: ['f'], text: t.keyWhere },
    { keys: ['p'], text: t.keyStance },
    { keys: ['t'], text: t.keyTag },
    { keys: ['v'], text: t.keyAssess },
    { keys: ['r'], text: t.keyRepeat },
    { keys: ['m'], text: t.keyMerge },
    { keys: ['x'], text: t.keySplit },
    { keys: ['e'], text: t.keyAdjust },
    { keys: ['u'], text: t.keyUndo },
    { keys: ['?'], text: t.keyHelp },
  ];
}
