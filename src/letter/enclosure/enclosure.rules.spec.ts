import type { ConsultationOutline } from '../../consultation/consultation-reader.js';
import { announcementOccasion, emptyOccasion } from '../letter-occasion.js';
import { bytesSent, filesOf, fitInEmail, MOST_BYTES_SENT } from './enclosure.rules.js';

const file = (filename: string) => ({ sha256: filename, filename, mediaType: 'application/pdf', sizeBytes: 100 });
// reason: the rule looks at titles and files alone
const outline = {
  drafts: [
    { draft: { title: 'Gravide' }, version: file('utkast.pdf') },
    { draft: { title: 'Familier' }, version: file('Utkast.pdf') },
    { draft: { title: 'Uten fil' }, version: null },
  ],
  papers: [file('notat')],
} as unknown as ConsultationOutline;

function namesFor(occasion: Parameters<typeof filesOf>[1]): string[] {
  return filesOf(outline, occasion).map(({ filename }) => filename);
}

describe('the files that go along with a letter', () => {
  test('are the drafts and then the papers, with names that can be told apart', () => {
    expect(namesFor(announcementOccasion)).toEqual(['utkast.pdf', 'Utkast-2.pdf', 'notat']);
  });

  test('of a correction are the corrected draft alone', () => {
    expect(namesFor({ ...emptyOccasion('correction'), draftTitle: 'Familier' })).toEqual(['Utkast.pdf']);
  });

  test('of a correction of no draft that is known are all', () => {
    expect(namesFor({ ...emptyOccasion('correction'), draftTitle: 'Noe annet' })).toHaveLength(3);
  });

  test('weigh a third more in an e-mail than on disk, and a little for the line breaks', () => {
    expect(bytesSent([{ sizeBytes: 3_000_000 }])).toBe(Math.ceil((4_000_000 * 78) / 76));
  });

  test('fit in an e-mail as long as there is room for the letter too', () => {
    const mostAlone = Math.floor((MOST_BYTES_SENT / 78) * 76 * 0.75);

    expect(fitInEmail([{ sizeBytes: 10_000_000 }])).toBe(true);
    expect(fitInEmail([{ sizeBytes: mostAlone }])).toBe(false);
  });
});
