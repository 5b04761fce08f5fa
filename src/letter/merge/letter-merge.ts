import Handlebars from 'handlebars';
import type { LetterKind } from '../letter-occasion.js';
import { faultsIn } from './check-template.js';
import type { LetterValues } from './letter-fields.js';
import { readMarkup, type LetterBlock } from './letter-markup.js';
import { ShieldedValues, withoutMarks } from './shielded-values.js';
import { FaultyTemplate, TEMPLATE_PARTS, type FaultsByPart, type TemplatePart } from './template-faults.js';

/** The texts of a template, as they were typed. */
export type LetterTexts = Readonly<Record<TemplatePart, string>>;

/** What a template says to one body. */
export interface MergedLetter {
  /** The subject of the e-mail, on one line. */
  readonly subject: string;
  readonly email: readonly LetterBlock[];
  /** The heading of the letter: the first `# ` of the body, or the title of the hearing. */
  readonly heading: string;
  readonly body: readonly LetterBlock[];
}

const CLOSED: CompileOptions = {
  strict: true,
  // Values are escaped where they are shown: a PDF and a plain e-mail are not HTML.
  noEscape: true,
  knownHelpersOnly: true,
  knownHelpers: { if: true, unless: true, each: true, with: true },
  preventIndent: true,
};
const CLOSED_AT_RUN = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

/** One template, checked and compiled once, and merged for as many bodies as there are (fletting). */
export class LetterMerge {
  private readonly compiled: Readonly<Record<TemplatePart, HandlebarsTemplateDelegate>>;

  /** Refuses a template with faults with `FaultyTemplate`. */
  constructor(texts: LetterTexts, kind: LetterKind = 'announcement') {
    const faults = faultsInTexts(texts, kind);
    if (hasFaults(faults)) throw new FaultyTemplate(faults);
    this.compiled = eachPart((part) => Handlebars.compile(withoutMarks(texts[part]), CLOSED));
  }

  merge(values: LetterValues): MergedLetter {
    const shield = new ShieldedValues();
    const shielded = shield.shield(values);
    const texts = eachPart((part) => this.compiled[part](shielded, CLOSED_AT_RUN));
    const body = readMarkup(texts.body);
    const first = body[0];
    const hasHeading = first?.kind === 'heading' && first.level === 1;
    return {
      subject: shield.onOneLine(texts.subject),
      email: unshielded(readMarkup(texts.emailText), shield),
      heading: hasHeading ? shield.onOneLine(first.text) : values.title.trim(),
      body: unshielded(hasHeading ? body.slice(1) : body, shield),
    };
  }
}

/** The faults of each text, in the order of their lines, as a letter of the kind. */
export function faultsInTexts(texts: LetterTexts, kind: LetterKind = 'announcement'): FaultsByPart {
  return eachPart((part) => faultsIn(withoutMarks(texts[part]), kind));
}

/** True when any of the texts has a fault. */
export function hasFaults(faults: FaultsByPart): boolean {
  return TEMPLATE_PARTS.some((part) => faults[part].length > 0);
}

function eachPart<T>(work: (part: TemplatePart) => T): Record<TemplatePart, T> {
  return { subject: work('subject'), emailText: work('emailText'), body: work('body') };
}

function unshielded(blocks: readonly LetterBlock[], shield: ShieldedValues): LetterBlock[] {
  return blocks.flatMap((block): LetterBlock | LetterBlock[] => {
    switch (block.kind) {
      case 'heading':
        return { ...block, text: shield.onOneLine(block.text) };
      case 'list':
        return { ...block, items: block.items.map((item) => shield.inPlace(item)) };
      case 'paragraph':
        return (shield.linesOfOnlyValue(block.text) ?? [shield.inPlace(block.text)]).map((text) => ({
          kind: 'paragraph',
          text,
        }));
    }
  });
}
