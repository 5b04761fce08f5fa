import { addCast, type Cast } from '../../../test/people/cast.js';
import { bootApp, type TestApp } from '../../../test/support/app.js';
import { bodySays } from '../../../test/support/dispatch/body-says.js';
import { PlannedHearing } from '../../../test/support/dispatch/planned-hearing.js';
import { addRegister, directoratePeople, type HearingPeople } from '../../../test/support/hearing.js';
import { PageClient, type Visit } from '../../../test/support/page-client.js';
import { statementsDuring } from '../../../test/support/response/count-statements.js';
import { MailboxMessage } from '../../delivery/mailbox/mailbox-message.entity.js';
import { STANDARD_TEXTS } from '../../letter/template/default-templates.js';
import { LetterTemplateService } from '../../letter/template/letter-template.service.js';
import { DispatchPreparation } from '../preparation/dispatch-preparation.js';
import type { DispatchPlan } from './dispatch-plan.entity.js';
import { PlanApprovals } from './plan-approval.service.js';

let service: TestApp;
let cast: Cast;
let people: HearingPeople;
let categoryIds: readonly string[];
let hearing: PlannedHearing;

beforeAll(async () => {
  service = await bootApp();
  cast = await addCast(service);
  people = await directoratePeople(service, cast);
  ({ categoryIds } = await addRegister(service, people.adviser));
});

beforeEach(async () => {
  hearing = await PlannedHearing.open(service, people, categoryIds);
});

afterAll(() => service.close());

const below = (...path: readonly string[]): string =>
  ['/skrivebord/horinger', hearing.id, 'utsendinger', ...path].join('/');
const pathOf = ({ id }: { readonly id: string }, ...path: readonly string[]): string => below('planer', id, ...path);

async function signedIn(person: { readonly email: string }): Promise<PageClient> {
  const client = new PageClient(service.server);
  await client.signIn(person.email);
  return client;
}

const submit = (plan: DispatchPlan): Promise<DispatchPlan> =>
  service.app.get(PlanApprovals, { strict: false }).submit(people.adviser, hearing.id, plan.id);

const approvedReminder = (): Promise<DispatchPlan> => hearing.approvedReminder(null);

describe('the reminders of a hearing', () => {
  test('are proposed for 14 and 3 days before the deadline, and the list says when each goes', async () => {
    const client = await signedIn(cast.adviser);
    await client.get(`/skrivebord/horinger/${hearing.id}`);
    await client.follow('Utsendinger');
    await client.follow('Påminnelser');

    const planned = await client.press('Planlegg påminnelsene');

    expect(planned.notice).toBe('Påminnelsene er planlagt. Se over brevet, og send det til godkjenning.');
    expect(planned.text).toContain('14 dager før fristen: tirsdag 17. april 2018 klokka 8');
    // The third day before the first of May is a Saturday.
    expect(planned.text).toContain('3 dager før fristen: fredag 27. april 2018 klokka 8');
    expect(planned.text).toContain('Høringsbrev');
  });

  test('that cannot be read are said beside the field, with what was typed', async () => {
    const client = await signedIn(cast.adviser);
    await client.get(below('paminnelser'));

    const page = await client.press('Planlegg påminnelsene', { days: 'fjorten' });

    expect(page.status).toBe(422);
    expect(page.errors).toEqual(['Skriv ett til fem hele tall fra 1 til 90, med komma mellom, for eksempel 14, 3.']);
    expect(page.$('#field-days').attr('value')).toBe('fjorten');
  });

  test('are planned once for each number of days, however often the form is sent', async () => {
    const client = await signedIn(cast.adviser);
    for (const days of ['14, 3', '3, 14, 7']) {
      await client.get(below('paminnelser'));
      await client.press('Planlegg påminnelsene', { days });
    }

    const page = await client.get(below('paminnelser'));

    expect(page.$('.lined-list li')).toHaveLength(3);
  });

  test('are not planned by a reader, nor found by another host', async () => {
    const reader = await signedIn(cast.reader);
    expect((await reader.get(below())).text).toContain('Ingen brev er planlagt.');
    expect((await reader.get(below('paminnelser'))).status).toBe(403);
    const outsider = await signedIn(cast.secretary);
    expect((await outsider.get(below())).status).toBe(404);
    expect((await outsider.get(below('paminnelser'))).status).toBe(404);
  });
});

