import { addCast, PASSWORD, type Cast } from '../../test/people/cast.js';
import { bootApp, type TestApp } from '../../test/support/app.js';
import { actorFor, consultationInput, makeConsultation } from '../../test/support/consultation/make-consultation.js';
import { PageClient } from '../../test/support/page-client.js';
import { Consultation } from '../consultation/consultation.entity.js';
import { ConsultationReader } from '../consultation/consultation-reader.js';
import { ConsultationService } from '../consultation/consultation.service.js';
import { CorrectionService } from '../consultation/draft/correction/correction.service.js';
import type { Draft } from '../consultation/draft/draft.entity.js';
import { DraftService } from '../consultation/draft/draft.service.js';
import { DocumentIntake, type KeptDocument } from '../consultation/file/document-intake.js';
import { Invitation } from '../consultation/invitation/invitation.entity.js';
import { ResponseLinkService } from '../consultation/invitation/response-link.service.js';
import { QuestionService } from '../consultation/question/question.service.js';
import { Question } from '../consultation/question/question.entity.js';
import { systemActor, type PersonActor } from '../identity/access/actor.js';
import { PersonService } from '../identity/person/person.service.js';
import { newId } from '../shared/database/id.js';
import { foldForSearch, norwegianSortKey } from '../shared/language/sorting.js';
import { CalendarDay } from '../shared/time/calendar-day.js';

const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';
const TITLE = 'Intern høring om kreft';
const OPEN = {
  state: 'open',
  approvedDigest: 'as it was approved',
  openedAt: new Date('2018-02-01T11:00:00Z'),
} as const;

