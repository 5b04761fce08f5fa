import type { Look } from './pasted-block.js';

const STYLE = 'data-pasted-style';
const SHEETS_AND_SCRIPTS = /<(style|script)\b[\s\S]*?<\/\1\s*>/giu;
const TAG = /<[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>/giu;

/**
 * Pasted HTML with its styles under a name of our own, and without what would run. None of it would have any effect on a
 * page of ours; but a browser reports each as an attack on the page that it is pasted into.
 */
export function defused(html: string): string {
  return html
    .replace(SHEETS_AND_SCRIPTS, '')
    .replace(TAG, (tag) =>
      tag.replace(/(\s)style(?=\s*=)/giu, `$1${STYLE}`).replace(/(\s)on(?=[a-z]+\s*=)/giu, '$1data-on-'),
    );
}

/** What a document says of an element in its style. Read as text: what Word says of lists is no CSS that a browser knows. */
export function styleOf(element: Element): ReadonlyMap<string, string> {
  const declarations = (element.getAttribute(STYLE) ?? '').split(';').map((declaration) => {
    const colon = declaration.indexOf(':');
    return [
      declaration.slice(0, colon).trim().toLowerCase(),
      declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase(),
    ] as const;
  });
  return new Map(declarations.filter(([name]) => name !== ''));
}

const STRONG = new Set(['B', 'STRONG']);
const EMPHASIS = new Set(['I', 'EM', 'CITE', 'DFN', 'VAR']);

/** How the text in an element is set, by its name and its style; what neither says is as around it. */
export function lookOf(element: Element, around: Look): Look {
  const style = styleOf(element);
  const weight = style.get('font-weight');
  const slant = style.get('font-style');
  const isHeading = /^H[1-6]$/.test(element.tagName);
  return {
    strong:
      weight === undefined ? !isHeading && (around.strong || STRONG.has(element.tagName)) : isHeavy(weight, around),
    emphasis: slant === undefined ? around.emphasis || EMPHASIS.has(element.tagName) : /italic|oblique/.test(slant),
  };
}

function isHeavy(weight: string, around: Look): boolean {
  if (weight === 'inherit') return around.strong;
  return weight.startsWith('bold') || Number.parseInt(weight, 10) >= 600;
}