describe('the page of a planned letter', () => {
  test('says to how many it would go now, and who does not get it and why', async () => {
    const [body] = await hearing.invited();
    if (!body) throw new Error('Nobody is invited');
    await bodySays(service, body, { state: 'submitted', replyKind: 'declines' });
    const plan = await hearing.plan('reminder', { invitationIds: 'silent', daysBefore: 14 });

    const page = await (await signedIn(cast.adviser)).get(pathOf(plan));

    expect(page.heading).toBe('Påminnelse');
    expect(page.text).toContain('Får brevet på e-post 3');
    expect(page.text).toContain('Får ikke brevet 1');
    expect(page.text).toContain(`${body.addressedName} Har sagt at den ikke svarer`);
    expect(page.text).toContain('De som ikke har svart når brevet går');
  });

  test('takes it from the planner to the approver, who returns it with a note and then approves it', async () => {
    const plan = await hearing.plan('extension');
    const adviser = await signedIn(cast.adviser);
    await adviser.get(pathOf(plan));
    const submitted = await adviser.press('Send til godkjenning');
    expect(submitted.text).toContain('Du har selv planlagt eller sendt inn dette brevet.');
    const approver = await signedIn(cast.approver);
    await approver.get(pathOf(plan));

    const without = await approver.press('Returner');
    expect({ status: without.status, errors: without.errors }).toEqual({
      status: 422,
      errors: ['Fyll ut dette feltet.'],
    });
    await approver.press('Returner', { note: 'Begrunnelsen mangler.' });
    expect((await adviser.get(pathOf(plan))).text).toContain('Begrunnelsen mangler.');
    await adviser.press('Send til godkjenning');
    await approver.get(pathOf(plan));
    const approved = await approver.press('Godkjenn');

    expect(approved.notice).toBe('Brevet er godkjent.');
    expect(approved.text).toContain('Brevet er godkjent og kan sendes.');
    expect(approved.$('a[href$="/sending"]')).toHaveLength(0);
  });

  test('says that the approval has lapsed when the text was changed, with a button to submit it again', async () => {
    const plan = await approvedReminder();
    const texts = { ...STANDARD_TEXTS.reminder.nn, subject: 'Hugs fristen' };
    const input = { kind: 'reminder', languageForm: 'nn', seenNumber: 1, texts } as const;
    await service.app.get(LetterTemplateService, { strict: false }).save(people.adviser, hearing.id, input);
    const client = await signedIn(cast.adviser);

    expect((await client.get(below())).text).toContain('Må godkjennes på nytt');
    const page = await client.get(pathOf(plan));
    expect(page.text).toContain('Godkjenningen gjelder ikke lenger');
    expect((await client.get(pathOf(plan, 'sending'))).$('main form')).toHaveLength(0);
    await client.get(pathOf(plan));
    const again = await client.press('Send til godkjenning');

    expect(again.notice).toBe('Brevet er sendt til godkjenning.');
  });

  test('drops it after asking', async () => {
    const plan = await hearing.plan('extension');
    const client = await signedIn(cast.adviser);
    await client.get(pathOf(plan));
    const asked = await client.follow('La være å sende …');
    expect(asked.text).toContain('planen kan ikke tas opp igjen');

    const dropped = await client.press('Ja, la være å sende');

    expect(dropped.notice).toBe('Brevet blir ikke sendt.');
    expect((await client.get(below())).text).toContain('Skal ikke sendes likevel');
  });

  test('shows a reader all of it, with nothing to press, and is not found by another host', async () => {
    const plan = await hearing.plan('extension');
    await submit(plan);
    const reader = await signedIn(cast.reader);

    const page = await reader.get(pathOf(plan));

    expect(page.text).toContain('Brevet venter på godkjenning.');
    expect(page.$('main form[method="post"]')).toHaveLength(0);
    expect((await reader.post(pathOf(plan, 'godkjenning'), { digest: 'a'.repeat(64) })).status).toBe(403);
    expect((await reader.get(pathOf(plan, 'frafall'))).status).toBe(403);
    expect((await (await signedIn(cast.secretary)).get(pathOf(plan))).status).toBe(404);
  });
});

