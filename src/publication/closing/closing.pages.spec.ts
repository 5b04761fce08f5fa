import supertest from 'supertest';
import { addCast, type Cast } from '../../../test/people/cast.js';
import { bootApp, type TestApp } from '../../../test/support/app.js';
import { addRegister, directoratePeople, type HearingPeople } from '../../../test/support/hearing.js';
import { PageClient } from '../../../test/support/page-client.js';
import {
  decidedHearing,
  type DecidedHearing,
  type HeardAnswer,
} from '../../../test/support/publication/decided-hearing.js';
import { issueWithoutFiles } from '../../../test/support/publication/frozen-issue.js';
import { ReadPdf } from '../../../test/support/read-pdf.js';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { ResponseLinkService } from '../../consultation/invitation/response-link.service.js';
import { Message } from '../../delivery/message/message.entity.js';
import { SecretLinks } from '../../delivery/secret-links.js';
import { DispatchPlan } from '../../dispatch/plan/dispatch-plan.entity.js';
import { Letter } from '../../letter/letter.entity.js';
import { FileStore } from '../../shared/files/file-store.js';
import { SummaryPublishing } from '../pages/summary/summary-publishing.service.js';

let service: TestApp;
let cast: Cast;
let people: HearingPeople;
let hearing: DecidedHearing;

beforeAll(async () => {
  service = await bootApp();
  cast = await addCast(service);
  people = await directoratePeople(service, cast);
  const register = await addRegister(service, people.adviser);
  hearing = await decidedHearing(service, people, { title: 'Pasientforløp for rus', register });
  // As for whoever answered by e-mail: there is no link to be told by.
  const links = service.app.get(ResponseLinkService, { strict: false });
  await service.database.write((transaction) => links.revokeAll(transaction, answerOf(2).invitationId));
}, 60_000);

afterAll(() => service.close());

describe('before the summary is issued', () => {
  test('a body is told nothing of what staff have decided', async () => {
    const body = await opened(0);

    const page = await body.get('/svar/hva-ble-av-svaret');

    expect(page.text).toContain('har ikke gitt ut oppsummeringen ennå');
    expect(page.text).not.toMatch(/Tas til følge|Faglig begrunnet/);
    expect((await body.get('/svar')).text).not.toContain('Se hva som ble av svaret');
    expect((await body.get('/svar/hva-ble-av-svaret.pdf')).status).toBe(404);
  });

  test('the closing letter cannot be planned, and its page says why', async () => {
    const adviser = await signedIn(cast.adviser.email);

    const page = await adviser.get(closingPath());

    expect(page.text).toContain('Oppsummeringen er ikke gitt ut ennå.');
    expect(page.text).not.toContain('Planlegg sluttbrevet');
    expect((await adviser.post(closingPath())).status).toBe(409);
  });
});

