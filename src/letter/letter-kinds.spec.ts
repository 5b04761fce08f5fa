import { approveHearing, openHearing, type PreparedHearing } from '../../test/support/hearing.js';
import { lettersOnEachDatabase } from '../../test/support/letter-suite.js';
import { ReadPdf } from '../../test/support/read-pdf.js';
import { Invitation } from '../consultation/invitation/invitation.entity.js';
import { linksIn } from '../delivery/secret-links.js';
import { FileStore } from '../shared/files/file-store.js';
import { CalendarDay } from '../shared/time/calendar-day.js';
import type { LetterApproval } from './letter-matter.js';
import {
  emptyOccasion,
  LETTER_KINDS,
  occasionFromJson,
  occasionToJson,
  type LetterOccasion,
} from './letter-occasion.js';
import type { LetterOrder } from './letter-order.js';
import { LetterService, type MadeLetter } from './letter.service.js';
import { LetterTemplateReader } from './template/letter-template-reader.js';
import { LetterTemplateService } from './template/letter-template.service.js';

const APPROVAL: LetterApproval = { byName: 'Åse Avdeling', byTitle: null, on: CalendarDay.of('2018-04-03') };

const EXTENSION: LetterOccasion = {
  ...emptyOccasion('extension'),
  formerDeadlineOn: CalendarDay.of('2018-04-06'),
  reason: 'Kommunestyrene møtes først i april.',
};

const CORRECTION: LetterOccasion = {
  ...emptyOccasion('correction'),
  draftTitle: 'Utkast én',
  whatChanged: '- Tabellen på side 14 er rettet.\nKapittel 3 er nytt.',
};

describe('what caused a letter', () => {
  test.each([...LETTER_KINDS.map(emptyOccasion), EXTENSION, CORRECTION])(
    'is read back from the database as it was written: $kind',
    (occasion) => {
      expect(occasionFromJson(occasionToJson(occasion))).toEqual(occasion);
    },
  );

  test.each(['{}', 'null', '[]', '{"kind":"closing"}', '{"kind":"reminder"}'])('is not guessed at: %s', (json) => {
    expect(() => occasionFromJson(json)).toThrow();
  });
});

