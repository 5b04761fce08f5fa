import { addCast } from '../../../test/people/cast.js';
import { bootApp, type TestApp } from '../../../test/support/app.js';
import { actorFor, makeConsultation } from '../../../test/support/consultation/make-consultation.js';
import { PageClient } from '../../../test/support/page-client.js';
import { ConsultationReader } from '../consultation-reader.js';
import { DraftService } from '../draft/draft.service.js';
import { OutlineService } from '../draft/outline.service.js';
import type { Question } from './question.entity.js';

describe('the pages of questions', () => {
  let test: TestApp;
  let adviser: PageClient;
  let path: string;
  let consultationId: string;
  let draftIds: string[];

  beforeAll(async () => {
    test = await bootApp();
    const cast = await addCast(test);
    const actor = await actorFor(test, cast.adviser.id);
    consultationId = (await makeConsultation(test, actor)).id;
    path = `/skrivebord/horinger/${consultationId}/sporsmal`;
    const drafts = test.app.get(DraftService);
    const [first, second] = [
      await drafts.add(actor, consultationId, { title: 'Gravide', shortTitle: 'Gravide', kind: 'pathway' }),
      await drafts.add(actor, consultationId, { title: 'Familier', shortTitle: 'Familier', kind: 'pathway' }),
    ];
    draftIds = [first.id, second.id];
    await test.app.get(OutlineService).write(actor, first, 1, [{ level: 1, number: '1', title: 'Oppdage' }]);
    adviser = new PageClient(test.server);
    await adviser.signIn('randi@helsedir.example');
  });

  afterAll(async () => {
    await test.close();
  });

  const stored = async (): Promise<readonly Question[]> =>
    (await test.app.get(ConsultationReader).outline(consultationId)).questions;

  async function add(fields: Record<string, string | readonly string[]>): Promise<void> {
    await adviser.get(`${path}/nytt`);
    await adviser.press('Lagre', fields);
  }

  it('say so when there are none', async () => {
    expect((await adviser.get(path)).text).toContain('Ingen spørsmål er lagt inn. De er valgfrie.');
  });

  it('take a question about the hearing, about each draft, and about one chapter', async () => {
    await add({ text: 'Er ansvaret tydelig?', kind: 'yesPartlyNoUnsure' });
    await add({ text: 'Hva mangler i utkastet?', place: 'eachDraft', draftIds });
    const section = (await test.app.get(ConsultationReader).outline(consultationId)).drafts[0]?.sections[0];
    await add({ text: 'Er dette mulig?', place: `section:${section?.id ?? ''}` });

    expect(
      (await stored()).map(({ position, scope, draftId, sectionId, draftIds: named }) => ({
        position,
        scope,
        draftId,
        sectionId,
        named,
      })),
    ).toEqual([
      { position: 1, scope: 'consultation', draftId: null, sectionId: null, named: [] },
      { position: 2, scope: 'eachDraft', draftId: null, sectionId: null, named: [] },
      { position: 3, scope: 'section', draftId: draftIds[0], sectionId: section?.id, named: [] },
    ]);
    expect(adviser.page.text).toContain('Gravide: 1 Oppdage');
  });

  it('ask for the options of a choice, and keep the rest', async () => {
    await add({ text: 'Hvilken frist?', kind: 'choice', options: 'Fire uker' });

    expect(adviser.page.status).toBe(422);
    expect(adviser.page.errors).toEqual(['Skriv minst to alternativer, ett per linje.']);
    await adviser.press('Lagre', { options: 'Fire uker\n\nSeks uker\nFire uker' });

    expect((await stored()).at(-1)?.options).toEqual(['Fire uker', 'Seks uker']);
  });

  it('name only the drafts that were ticked', async () => {
    await add({ text: 'Bare om det ene', place: 'eachDraft', draftIds: [draftIds[1] ?? ''] });

    expect((await stored()).at(-1)?.draftIds).toEqual([draftIds[1]]);
    expect(adviser.page.text).toContain('Hvert utkast for seg: Familier');
  });

  it('refuse a place that is not in the hearing', async () => {
    await adviser.get(`${path}/nytt`);
    const visit = await adviser.post(path, { text: 'Hva?', kind: 'freeText', place: 'draft:another' });

    expect(visit.status).toBe(422);
    expect(visit.errors).toEqual(['Velg hva spørsmålet gjelder.']);
  });

  it('renumber the questions when one moves or goes', async () => {
    await adviser.get(path);
    await adviser.press('Flytt opp Hva mangler i utkastet?');
    expect((await stored()).slice(0, 2).map(({ text }) => text)).toEqual([
      'Hva mangler i utkastet?',
      'Er ansvaret tydelig?',
    ]);

    await adviser.follow('Hva mangler i utkastet?');
    expect(adviser.page.heading).toBe('Spørsmål 1');
    await adviser.follow('Fjern spørsmålet');
    await adviser.press('Fjern spørsmålet');
    const left = await stored();
    expect(left.map(({ position }) => position)).toEqual(left.map((_, index) => index + 1));
    expect(left[0]?.text).toBe('Er ansvaret tydelig?');
  });

  it('keep what was typed when somebody else saved meanwhile', async () => {
    const [question] = await stored();
    const other = new PageClient(test.server);
    await other.signIn('randi@helsedir.example');
    await adviser.get(`${path}/${question?.id ?? ''}`);
    await other.get(`${path}/${question?.id ?? ''}`);
    await other.press('Lagre', { text: 'Den andres spørsmål' });

    await adviser.press('Lagre', { text: 'Mitt spørsmål' });

    expect(adviser.page.status).toBe(409);
    expect(adviser.page.$('#field-text').text().trim()).toBe('Mitt spørsmål');
    await adviser.press('Lagre');
    expect((await stored())[0]?.text).toBe('Mitt spørsmål');
  });

  it('let a reader read a question, and change nothing', async () => {
    const [question] = await stored();
    const reader = new PageClient(test.server);
    await reader.signIn('leiv@helsedir.example');

    expect((await reader.get(`${path}/${question?.id ?? ''}`)).text).toContain('Mitt spørsmål');
    for (const below of ['', '/flytting', '/sletting']) {
      expect([below, (await reader.post(`${path}/${question?.id ?? ''}${below}`)).status]).toEqual([below, 403]);
    }
  });
});