describe('when the summary is issued', () => {
  beforeAll(async () => {
    service.clock.advanceSeconds(60);
    await issueWithoutFiles(service, people, hearing.id);
  });

  test('the letter is planned for all who have answered, submitted, approved by another, and sent to them alone', async () => {
    const adviser = await signedIn(cast.adviser.email);
    await adviser.get(`/skrivebord/horinger/${hearing.id}/utsendinger`);
    const page = await adviser.follow('Sluttbrev til alle som har svart');
    expect(page.text).toContain('Oppsummeringen er ikke publisert.');
    expect(page.text).toMatch(/Får brevet på e-post\s*3/);

    const planned = await adviser.press('Planlegg sluttbrevet');
    expect(planned.text).toContain('Alle som har svart, og de som står bak et fellessvar');
    await adviser.press('Send til godkjenning');
    const approver = await signedIn(cast.approver.email);
    await approver.get(planned.path);
    await approver.press('Godkjenn');
    await adviser.get(planned.path);
    await adviser.follow('Gå til utsending');
    await adviser.press('Send til 3 mottakere');
    await service.work();

    const sent = await closingMessages();
    expect(sent.map(({ recipientRef }) => recipientRef).toSorted()).toEqual(
      hearing.answers.map(({ invitationId }) => invitationId).toSorted(),
    );
    expect(sent.map(({ state }) => state)).toEqual(['accepted', 'accepted', 'accepted']);
  });

  test('planned once more while it waits, it is the same plan', async () => {
    const adviser = await signedIn(cast.adviser.email);
    await adviser.get(closingPath());
    const first = await adviser.press('Planlegg sluttbrevet');
    await adviser.get(closingPath());
    const second = await adviser.press('Planlegg sluttbrevet');

    expect(second.path).toBe(first.path);
    expect(await service.database.reader.countBy(DispatchPlan, { kind: 'closing' })).toBe(2);
  });

  test('the secret link stands in the e-mail alone, and not in the letter that one may publish', async () => {
    for (const message of await closingMessages()) {
      const [linkId = ''] = message.linkIds;
      const letter = await service.database.reader.findOneByOrFail(Letter, {
        invitationId: message.recipientRef,
        dispatchKey: message.subjectId,
      });
      const text = await textOf(await service.app.get(FileStore).read(letter.pdfSha256));

      expect(await addressOf(linkId)).toMatch(/\/svar\/[\w-]{43}\?til=hva-ble-av-svaret$/);
      expect(text).toMatch(/Hva som ble av svaret deres|Kva som vart av svaret dykkar/);
      expect(text).not.toMatch(/\/svar\/|send svaret/i);
      expect(letter.filename).toMatch(/^Sluttbrev-/);
    }
  });

  test('the link leads each body to what became of its own comments, and of nobody else’s, on the page and as PDF', async () => {
    for (const answer of hearing.answers) {
      const body = await arrived(answer);

      const [first, second] = [body.page, await body.client.get(await partOf(body.client, 1))];
      const pdf = await body.client.file('/svar/hva-ble-av-svaret.pdf');

      const read = `${first.text} ${second.text}`;
      const onPaper = await textOf(pdf.bytes);
      const [consultation, draft, file] = answer.words;
      for (const word of [consultation, draft, file]) {
        expect(read).toContain(word);
        expect(onPaper).toContain(word);
      }
      expect(read).toContain('Faglig begrunnet.');
      expect(read).toMatch(/Tas til følge|Tas delvis til følge|Tas ikke til følge/);
      expect(onPaper).toContain('Faglig begrunnet.');
      for (const other of hearing.answers.filter((each) => each !== answer))
        expect(`${read} ${onPaper}`).not.toMatch(new RegExp(other.words.slice(0, 3).join('|')));
    }
  });

  test('the page leads to the place in the summary once that is published, and no longer when it is taken down', async () => {
    const body = await opened(0);
    const publishing = service.app.get(SummaryPublishing, { strict: false });
    const address = `/horinger/${hearing.id}/oppsummering`;
    expect((await body.get('/svar')).text).toContain('Se hva som ble av svaret');
    expect((await body.get('/svar/hva-ble-av-svaret')).html).not.toContain(address);

    await publishing.publish(people.adviser, { consultationId: hearing.id, number: 1 });
    const page = await body.get('/svar/hva-ble-av-svaret');
    const places = page.$(`a[href^="${address}/"]`).toArray();
    const href = page.$(places[0]).attr('href') ?? '';
    expect((await body.get(href)).status).toBe(200);
    const adviser = await signedIn(cast.adviser.email);
    expect((await adviser.get(closingPath())).text).toContain(
      `http://localhost${address}`.replace('http://localhost', ''),
    );

    await publishing.takeDown(people.adviser, hearing.id, 'Feil utgave.');
    expect((await body.get('/svar/hva-ble-av-svaret')).html).not.toContain(address);
  });

  test('a body without a link gets one, and the trail says so; one that has it keeps it', async () => {
    const made = await service.database.reader.findBy(AuditEntry, { action: 'dispatch.linksMade' });

    expect(made).toHaveLength(1);
    expect((await opened(0)) instanceof PageClient).toBe(true);
  });

  test('the overview of a body can be fetched for whoever gets the letter on paper', async () => {
    const adviser = await signedIn(cast.adviser.email);
    const { invitationId, words } = answerOf(1);

    const overview = await adviser.file(`${closingPath()}/oversikter/${invitationId}`);

    expect(overview.filename).toMatch(/^Hva-ble-av-svaret-[\w-]+\.pdf$/);
    expect(await textOf(overview.bytes)).toContain(words[0]);
  });

  test('nothing of it is found by another host, or by whoever has no link', async () => {
    const secretary = await signedIn(cast.secretary.email);
    const stranger = new PageClient(service.server);

    expect((await secretary.get(closingPath())).status).toBe(404);
    expect((await secretary.get(`${closingPath()}/oversikter/${answerOf(0).invitationId}`)).status).toBe(404);
    expect((await stranger.get('/svar/hva-ble-av-svaret')).status).toBe(403);
    expect((await stranger.get('/svar/hva-ble-av-svaret.pdf')).status).toBe(403);
  });
});