describe('the letter of a plan', () => {
  test('is seen as any recipient found by search would get it, as a PDF too, and can be sent to oneself', async () => {
    const plan = await hearing.plan('reminder', { invitationIds: 'silent' });
    const client = await signedIn(cast.adviser);
    await client.get(pathOf(plan, 'brev'));
    await client.submit('form[role="search"]', { sok: 'fagrådet' });

    const letter = await client.follow('Fagrådet for kreft');
    expect(letter.text).toContain('Mottaker Fagrådet for kreft');
    expect(letter.text).toContain('1. mai 2018');
    const pdf = await client.file(letter.$('a[href*="brev.pdf"]').attr('href') ?? '');
    expect({ status: pdf.status, mediaType: pdf.mediaType }).toEqual({ status: 200, mediaType: 'application/pdf' });
    const proved = await client.press('Send prøve til meg');
    expect(proved.notice).toBe('Prøven er på vei til e-postadressen din.');
    await service.work();

    const mails = await service.database.reader.find(MailboxMessage, { order: { receivedAt: 'DESC', id: 'DESC' } });
    expect(mails[0]?.envelopeTo).toEqual([cast.adviser.email]);
  });
});

describe('sending a planned letter', () => {
  async function confirmed(): Promise<PageClient> {
    const plan = await approvedReminder();
    const client = await signedIn(cast.adviser);
    await client.get(pathOf(plan));
    await client.follow('Gå til utsending');
    return client;
  }

  test('is confirmed with its counts, and shown until it is done', async () => {
    const [body] = await hearing.invited();
    if (body) await bodySays(service, body, { state: 'submitted' });
    const client = await confirmed();
    expect(client.page.text).toContain('Får ikke brevet 1');

    const begun = await client.press('Send til 3 mottakere');
    expect(begun.notice).toBe('Utsendingen er i gang.');
    expect(begun.heading).toBe('Påminnelse');
    await service.work();
    const after = await client.get(begun.path);

    expect(after.text).toContain('3 av 3 er ferdig behandlet');
    expect(after.text).toContain('Har svart 1');
    expect((await client.get(below())).$('tbody tr')).toHaveLength(2);
  });

  test('can be paused, resumed and stopped, which says how many have got it and how many will not', async () => {
    const client = await confirmed();
    const { path } = await client.press('Send til 4 mottakere');
    const [dispatch] = await hearing.dispatchesOf('reminder');
    await service.app.get(DispatchPreparation, { strict: false }).run(dispatch?.id ?? '');
    await client.get(path);
    expect((await client.press('Ta pause')).text).toContain('På pause');
    expect((await client.press('Fortsett utsendingen')).notice).toBe('Utsendingen fortsetter.');

    const asked = await client.follow('Stopp utsendingen …');
    expect(asked.text).toContain('Overlevert allerede 0');
    expect(asked.text).toContain('Får ikke brevet 4');
    await client.press('Ja, stopp utsendingen');
    await service.work();
    const after = await client.get(path);

    expect(after.text).toContain('Stoppet av Randi Rådgiver');
    expect(after.text).toContain('Ikke sendt 4');
    expect(after.text).toContain('Ferdig');
    expect(await hearing.received('reminder')).toEqual([]);
  });

  test('that was begun by one person is not stopped by a reader', async () => {
    const client = await confirmed();
    const { path } = await client.press('Send til 4 mottakere');
    const reader = await signedIn(cast.reader);

    expect((await reader.get(path)).$('main form[method="post"]')).toHaveLength(0);
    expect((await reader.get(`${path}/stopp`)).status).toBe(403);
    expect((await reader.post(`${path}/stopp`)).status).toBe(403);
  });

  test('reads the list of dispatches by as many statements for many plans as for one', async () => {
    const client = await signedIn(cast.adviser);
    await hearing.plan('extension');
    const look = (): Promise<number> => statementsDuring(service.database, () => client.get(below()));
    const before = await look();
    for (let count = 0; count < 10; count += 1) await hearing.plan('extension');

    expect(await look()).toBe(before);
  });

  test('shows the numbers live for as long as it lasts', async () => {
    const client = await confirmed();
    const page: Visit = await client.press('Send til 4 mottakere');

    expect(page.$('[data-live-dispatch]').attr('data-live-dispatch')).toBe(`${page.path}/hendelser`);
    expect(page.$('noscript').text()).toContain('Vis nye tall');
  });
});
