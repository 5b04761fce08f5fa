import { addCast, type Cast } from '../../../../test/people/cast.js';
import type { TestApp } from '../../../../test/support/app.js';
import { eachApp } from '../../../../test/support/consultation/each-app.js';
import { actorFor, makeConsultation } from '../../../../test/support/consultation/make-consultation.js';
import { PageClient } from '../../../../test/support/page-client.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import { newId } from '../../../shared/database/id.js';
import { norwegianSortKey } from '../../../shared/language/sorting.js';
import { ConsultationProgress } from '../../../consultation/consultation-progress.service.js';
import { ConsultationService } from '../../../consultation/consultation.service.js';
import { DraftService } from '../../../consultation/draft/draft.service.js';
import { DocumentIntake } from '../../../consultation/file/document-intake.js';
import type { Topic } from '../../../consultation/topic/topics.js';
import { OpeningService } from '../../../consultation/opening/opening.service.js';
import { QuestionService } from '../../../consultation/question/question.service.js';
import { RecipientListLine } from '../../../consultation/recipient/recipient-list-line.entity.js';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

eachApp('the pages that everyone can read', (boot) => {
  let test: TestApp;
  let cast: Cast;
  let adviser: PersonActor;
  let anyone: PageClient;

  beforeAll(async () => {
    test = await boot();
    test.clock.moveTo('2018-02-20T09:00:00Z');
    cast = await addCast(test);
    adviser = await actorFor(test, cast.adviser.id);
    anyone = new PageClient(test.server);
  });

  afterAll(async () => {
    await test.close();
  });

  async function opened(
    by: PersonActor,
    approverId: string,
    title: string,
    topics: readonly Topic[] = [],
  ): Promise<string> {
    const { id } = await makeConsultation(test, by, { title, topics });
    const approver = await actorFor(test, approverId);
    const progress = test.app.get(ConsultationProgress);
    await test.database.write(async (transaction) => {
      await progress.advance(transaction, by, id, {
        permission: 'mayEdit',
        verb: (consultation) => {
          consultation.submitForApproval('digest', by);
          consultation.approve('digest', approver, test.clock.now());
        },
      });
      await test.app.get(OpeningService).open(transaction, by, id, 'digest');
    });
    return id;
  }

  it('say so when there are no hearings', async () => {
    expect((await anyone.get('/')).text).toContain('Det er ingen høringer her ennå.');
  });

  it('show nothing of a hearing before it opens', async () => {
    const { id } = await makeConsultation(test, adviser, { title: 'Hemmelig ennå' });

    expect((await anyone.get('/')).text).not.toContain('Hemmelig ennå');
    expect((await anyone.get(`/horinger/${id}`)).status).toBe(404);
  });

  it('show all that a body needs to answer, and give the drafts to keep', async () => {
    const id = await (async (): Promise<string> => {
      const { id: made } = await makeConsultation(test, adviser, {
        title: 'Gravide og rusmidler',
        answers: 'onePerDraft',
      });
      const taken = await test.app.get(DocumentIntake).take('utkast.pdf', PDF);
      const file = taken.ok ? taken.document : null;
      const draft = { title: 'Pakkeforløp for gravide', shortTitle: 'Gravide', kind: 'pathway' } as const;
      await test.app.get(DraftService).add(adviser, made, draft, file);
      const place = { scope: 'consultation', draftId: null, sectionId: null, draftIds: [] } as const;
      const question = { ...place, kind: 'freeText', text: 'Er ansvaret tydelig?', help: null, options: [] } as const;
      await test.app.get(QuestionService).add(adviser, made, question);
      const approver = await actorFor(test, cast.approver.id);
      await test.database.write(async (transaction) => {
        const line = {
          consultationId: made,
          category: 'Stat og kommune',
          categoryPosition: 1,
          name: 'Landets kommuner',
        };
        await transaction.insert(RecipientListLine, { id: newId(), sortKey: norwegianSortKey(line.name), ...line });
        await test.app.get(ConsultationProgress).advance(transaction, adviser, made, {
          permission: 'mayEdit',
          verb: (consultation) => {
            consultation.submitForApproval('digest', adviser);
            consultation.approve('digest', approver, test.clock.now());
          },
        });
        await test.app.get(OpeningService).open(transaction, adviser, made, 'digest');
      });
      return made;
    })();

    await anyone.get('/');
    await anyone.follow('Gravide og rusmidler');

    expect(anyone.page.path).toBe(`/horinger/${id}`);
    for (const words of [
      'På høring',
      'fredag 1. juni 2018 (101 dager igjen)',
      'Helsedirektoratet',
      '17/20347',
      'Vi ber om svar på et nytt forløp.',
      'Finansieringen er ikke på høring.',
      'Pakkeforløp for gravide',
      'Er ansvaret tydelig?',
      'Landets kommuner',
      'Svar på hvert utkast for seg.',
      'postmottak@helsedir.example',
      '810 20 050',
    ]) {
      expect(anyone.page.text).toContain(words);
    }
    const file = await anyone.file(anyone.page.$('a[href*="/utkast/"]').attr('href') ?? '');
    expect([file.status, file.mediaType, file.filename]).toEqual([200, 'application/pdf', 'utkast.pdf']);
    expect(file.bytes.equals(PDF)).toBe(true);
  });

  it('search and narrow the list, with counts', async () => {
    await opened(adviser, cast.approver.id, 'Ærlighet i helsetjenesten');

    await anyone.get('/?sok=%C3%86RLIGHET');
    expect(anyone.page.text).toContain('Ærlighet i helsetjenesten');
    expect(anyone.page.text).toContain('Alle (1) På høring (1) Under behandling (0) Ferdigbehandlet (0)');
    await anyone.follow('Ferdigbehandlet (0)');
    expect(anyone.page.text).toContain('Ingen høringer passer med det du har valgt.');
  });

  it('narrow the list by topic, host and year, each counted with what the others leave', async () => {
    await opened(adviser, cast.approver.id, 'Hjelp til unge som ruser seg', ['mentalHealth', 'childrenAndFamilies']);
    await opened(adviser, cast.approver.id, 'Barnehager i nord', ['childrenAndFamilies']);

    await anyone.get('/');
    const topics = anyone.page.$('select[name="emne"] option').text();
    await anyone.submit('form.toolbar', { emne: 'mentalHealth', vert: cast.directorate.id, ar: '2018' });

    expect(topics).toContain('Barn og familie (2)');
    expect(topics).toContain('Psykisk helse og rus (1)');
    expect(anyone.page.text).toContain('1 høring');
    expect(anyone.page.text).toContain('Hjelp til unge som ruser seg');
    expect(anyone.page.text).toContain('Helsedirektoratet (1)');
    expect((await anyone.get('/?ar=2017')).text).toContain('Ingen høringer passer');
    await anyone.get('/?emne=mentalHealth');
    await anyone.follow('Hjelp til unge som ruser seg');
    expect(anyone.page.$('a[href="/?emne=childrenAndFamilies"]').text()).toBe('Barn og familie');
  });

  it('leave the hearing of an association to its members', async () => {
    const secretary = await actorFor(test, cast.secretary.id);
    const id = await opened(secretary, cast.approver.id, 'Foreningens egen høring');

    expect((await anyone.get('/?sok=foreningens')).text).not.toContain('Foreningens egen høring');
    expect((await anyone.get(`/horinger/${id}`)).status).toBe(404);
  });

  it('say that a hearing was cancelled after it opened', async () => {
    const id = await opened(adviser, cast.approver.id, 'Avlyst underveis');
    await test.app.get(ConsultationService).cancel(adviser, id, 'Loven kom ikke.');

    const visit = await anyone.get(`/horinger/${id}`);

    expect(visit.text).toContain('Høringen er avlyst og tar ikke imot svar.');
    expect(visit.text).not.toContain('Slik svarer du');
  });
});