describe('an association’s hearing', () => {
  let test: TestApp;
  let cast: Cast;
  let adviser: PersonActor;
  let secretary: PersonActor;
  let desk: PageClient;
  let outer: Consultation;
  let inner: Consultation;
  let draft: Draft;

  beforeAll(async () => {
    test = await bootApp();
    cast = await addCast(test);
    adviser = await actorFor(test, cast.adviser.id);
    secretary = await actorFor(test, cast.secretary.id);
    outer = await makeConsultation(test, adviser, { title: 'Pasientforløp for kreft' });
    draft = await test.app
      .get(DraftService)
      .add(adviser, outer.id, { title: 'Utkast om kreft', shortTitle: 'Kreft', kind: 'pathway' }, await kept('første'));
    await test.app.get(QuestionService).add(adviser, outer.id, {
      ...{ scope: 'consultation', draftId: null, sectionId: null, draftIds: [], kind: 'freeText' },
      ...{ text: 'Er ansvaret tydelig?', help: null, options: [] },
    });
    await change(outer, OPEN);
    inner = await answering(await invited(outer, 'Den norske legeforening'));
    desk = new PageClient(test.server);
    await desk.signIn(cast.secretary.email);
  }, 120_000);

  afterAll(() => test.close());

  async function kept(words: string): Promise<KeptDocument> {
    const taken = await test.app.get(DocumentIntake).take(`${words}.pdf`, Buffer.from(`${PDF}% ${words}\n`));
    if (!taken.ok) throw new Error('The file is refused');
    return taken.document;
  }

  async function change({ id }: Consultation, to: Partial<Consultation>): Promise<void> {
    await test.database.write((transaction) => transaction.update(Consultation, { id }, to));
  }

  async function invited({ id: consultationId, hostId }: Consultation, addressedName: string): Promise<Invitation> {
    const invitation = Object.assign(new Invitation(), {
      ...{ id: newId(), consultationId, hostId, organisationId: null, groupId: null, addressedName },
      ...{ sortKey: norwegianSortKey(addressedName), searchText: foldForSearch(addressedName) },
      ...{ email: 'post@lag.example', languageForm: 'nb', ownDeadlineOn: null, isInvited: true },
      createdAt: test.clock.now(),
    } as const);
    await test.database.write((transaction) => transaction.insert(Invitation, invitation));
    return invitation;
  }

  async function answering({ id }: Invitation): Promise<Consultation> {
    const input = { title: TITLE, caseNumber: '', deadlineOn: CalendarDay.of('2018-04-15'), signatories: [] };
    return test.database.write((transaction) =>
      test.app.get(ConsultationService).createIn(transaction, secretary, consultationInput(secretary.id, input), id),
    );
  }

  /** Somebody who has opened the link of a body in the hearing. */
  async function memberOf(consultation: Consultation, name: string): Promise<PageClient> {
    const links = test.app.get(ResponseLinkService);
    const invitation = await invited(consultation, name);
    const [link] = await test.database.write((transaction) => links.make(transaction, [invitation]));
    const client = new PageClient(test.server);
    await client.get(new URL(await links.addressOf(link?.id ?? '')).pathname);
    await client.submit('main form');
    return client;
  }

  const at = (...below: readonly string[]): string => ['/skrivebord/horinger', inner.id, ...below].join('/');

  it('shows the drafts of the hearing it answers in, says whose they are, and offers no change of them', async () => {
    const list = await desk.get(at('utkast'));
    expect(list.text).toContain('Utkast om kreft Fra Helsedirektoratet: «Pasientforløp for kreft»');
    expect(list.text).not.toContain('Legg til utkast');

    const page = await desk.get(at('utkast', draft.id));
    expect(page.text).toContain('Utkastet hører til høringen fra Helsedirektoratet og kan bare endres der.');
    expect(page.$('main form').length).toBe(0);
    expect((await desk.file(at('utkast', draft.id, 'fil'))).filename).toBe('første.pdf');
    expect((await desk.post(at('utkast', draft.id, 'sletting'))).status).toBe(404);
    expect((await desk.get(at('utkast', 'nytt'))).text).toContain('Dette er en intern høring.');
  });

  it('marks a draft that was corrected there, with the day and what is new', async () => {
    const file = await kept('andre');
    await test.database.write((transaction) =>
      test.app.get(CorrectionService).correct(transaction, adviser, {
        ...{ consultationId: outer.id, draftId: draft.id, file, whatChanged: 'Tabell 2 er rettet.', seenNumber: 1 },
      }),
    );

    expect((await desk.get(at('utkast'))).text).toContain('Rettet 1. februar 2018');
    const page = await desk.get(at('utkast', draft.id));
    expect(page.text).toContain('Rettet 1. februar 2018: Tabell 2 er rettet.');
    expect((await desk.file(at('utkast', draft.id, 'fil'))).filename).toBe('andre.pdf');
  });

  it('adds questions of its own after those that are asked there, also about the drafts', async () => {
    await desk.get(at('sporsmal', 'nytt'));
    await desk.press('Lagre', { text: 'Hva mener laget?', place: `draft:${draft.id}` });

    const rows = desk.page
      .$('main ol > li')
      .toArray()
      .map((row) => desk.page.$(row).text().replace(/\s+/g, ' '));
    expect(rows[0]).toContain('Er ansvaret tydelig?');
    expect(rows[0]).toContain('Fra Helsedirektoratet: «Pasientforløp for kreft»');
    expect(rows[1]).toContain('Hva mener laget? Kreft.');
    const [asked] = await test.database.reader.findBy(Question, { consultationId: outer.id });
    const page = await desk.get(at('sporsmal', asked?.id ?? ''));
    expect(page.text).toContain('Spørsmålet er stilt av Helsedirektoratet og kan bare endres der.');
    expect(page.$('main form').length).toBe(0);
    expect((await desk.post(at('sporsmal', asked?.id ?? '', 'sletting'))).status).toBe(404);
  });

  it('is asked who finds its page, and not what the law asks of a state body', async () => {
    const form = await desk.get(at('rediger'));
    expect(form.text).not.toContain('Sametinget');
    expect(form.text).not.toContain('seks uker');
    await desk.submit('main form', { visibility: 'closed', draftNaming: 'required' });

    const saved = await test.database.reader.findOneByOrFail(Consultation, { id: inner.id });
    expect([saved.visibility, saved.mustNameDrafts, saved.samiParliament]).toEqual(['closed', true, 'no']);
    const overview = await desk.get(at());
    expect(overview.text).toContain('Svarer på Pasientforløp for kreft (Helsedirektoratet)');
    expect(overview.text).toContain('Hvem kan se høringssiden? Ingen.');
    expect(overview.text).not.toContain('Sametinget');
  });

  it('lets a state body hold its hearings in public only, whatever its form says', async () => {
    const made = await makeConsultation(test, adviser, { visibility: 'closed' });

    expect(made.visibility).toBe('public');
  });

  it('has a page for everyone, for those with a link of it and its own people, or for nobody', async () => {
    const held = await makeConsultation(test, secretary, { title: 'Lønn og tariff' });
    await change(held, OPEN);
    const other = await makeConsultation(test, secretary, { title: 'En annen sak' });
    await change(other, OPEN);
    const visitors = [
      new PageClient(test.server),
      await memberOf(other, 'Et annet lag'),
      await memberOf(held, 'Oslo legeforening'),
      desk,
    ];
    const statuses = async (path: string): Promise<number[]> =>
      Promise.all(visitors.map(async (visitor) => (await visitor.get(path)).status));
    const page = `/horinger/${held.id}`;

    expect(held.visibility).toBe('members');
    expect(await statuses(page)).toEqual([404, 404, 200, 200]);
    expect(await statuses(`${page}/sporsmal`)).toEqual([404, 404, 200, 200]);
    expect((await visitors[0]?.get('/?sok=tariff'))?.text).not.toContain('Lønn og tariff');
    expect((await visitors[2]?.file(`${page}/frist.ics`))?.status).toBe(200);
    expect((await visitors[0]?.get(`${page}/frist.ics`))?.status).toBe(404);
    await change(held, { visibility: 'closed' });
    expect(await statuses(page)).toEqual([404, 404, 404, 404]);
    await change(held, { visibility: 'public' });
    expect(await statuses(page)).toEqual([200, 200, 200, 200]);
    expect((await visitors[0]?.get('/?sok=tariff'))?.text).toContain('Lønn og tariff');
  });

  it('is approved as its administrator has chosen, which a state body cannot', async () => {
    const people = test.app.get(PersonService);
    const system = systemActor(null, 'test');
    await test.database.write(async (transaction) => {
      const person = { name: 'Arne Administrator', email: 'arne@legeforeningen.example' };
      const { id: personId } = await people.addPerson(transaction, system, person);
      await people.grant(transaction, system, {
        ...{ personId, hostId: cast.medicalAssociation.id, role: 'administrator' },
      });
      await people.setPassword(transaction, system, personId, PASSWORD);
    });
    const administrator = new PageClient(test.server);
    await administrator.signIn('arne@legeforeningen.example');
    await change(inner, { state: 'submittedForApproval', submittedDigest: 'x', submittedById: secretary.id });
    const { id } = inner;
    const mayApprove = (): Promise<boolean> =>
      test.database.reader
        .findOneByOrFail(Consultation, { id })
        .then((found) => test.app.get(ConsultationReader).may(secretary, found, 'mayApprove'));

    expect(await mayApprove()).toBe(true);
    const page = await desk.get(at('godkjenning'));
    expect(page.text).toContain('Hvem kan se høringssiden?');
    await administrator.get('/skrivebord');
    await administrator.follow('Hvem som godkjenner');
    await administrator.press('Lagre', { approvalBy: 'another' });
    expect(administrator.page.text).toContain('Valget er lagret.');
    expect(await mayApprove()).toBe(false);

    expect((await desk.get('/skrivebord/godkjenning')).status).toBe(403);
    const atDirectorate = new PageClient(test.server);
    await atDirectorate.signIn(cast.administrator.email);
    const fixed = await atDirectorate.get('/skrivebord/godkjenning');
    expect(fixed.text).toContain('I en statlig virksomhet må alltid en annen godkjenne.');
    expect((await atDirectorate.post('/skrivebord/godkjenning', { approvalBy: 'anyone' })).status).toBe(409);
  });

  it('is sent to every member of a list that the association has read into its own register', async () => {
    const held = await makeConsultation(test, secretary, { title: 'Høring blant medlemmene' });
    const content = [
      'navn\tforkortelse\ttype\te-post',
      'Norsk psykiatrisk forening\tNPF\tfagmedisinsk forening\tstyret@npf.example',
      'Oslo legeforening\t\tlokalforening\tstyret@oslo-lege.example',
    ].join('\n');
    await desk.get('/register/import');
    await desk.submit('form[enctype]', {}, { file: [{ filename: 'medlemmer.tsv', content }] });
    await desk.press('Se hva som skjer');
    await desk.press('Importer');

    await desk.get(`/skrivebord/horinger/${held.id}/mottakere`);
    await desk.press('Velg alle i registeret vårt');

    expect(desk.page.text).toContain('Mottakere2 Uten e-postadresse0');
    const atDirectorate = new PageClient(test.server);
    await atDirectorate.signIn(cast.adviser.email);
    const found = await atDirectorate.get('/register?sok=psykiatrisk');
    expect(found.text).not.toContain('styret@npf.example');
  });
});
