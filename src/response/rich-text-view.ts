import type { Language } from '../shared/language/words.js';
import { richTextWords } from './rich-text.words.js';

/** One button of the toolbar; the names of commands are those of `src/browser/rich-text/commands.ts`. */
interface TextButton {
  readonly command: string;
  readonly text: string;
  /** Its keys in words, and as `aria-keyshortcuts` writes them. */
  readonly keys: string;
  readonly shortcut: string;
  /** True when it can be pressed in. */
  readonly isSwitch: boolean;
}

/** What a page with editors needs, as the part `pages/response/parts/rich-text` shows it. */
export class RichTextView {
  readonly t;
  readonly buttons: readonly TextButton[];
  readonly lineBreakKeys: string;

  constructor(language: Language) {
    const t = richTextWords[language];
    const shifted = (key: string): string => `${t.ctrl} + ${t.shift} + ${key}`;
    const button = (command: string, text: string, keys: string, shortcut: string): TextButton => ({
      command,
      text,
      keys,
      shortcut,
      isSwitch: command !== 'undo' && command !== 'redo',
    });
    this.t = t;
    this.lineBreakKeys = `${t.shift} + ${t.enter}`;
    this.buttons = [
      button('heading', t.heading, shifted('2'), 'Control+Shift+2'),
      button('subheading', t.subheading, shifted('3'), 'Control+Shift+3'),
      button('bulletList', t.bulletList, shifted('8'), 'Control+Shift+8'),
      button('numberedList', t.numberedList, shifted('7'), 'Control+Shift+7'),
      button('subitem', t.subitem, `Alt + ${t.shift} + ${t.arrowRight}`, 'Alt+Shift+ArrowRight'),
      button('strong', t.strong, `${t.ctrl} + B`, 'Control+B'),
      button('emphasis', t.emphasis, `${t.ctrl} + I`, 'Control+I'),
      button('undo', t.undo, `${t.ctrl} + Z`, 'Control+Z'),
      button('redo', t.redo, `${t.ctrl} + Y`, 'Control+Y'),
    ];
  }
}