describe('being told by e-mail', () => {
  test('is asked for, confirmed by a press and ended by a press, in pages that say what it is about', async () => {
    const reader = new PageClient(service.server);
    const page = await reader.get(`/abonner?horing=${hearing.id}`);
    expect(page.text).toContain('Høringen «Pasientforløp for rus»');

    const asked = await reader.press('Send meg en lenke', { email: 'kari@leser.example' });
    expect(asked.notice).toContain('Vi har sendt deg en e-post.');
    const { linkIds, subjectId } = await service.database.reader.findOneByOrFail(Message, {
      toAddress: 'kari@leser.example',
    });
    await reader.get(pathOf(await addressOf(linkIds[0] ?? '')));
    const confirmed = await reader.press('Ja, gi meg beskjed');
    expect(confirmed.text).toContain('Du får nå e-post om dette: Høringen «Pasientforløp for rus».');

    await reader.get(pathOf(await addressOf(`unsubscribe-${subjectId}`)));
    const ended = await reader.press('Avslutt og slett adressen min');
    expect(ended.heading).toBe('Du får ikke flere e-poster');
    expect(await service.database.reader.countBy(Message, { toAddress: 'kari@leser.example' })).toBe(0);
  });

  test('is ended by the mail program’s own button, which has no session and comes from no page of ours', async () => {
    const client = new PageClient(service.server);
    await client.get('/abonner?emne=mentalHealth');
    await client.press('Send meg en lenke', { email: 'ola@leser.example' });
    const { subjectId } = await service.database.reader.findOneByOrFail(Message, { toAddress: 'ola@leser.example' });
    const path = pathOf(await addressOf(`unsubscribe-${subjectId}`));
    const press = (said: string) => supertest(service.server).post(path).type('form').send(said);

    expect((await press('noe=annet')).status).toBe(403);
    expect((await press('List-Unsubscribe=One-Click')).status).toBe(200);

    expect(await service.database.reader.countBy(Message, { toAddress: 'ola@leser.example' })).toBe(0);
  });

  test('says the same mistakes beside their fields, and nothing of a hearing that is not there', async () => {
    const client = new PageClient(service.server);
    await client.get('/abonner?horing=finnes-ikke');

    const refused = await client.press('Send meg en lenke', { email: 'ikke en adresse' });

    expect(refused.status).toBe(422);
    expect(refused.errors).toHaveLength(1);
    expect((await client.get('/abonner/bekreft/tull')).status).toBe(404);
  });
});

function answerOf(index: number): HeardAnswer {
  const answer = hearing.answers[index];
  if (!answer) throw new Error('Too few have answered');
  return answer;
}

function closingPath(): string {
  return `/skrivebord/horinger/${hearing.id}/sluttbrev`;
}

function closingMessages(): Promise<Message[]> {
  return service.database.reader.findBy(Message, { purpose: 'closing' });
}

async function signedIn(email: string): Promise<PageClient> {
  const client = new PageClient(service.server);
  await client.signIn(email);
  return client;
}

/** A body that has opened the link of its announcement. */
async function opened(index: number): Promise<PageClient> {
  const client = new PageClient(service.server);
  await client.get(`/svar/${answerOf(index).secret}`);
  await client.submit('main form', {});
  return client;
}

/** A body that has opened the link of its closing letter. */
async function arrived({ invitationId }: HeardAnswer) {
  const message = await service.database.reader.findOneByOrFail(Message, {
    purpose: 'closing',
    recipientRef: invitationId,
  });
  const client = new PageClient(service.server);
  await client.get(pathOf(await addressOf(message.linkIds[0] ?? '')));
  const page = await client.submit('main form', {});
  expect(page.path).toBe('/svar/hva-ble-av-svaret');
  return { client, page };
}

/** The address of a part of the page, by its number in the navigation. */
async function partOf(client: PageClient, index: number): Promise<string> {
  const page = await client.get('/svar/hva-ble-av-svaret');
  return page.$('main nav a').eq(index).attr('href') ?? '';
}

function addressOf(linkId: string): Promise<string> {
  return service.app.get(SecretLinks, { strict: false }).addressOf(linkId);
}

function pathOf(address: string): string {
  const { pathname, search } = new URL(address);
  return `${pathname}${search}`;
}

async function textOf(bytes: Uint8Array): Promise<string> {
  return (await (await ReadPdf.from(bytes)).pages()).join('\n');
}
