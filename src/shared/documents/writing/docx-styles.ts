import { LineRuleType } from 'docx';
import type { IStylesOptions } from 'docx';
import type { Language } from '../../language/words.js';

/** Paragraph styles of our own, so that whoever edits the file can change them all at once. */
export const OWN_STYLES = {
  lead: 'Lead',
  quote: 'Quote',
  remark: 'Remark',
  cell: 'TableText',
  table: 'RuledTable',
  pairs: 'PairTable',
} as const;

const LOCALES: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };
/** On every machine with Office, and with a free equal of the same width where there is none. */
const FONT = 'Calibri';
const DARK = '1E2B3C';
const QUIET = '51606F';
export const LIST_INDENT_TWIPS = 360;

export function documentStyles(language: Language): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: FONT, size: 22, language: { value: LOCALES[language] } },
        paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: { run: { size: 44, bold: true, color: DARK }, paragraph: { spacing: { after: 200 } } },
      heading1: headingStyle(32, 360),
      heading2: headingStyle(27, 280),
      heading3: headingStyle(24, 220),
      heading4: headingStyle(22, 180),
      caption: {
        run: { size: 20, bold: true, italics: false, color: DARK },
        paragraph: { keepNext: true, spacing: { before: 160, after: 80 } },
      },
    },
    paragraphStyles: [
      { id: OWN_STYLES.lead, name: 'Lead', basedOn: 'Normal', run: { size: 25 } },
      {
        id: OWN_STYLES.quote,
        name: 'Quote',
        basedOn: 'Normal',
        run: { italics: true },
        paragraph: { indent: { left: 567, right: 567 } },
      },
      { id: OWN_STYLES.remark, name: 'Remark', basedOn: 'Normal', run: { size: 19, color: QUIET } },
      {
        id: OWN_STYLES.cell,
        name: 'Table Text',
        basedOn: 'Normal',
        run: { size: 20 },
        paragraph: { spacing: { after: 40, line: 252, lineRule: LineRuleType.AUTO } },
      },
    ],
  };
}

type HeadingStyle = NonNullable<NonNullable<IStylesOptions['default']>['heading1']>;

function headingStyle(halfPoints: number, spaceBefore: number): HeadingStyle {
  return {
    run: { size: halfPoints, bold: true, color: DARK },
    paragraph: { keepNext: true, spacing: { before: spaceBefore, after: 100 } },
  };
}