lettersOnEachDatabase('a letter after the announcement', (the) => {
  let hearing: PreparedHearing;
  let count = 0;
  const letters = (): LetterService => the.suite.service.app.get(LetterService, { strict: false });
  const templates = (): LetterTemplateReader => the.suite.service.app.get(LetterTemplateReader, { strict: false });

  beforeAll(async () => {
    hearing = await the.suite.prepared();
    await approveHearing(the.suite.service, the.suite.people, hearing);
    await openHearing(the.suite.service, the.suite.people, hearing);
  });

  async function letterTo(
    name: string,
    occasion: LetterOccasion,
    more: Pick<LetterOrder, 'approval'> = {},
  ): Promise<MadeLetter> {
    count += 1;
    const invitation = await the.suite.service.database.reader.findOneByOrFail(Invitation, {
      consultationId: hearing.id,
      addressedName: name,
    });
    const [made] = await letters().makeLetters([invitation], { dispatchKey: `k${count}`, occasion, ...more });
    if (!made) throw new Error('No letter was made');
    return made;
  }

  async function textOf({ letter }: MadeLetter): Promise<string> {
    const bytes = await the.suite.service.app.get(FileStore).read(letter.pdfSha256);
    return (await (await ReadPdf.from(bytes)).pages()).join('\n');
  }

  test('is made from the standard text of its kind, which is then kept as its first version', async () => {
    const made = await letterTo('Bergen kommune', emptyOccasion('reminder'));

    const { nn } = await templates().latestOf(hearing.id, 'reminder');
    expect(nn).toMatchObject({ number: 1, kind: 'reminder', createdById: 'system' });
    expect(made.letter.templateId).toBe(nn?.id);
    expect(await textOf(made)).toContain('Påminning om høyring');
  });

  test('to remind says how long is left on the day it is made', async () => {
    const text = await textOf(await letterTo('Pasientforeningen Håp', emptyOccasion('reminder')));

    expect(text).toContain('tirsdag 1. mai 2018');
    expect(text).toContain('Det er 89 dager igjen.');
  });

  test('about a new deadline says what it was before and why, and not who asked', async () => {
    const made = await letterTo('Pasientforeningen Håp', EXTENSION);

    const text = await textOf(made);
    expect(text).toContain('Fristen var fredag 6. april 2018.');
    expect(text).toContain('Kommunestyrene møtes først i april.');
    expect(made.email.textBody).toContain('Ny frist: tirsdag 1. mai 2018');
  });

  test('about a correction names the draft, and what is new in points', async () => {
    const text = await textOf(await letterTo('Pasientforeningen Håp', CORRECTION));

    expect(text).toContain('«Utkast én»');
    expect(text).toContain('Tabellen på side 14 er rettet.');
    expect(text).not.toContain('- Tabellen');
  });

  test('carries the approval of its own sending, and the hearing’s signatures with e.f.', async () => {
    const text = await textOf(await letterTo('Pasientforeningen Håp', EXTENSION, { approval: APPROVAL }));

    expect(text).toContain('Dokumentet er godkjent elektronisk av Åse Avdeling 3. april 2018.');
    expect(text).toContain('Didrik Direktør e.f.');
  });

  test('that nobody has approved says so, and one without an approval of its own has the hearing’s', async () => {
    const unapproved = await textOf(await letterTo('Pasientforeningen Håp', EXTENSION, { approval: null }));
    const ofHearing = await textOf(await letterTo('Pasientforeningen Håp', EXTENSION));

    expect(unapproved).toContain('Dokumentet er ikke godkjent.');
    expect(ofHearing).toContain('godkjent elektronisk av Didrik Direktør');
  });

  test('does not print the list of bodies again, has a file name of its own kind, and leads to the same link', async () => {
    const made = await letterTo('Pasientforeningen Håp', emptyOccasion('reminder'));
    const invited = hearing.invited.find(({ invitationId }) => invitationId === made.letter.invitationId);

    expect(await textOf(made)).not.toContain('Bergen kommune');
    expect(made.letter.filename).toBe('Paminnelse-17-20347-Pasientforeningen-Hap.pdf');
    expect(linksIn(made.email.textBody)).toEqual([invited?.linkId]);
    expect(made.email.subject).toMatch(/^Påminnelse: Høring \d+ \(sak 17\/20347\)$/);
  });

  test('is approved for its text: a new version of any language form gives another digest, of its own kind alone', async () => {
    const digests = () => Promise.all(LETTER_KINDS.map((kind) => templates().digestOf(hearing.id, kind)));
    const before = await digests();
    const { nn } = await templates().latestOf(hearing.id, 'correction');
    await the.suite.service.app
      .get(LetterTemplateService, { strict: false })
      .save(the.suite.people.adviser, hearing.id, {
        kind: 'correction',
        languageForm: 'nn',
        seenNumber: nn?.number ?? 0,
        texts: { subject: 'Retting', emailText: 'Retting', body: '# Retting\n\nUtkastet er retta.' },
      });

    const after = await digests();

    expect(after.map((digest, index) => digest === before[index])).toEqual([true, true, true, false, true]);
  });

  test('has the same digest before and after the standard text is kept', async () => {
    const other = await the.suite.prepared();
    const before = await templates().digestOf(other.id, 'extension');
    await the.suite.service.app
      .get(LetterTemplateService, { strict: false })
      .toUse(
        { consultationId: other.id, hostId: the.suite.cast.directorate.id },
        { kind: 'extension', forms: ['nb', 'nn', 'en'] },
      );

    expect(Object.keys(await templates().latestOf(other.id, 'extension'))).toHaveLength(3);
    expect(await templates().digestOf(other.id, 'extension')).toBe(before);
  });
});
