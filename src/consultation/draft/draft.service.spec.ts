import { addCast } from '../../../test/people/cast.js';
import { bootApp, type TestApp } from '../../../test/support/app.js';
import { actorFor, makeConsultation } from '../../../test/support/consultation/make-consultation.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { ChangedMeanwhile } from '../../shared/errors/domain-error.js';
import { ConsultationReader, type OutlinedDraft } from '../consultation-reader.js';
import { DocumentIntake, type KeptDocument } from '../file/document-intake.js';
import { QuestionService, type QuestionInput } from '../question/question.service.js';
import { DraftAskedAbout } from './draft.errors.js';
import type { Draft } from './draft.entity.js';
import { DraftService } from './draft.service.js';
import { readOutline, type OutlineLine } from './outline.rules.js';
import { OutlineService } from './outline.service.js';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

describe('the drafts of a hearing', () => {
  let test: TestApp;
  let adviser: PersonActor;
  let drafts: DraftService;
  let outlines: OutlineService;
  let questions: QuestionService;
  let consultationId: string;

  beforeAll(async () => {
    test = await bootApp();
    const cast = await addCast(test);
    adviser = await actorFor(test, cast.adviser.id);
    drafts = test.app.get(DraftService);
    outlines = test.app.get(OutlineService);
    questions = test.app.get(QuestionService);
  });

  beforeEach(async () => {
    consultationId = (await makeConsultation(test, adviser)).id;
  });

  afterAll(async () => {
    await test.close();
  });

  const add = (shortTitle: string): Promise<Draft> =>
    drafts.add(adviser, consultationId, { title: `Pakkeforløp for ${shortTitle}`, shortTitle, kind: 'pathway' });

  const question = (change: Partial<QuestionInput>): QuestionInput => ({
    scope: 'consultation',
    draftId: null,
    sectionId: null,
    draftIds: [],
    kind: 'freeText',
    text: 'Hva mangler?',
    help: null,
    options: [],
    ...change,
  });

  const lines = (text: string): readonly OutlineLine[] => {
    const read = readOutline(text);
    return read.ok ? read.lines : [];
  };

  async function outlined(): Promise<readonly OutlinedDraft[]> {
    return (await test.app.get(ConsultationReader).outline(consultationId)).drafts;
  }

  async function kept(text = ''): Promise<KeptDocument> {
    const taken = await test.app.get(DocumentIntake).take('utkast.pdf', Buffer.concat([PDF, Buffer.from(text)]));
    if (!taken.ok) throw new Error(taken.reason);
    return taken.document;
  }

  it('stand in the order they were added, and move a place at a time', async () => {
    await add('gravide');
    await add('familier');
    const last = await add('barn');

    await drafts.move(adviser, last, 'up');

    expect((await outlined()).map(({ draft }) => [draft.position, draft.shortTitle])).toEqual([
      [1, 'gravide'],
      [2, 'barn'],
      [3, 'familier'],
    ]);
  });

  it('have editions of their file, of which the last counts, and the same file again is no new one', async () => {
    const draft = await add('gravide');
    await drafts.addVersion(adviser, draft, await kept());
    await drafts.addVersion(adviser, draft, await kept());
    await drafts.addVersion(adviser, draft, await kept('% rettet\n'));

    const [found] = await outlined();

    expect(found?.version).toMatchObject({ number: 2, filename: 'utkast.pdf', mediaType: 'application/pdf' });
  });

  it('are not taken in as something else than PDF and Word, whatever they are called', async () => {
    const intake = test.app.get(DocumentIntake);

    expect(await intake.take('utkast.pdf', Buffer.from('Dette er bare tekst.'))).toEqual({
      ok: false,
      reason: 'otherType',
    });
    expect(await intake.take('utkast.pdf', Buffer.alloc(0))).toEqual({ ok: false, reason: 'empty' });
  });

  it('have an outline whose sections know what they stand in', async () => {
    const draft = await add('gravide');

    await outlines.write(adviser, draft, 1, lines('1 Oppdage\n1.1 Spør alle\n2 Henvise'));

    const [found] = await outlined();
    const sections = found?.sections ?? [];
    expect(sections.map(({ number, title, level }) => [number, title, level])).toEqual([
      ['1', 'Oppdage', 1],
      ['1.1', 'Spør alle', 2],
      ['2', 'Henvise', 1],
    ]);
    expect(sections.map(({ parentId }) => sections.findIndex(({ id }) => id === parentId))).toEqual([-1, 0, -1]);
  });

  it('refuse an outline that was written from an older one', async () => {
    const draft = await add('gravide');
    await outlines.write(adviser, draft, 1, lines('1 Oppdage'));

    await expect(outlines.write(adviser, draft, 1, lines('1 Noe annet'))).rejects.toBeInstanceOf(ChangedMeanwhile);
    expect((await outlined())[0]?.sections.map(({ title }) => title)).toEqual(['Oppdage']);
  });

  it('keep a section that a question is about', async () => {
    const draft = await add('gravide');
    await outlines.write(adviser, draft, 1, lines('1 Oppdage\n2 Henvise'));
    const section = (await outlined())[0]?.sections[1];
    const about = { scope: 'section', draftId: draft.id, sectionId: section?.id ?? '' } as const;
    await questions.add(adviser, consultationId, question(about));

    const refused = await outlines.write(adviser, draft, 2, lines('1 Oppdage'));
    const renamed = await outlines.write(adviser, draft, 2, lines('1 Oppdage\n2 Henvise og følge opp'));

    expect(refused).toEqual({ ok: false, question: 1, section: 'Henvise' });
    expect(renamed).toEqual({ ok: true });
    expect((await outlined())[0]?.sections[1]?.id).toBe(section?.id);
  });

  it('are taken away with their outline, and the others are numbered anew', async () => {
    const first = await add('gravide');
    await add('familier');
    await outlines.write(adviser, first, 1, lines('1 Oppdage\n1.1 Spør alle'));
    await drafts.addVersion(adviser, first, await kept());

    await drafts.remove(adviser, first);

    expect((await outlined()).map(({ draft }) => [draft.position, draft.shortTitle])).toEqual([[1, 'familier']]);
  });

  it('are not taken away while a question is about them alone', async () => {
    const draft = await add('gravide');
    await questions.add(adviser, consultationId, question({ scope: 'draft', draftId: draft.id }));

    await expect(drafts.remove(adviser, draft)).rejects.toBeInstanceOf(DraftAskedAbout);
    expect(await outlined()).toHaveLength(1);
  });

  it('leave a question about several of them when they go, but never turn it into one about all', async () => {
    const [first, second, third] = [await add('gravide'), await add('familier'), await add('barn')];
    const asked = await questions.add(
      adviser,
      consultationId,
      question({ scope: 'eachDraft', draftIds: [first.id, second.id] }),
    );

    await drafts.remove(adviser, first);
    await expect(drafts.remove(adviser, second)).rejects.toBeInstanceOf(DraftAskedAbout);

    const { questions: left } = await test.app.get(ConsultationReader).outline(consultationId);
    expect(left.find(({ id }) => id === asked.id)?.draftIds).toEqual([second.id]);
    expect(left[0]?.isAskedOfEach(second.id)).toBe(true);
    expect(left[0]?.isAskedOfEach(third.id)).toBe(false);
  });
});
