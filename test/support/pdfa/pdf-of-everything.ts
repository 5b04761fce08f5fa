import { prepareImage } from '../../../src/shared/documents/pdf/image/prepare-image.js';
import type { PdfContent } from '../../../src/shared/documents/pdf/pdf-content.js';
import { makeMark } from '../make-picture.js';

const NAMES = Array.from({ length: 140 }, (_, index) => `Sámediggi – kárášjohka ${String(index + 1)}`);

/** One of every kind of block, over several pages. */
export async function everything(): Promise<PdfContent> {
  const prepared = await prepareImage(makeMark());
  if (!prepared.ok) throw new Error(prepared.reason);
  const logo = { picture: prepared.picture, alternative: 'Merket til direktoratet' };
  return {
    title: 'Høring om čáhppes, đ, ŋ, š, ŧ og ž',
    language: 'nb',
    author: 'Direktoratet for prøver',
    createdAt: new Date('2018-02-01T09:00:00Z'),
    header: { left: 'Direktoratet for prøver', right: 'Vår ref. 17/20347', pages: 'from-second' },
    footer: { lines: ['Direktoratet for prøver · Postboks 1, 0001 Oslo'] },
    blocks: [
      {
        kind: 'letter-head',
        sender: { name: 'Direktoratet for prøver', lines: ['Postboks 1, 0001 Oslo'], logo },
        recipient: ['Kárášjoga gielda'],
        references: [{ label: 'Dato', value: '1. februar 2018' }],
        heading: 'Høring av pakkeforløp',
      },
      { kind: 'heading', level: 2, text: 'Bakgrunn' },
      { kind: 'paragraph', text: 'Les utkastene på https://direktoratet.example/horinger.' },
      { kind: 'list', style: 'bulleted', items: ['Utredning', 'Behandling'] },
      { kind: 'definitions', rows: [{ label: 'Frist', value: '1. juni 2018' }] },
      {
        kind: 'table',
        caption: 'Andre runder',
        columns: [{ heading: 'Runde' }, { heading: 'Frist' }],
        rows: [['Runde 1', '1. oktober 2017']],
        rowHeadings: 'first-column',
      },
      { kind: 'signatures', greeting: 'Vennlig hilsen', signatories: [{ name: 'Didrik Direktør e.f.' }] },
      { kind: 'page-break' },
      { kind: 'heading', level: 2, text: 'Høringsinstanser' },
      { kind: 'names', level: 3, nameHeading: 'Instans', groups: [{ heading: 'Kommuner', names: NAMES }] },
    ],
  };
}
