import { bootApp, type TestApp } from '../../../test/support/app.js';
import { actorOf } from '../../../test/support/analysis/hearing-in-app.js';
import { wordFile } from '../../../test/support/hearing/hearing-content.js';
import {
  levelToolsOf,
  threeLevels,
  type Level,
  type ThreeLevels,
} from '../../../test/support/internal/three-levels.js';
import { treatedBy } from '../../../test/support/internal/treated-by.js';
import { PageClient } from '../../../test/support/page-client.js';
import { sendIn } from '../../../test/support/response/confirmation.js';
import { fillDocx, fillPdf, fillXlsx } from '../../../test/support/response/fill-form.js';
import { addCast } from '../../../test/people/cast.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { DraftVersion } from '../../consultation/draft/draft-version.entity.js';
import type { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { RecipientList } from '../../consultation/recipient/recipient-list.entity.js';
import { Question } from '../../consultation/question/question.entity.js';
import { shownAnnouncement } from '../../letter/letter-order.js';
import { PreviewService } from '../../letter/preview/preview.service.js';
import { newId } from '../../shared/database/id.js';
import { FileStore } from '../../shared/files/file-store.js';
import { AnswersInHand } from '../answer-in-hand.js';
import { CoverageService } from '../coverage/coverage.service.js';
import { keyText, rowKeyOf } from '../form/form-key.js';
import { ResponseVersion } from '../submission/response-version.entity.js';
import { SubmissionService, toBeSentOf } from '../submission/submission.service.js';
import { fieldNames } from '../typing/typed-form.js';

const SENDER = { senderName: 'Liv Lokal', senderEmail: 'liv@forening.example' };
const NOBODY_ELSE = { onBehalfOf: [], adoptedOn: null, isPreliminary: false, followUpOn: null };
const OWN_QUESTION = 'Hva betyr dette for fastlegene?';

describe('a member of an internal hearing', () => {
  let test_: TestApp;
  let levels: ThreeLevels;

  beforeAll(async () => {
    test_ = await bootApp();
    const cast = await addCast(test_);
    levels = await threeLevels(levelToolsOf(test_), await actorOf(test_, cast.adviser));
    await addDraftFileAndOwnQuestion();
  }, 90_000);

  afterAll(() => test_.close());

  // Codes are counted by the hour.
  beforeEach(() => {
    test_.clock.advanceSeconds(900);
  });

  const hearingOf = ({ hearing }: Level): string => hearing.consultation.id;
  const firstDraft = (): { readonly id: string; readonly title: string } => at(levels.directorate.hearing.drafts, 0);

  async function addDraftFileAndOwnQuestion(): Promise<void> {
    const file = await test_.app.get(FileStore).keep(wordFile('Utkastet'));
    const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    await test_.database.write(async (transaction) => {
      await transaction.insert(DraftVersion, {
        ...{ id: newId(), draftId: firstDraft().id, number: 1, filename: 'utkast.docx', mediaType, ...file },
        ...{ createdAt: test_.clock.now(), createdByName: levels.directorate.person.name },
      });
      await transaction.insert(RecipientList, {
        ...{ id: newId(), consultationId: hearingOf(levels.umbrella), state: 'draft', lockedAt: null, digest: null },
        ...{ version: 1, createdAt: test_.clock.now() },
      });
      const question = at(levels.directorate.hearing.questions, 0);
      const own = { id: newId(), consultationId: hearingOf(levels.umbrella), position: 1, text: OWN_QUESTION };
      await transaction.insert(Question, {
        ...question,
        ...own,
        kind: 'freeText',
        scope: 'draft',
        draftId: firstDraft().id,
      });
    });
  }

  const linkIds = new Map<string, string>();

  /** A body has one link, which it opens again and again. */
  async function linkOf(member: Invitation): Promise<string> {
    const known = linkIds.get(member.id);
    if (known !== undefined) return known;
    const { links } = levelToolsOf(test_);
    const [link] = await test_.database.write((transaction) => links.make(transaction, [member]));
    linkIds.set(member.id, link?.id ?? '');
    return link?.id ?? '';
  }

  async function opened(level: Level, index: number): Promise<PageClient> {
    const address = await levelToolsOf(test_).links.addressOf(await linkOf(at(level.members, index)));
    const client = new PageClient(test_.server);
    await client.get(`/svar/${address.split('/').at(-1) ?? ''}`);
    await client.press('Åpne svarsiden');
    return client;
  }

  async function change(level: Level, to: Partial<Pick<Consultation, 'membersSee' | 'visibility'>>): Promise<void> {
    await test_.database.write((transaction) => transaction.update(Consultation, { id: hearingOf(level) }, to));
  }

  async function newestOf(level: Level, index: number): Promise<ResponseVersion> {
    const where = { invitationId: at(level.members, index).id };
    return test_.database.reader.findOneOrFail(ResponseVersion, { where, order: { number: 'DESC' } });
  }

  test('is told whose hearing it is, with its reference, who asks, and that drafts must be named', async () => {
    const { page } = await opened(levels.umbrella, 1);

    expect(page.text).toContain('har sendt «Pakkeforløp for gravide og rusmidler» på høring.');
    expect(page.text).toContain('Saken har referansen 17/20347 der.');
    expect(page.text).toContain('Legeforeningen samler innspill til sitt eget svar.');
    expect(page.text).toContain('Si hvilke utkast innspillet gjelder.');
    expect(page.text).toContain(OWN_QUESTION);
  });

  test('two levels down is told both whose drafts they are and whom the answer goes to', async () => {
    const { page } = await opened(levels.association, 0);

    expect(page.text).toContain('har sendt «Pakkeforløp for gravide og rusmidler» på høring.');
    expect(page.text).toContain('Norsk psykiatrisk forening samler innspill til sitt svar til Legeforeningen.');
  });

  test('fetches the drafts of the outer hearing by the link alone, and nobody else’s', async () => {
    const client = await opened(levels.umbrella, 1);

    expect((await client.file(`/svar/utkast/${firstDraft().id}`)).filename).toBe('utkast.docx');
    expect((await client.file(`/svar/utkast/${firstDraft().id}/utgaver/1`)).filename).toBe('utkast.docx');
    expect((await client.get(`/svar/utkast/${newId()}`)).status).toBe(404);
    expect((await client.get(`/svar/papirer/${newId()}`)).status).toBe(404);
  });

  test('of a closed hearing is shown no page of it', async () => {
    await change(levels.umbrella, { visibility: 'closed' });
    const { page } = await opened(levels.umbrella, 1);
    await change(levels.umbrella, { visibility: 'members' });

    expect(page.text).not.toContain('Siden for høringen');
    expect(page.$(`a[href="/svar/utkast/${firstDraft().id}"]`)).toHaveLength(1);
  });

  test('must say which drafts the answer is about; what is filled in is proposed, and what is said is kept and shown', async () => {
    const client = await opened(levels.umbrella, 2);
    const [first, second] = [at(levels.directorate.hearing.drafts, 0), at(levels.directorate.hearing.drafts, 1)];
    await client.get('/svar/utfylling');
    await client.press('Lagre, se over og send inn', { [fieldNames('consultation').text]: 'Vi er enige.' });
    await client.press('Send inn svaret', SENDER);
    expect(client.page.status).toBe(422);
    expect(client.page.errors).toContain('Kryss av for minst ett utkast, slik at innspillet kommer på rett sted.');

    await client.get(`/svar/utfylling?utkast=${first.id}`);
    await client.press('Lagre, se over og send inn', { [fieldNames(`draft:${first.id}`).text]: 'For kort frist.' });
    expect(client.page.$(`[name="draftIds"][value="${first.id}"]`).is('[checked]')).toBe(true);
    expect(client.page.$(`[name="draftIds"][value="${second.id}"]`).is('[checked]')).toBe(false);
    await sendIn(test_, client, { ...SENDER, draftIds: [first.id, second.id] });

    expect(client.page.heading).toBe('Takk for svaret');
    expect(client.page.text).toContain(second.title);
    expect((await newestOf(levels.umbrella, 2)).draftIds).toEqual([first.id, second.id]);
  });

  test('whose answer came another way than the page is about the drafts that something is filled in about', async () => {
    const links = levelToolsOf(test_).links;
    const link = await links.find(await linkOf(at(levels.umbrella.members, 2)));
    if (!link) throw new Error('The link does not work');
    const submissions = test_.app.get(SubmissionService, { strict: false });
    const inHand = await test_.app.get(AnswersInHand, { strict: false }).find(link, null);
    const { seen } = toBeSentOf(inHand, inHand.response, inHand.content);
    const about = { ...NOBODY_ELSE, ...SENDER };

    const unsaid = { about: { ...about, draftIds: [] }, seen, formKey: newId() };
    expect(await submissions.submit(link, null, unsaid)).toEqual({ ok: false, reason: 'draftsNotNamed' });
    await submissions.submit(link, null, { about, seen, formKey: newId() });
    expect((await newestOf(levels.umbrella, 2)).draftIds).toEqual([firstDraft().id]);
  });

  test('that named a draft is counted as having answered about it, and about no other', async () => {
    const outline = await test_.app.get(ConsultationReader).outline(hearingOf(levels.umbrella));
    const coverage = test_.app.get(CoverageService, { strict: false });
    const { rows } = await coverage.table(outline, { text: '', choice: 'answered', page: '' });
    const { id } = at(levels.umbrella.members, 2);

    const cells = rows.find(({ invitationId }) => invitationId === id)?.cells;
    expect(cells).toEqual(['withRemarks', 'notMentioned', 'notMentioned']);
  });

  test.each([
    ['word', 'svar.docx', fillDocx],
    ['excel', 'svar.xlsx', fillXlsx],
    ['pdf', 'svar.pdf', fillPdf],
  ] as const)(
    'fills in the %s form with the outer chapters and the umbrella’s own question, and gets all of it back',
    async (format, filename, fill) => {
      const client = await opened(levels.umbrella, 1);
      const links = levelToolsOf(test_).links;
      const link = await links.find(await linkOf(at(levels.umbrella.members, 1)));
      if (!link) throw new Error('The link does not work');
      const { parts } = await test_.app.get(AnswersInHand, { strict: false }).find(link, null);
      const fields = parts.flatMap((part) => part.fields);
      const section = fields.find(({ kind }) => kind === 'section');
      const own = fields.find(({ label }) => label.endsWith(OWN_QUESTION));
      if (!section || !own) throw new Error('The form lacks a place');
      const keyOf = (field: typeof own): string => keyText(rowKeyOf(field, hearingOf(levels.umbrella)));
      const blank = (await client.file(`/svar/skjema/${format}?sprak=nb`)).bytes;

      const filled = await fill(blank, [
        { key: keyOf(section), text: `Om kapittelet, i ${format}`, choice: null },
        { key: keyOf(own), text: `Om fastlegene, i ${format}`, choice: null },
      ]);
      await client.get('/svar/skjema');
      await client.press('Les skjemaet', {}, { file: [{ filename, content: filled }] });

      expect(client.page.text).toContain(`Om kapittelet, i ${format}`);
      expect(client.page.text).toContain(`Om fastlegene, i ${format}`);
      expect(own.label).toMatch(/^4\. /);
    },
  );

  test('gets a letter that says whose hearing it is, asks which drafts, and says nothing of publishing', async () => {
    const previews = test_.app.get(PreviewService, { strict: false });
    const asked = { invitationId: at(levels.umbrella.members, 1).id, languageForm: 'nb' } as const;
    const { person } = levels.umbrella;
    const { merged, matter } = await previews.of(person, hearingOf(levels.umbrella), asked, shownAnnouncement);
    const said = JSON.stringify(merged);

    expect(merged.heading).toBe('Intern høring: Pakkeforløp for gravide og rusmidler');
    expect(said).toContain('har sendt «Pakkeforløp for gravide og rusmidler» på høring (saksnummer hos dem: 17/20347)');
    expect(said).toContain('Skriv hvilke utkast dere svarer på');
    expect(said).not.toContain('offentleglova');
    expect(matter.portalAddress).toBe('');
  });

  test('is told which organ treats the answer and when, in the letter as on the portal', async () => {
    await treatedBy(test_, levels.umbrella, { organ: 'Fagstyret', meetsOn: '2018-05-15' });
    const { page } = await opened(levels.umbrella, 1);
    const asked = { invitationId: null, languageForm: 'nb' } as const;
    const previews = test_.app.get(PreviewService, { strict: false });
    const { merged } = await previews.of(levels.umbrella.person, hearingOf(levels.umbrella), asked, shownAnnouncement);

    expect(page.text).toContain('Svaret behandles av Fagstyret tirsdag 15. mai 2018.');
    expect(JSON.stringify(merged)).toContain('behandles av Fagstyret tirsdag 15. mai 2018.');
  });

  test('finds no answers of others until the host lets the members see them', async () => {
    const client = await opened(levels.umbrella, 1);
    const { responseId } = at(levels.umbrella.answers, 0);

    expect(client.page.text).not.toContain('Les hva de andre har svart');
    expect((await client.get('/svar/andres-innspill')).status).toBe(404);
    expect((await client.get(`/svar/andres-innspill/${responseId}`)).status).toBe(404);
  });

  test('reads the others’ answers and files where the host lets it, without who sent them, and none of another hearing', async () => {
    await change(levels.umbrella, { membersSee: 'all' });
    const client = await opened(levels.umbrella, 1);
    await client.follow('Les hva de andre har svart');
    expect(client.page.text).toContain('Norsk psykiatrisk forening');
    expect(client.page.$('main').text()).not.toContain('Yngre legers forening');

    await client.follow('Norsk psykiatrisk forening');
    expect(client.page.text).toContain('(foreningsord) støtter utkastet.');
    expect(client.page.text).not.toContain('siri@instans.example');
    expect(client.page.text).not.toContain('Siri Sender');
    const file = client.page.$('a[href*="/vedlegg/"]').attr('href') ?? '';
    expect((await client.file(file)).filename).toBe('innspill.docx');

    const outer = at(levels.directorate.answers, 0).responseId;
    const inner = at(levels.association.answers, 0).responseId;
    const own = at(levels.umbrella.answers, 1).responseId;
    for (const id of [outer, inner, own]) expect((await client.get(`/svar/andres-innspill/${id}`)).status).toBe(404);
  });

  test('after the deadline is told that it may still upload or change its answer', async () => {
    test_.clock.moveTo('2018-05-20T11:00:00Z');

    const { page } = await opened(levels.umbrella, 1);

    expect(page.text).toContain('Fristen er gått ut, men dere kan fortsatt laste opp eller endre svaret.');
  });
});

function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new Error(`There is no number ${String(index)}`);
  return item;
}
