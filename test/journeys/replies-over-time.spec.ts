import { Consultation } from '../../src/consultation/consultation.entity.js';
import { Response } from '../../src/response/response.entity.js';
import { fieldNames } from '../../src/response/typing/typed-form.js';
import { CalendarDay } from '../../src/shared/time/calendar-day.js';
import { bootApp, type TestApp } from '../support/app.js';
import { Answering, FILL_IN } from '../support/response/answering.js';
import { askedHearing, askingHost, coverageOn, factsOn, invitedAs } from '../support/response/asked-bodies.js';

const UMBRELLA = 'Fellesorganisasjonen for helselag';
const BODIES = ['Bjørkedal kommune', 'Dalsida kommune', 'Fjordane helselag', 'Granskogen kommune', 'Kvitfjell kommune'];
const whole = fieldNames('consultation');

let test_: TestApp;
let body: Answering;
let perDraft: Answering;

beforeAll(async () => {
  test_ = await bootApp();
  const host = await askingHost(test_, [...BODIES, UMBRELLA], [['Fjordane helselag', UMBRELLA]]);
  const title = 'Pakkeforløp for gravide og rusmidler';
  body = new Answering(test_, await askedHearing(test_, host, { title, answers: 'oneForAll' }));
  const asked = { title: 'Pasientforløp ved kreft', answers: 'separate' } as const;
  perDraft = new Answering(test_, await askedHearing(test_, host, asked));
}, 120_000);

afterAll(() => test_.close());

// Codes are counted by the hour.
beforeEach(() => {
  test_.clock.advanceSeconds(3700);
});

test('a body changes its answer: the new version replaces the earlier one, and both are kept', async () => {
  const client = await body.answered('Bjørkedal kommune', 'Fristen er for kort.');
  await client.follow('Endre svaret');
  await client.follow('Lungekreft');
  await client.press(FILL_IN, { [body.draftField(0).text]: 'Fristen er for kort. Vi foreslår fire uker.' });

  await body.send(client, 'Bjørkedal kommune');

  const { text, facts } = await body.staffSee('Bjørkedal kommune');
  expect(facts['Versjon']).toBe('2');
  expect(text).toContain('Vi foreslår fire uker.');
  expect(text).toContain('Versjon 1');
});

test('a body adds to its answer: the supplement has its own receipt, and both count until one is withdrawn', async () => {
  const client = await body.answered('Granskogen kommune', 'Vi støtter forslaget.');
  await client.press('Send et tillegg');
  expect(client.page.text).toContain('Dere skriver et tillegg.');
  await body.write(client, 'Eldrerådet har også uttalt seg.');
  await body.send(client, 'Granskogen kommune');
  expect(factsOn(client)['Tillegg']).toMatch(/^Tillegg til svaret med kvittering /);

  const invited = await invitedAs(test_, body.hearing, 'Granskogen kommune');
  const { responses, versions } = await body.submittedBy('Granskogen kommune');
  expect(responses.map(({ state, ordinal }) => [state, ordinal])).toEqual([
    ['submitted', 1],
    ['submitted', 2],
  ]);
  expect(responses[1]?.supplementsId).toBe(responses[0]?.id);
  expect(new Set(versions.map(({ receiptNumber }) => receiptNumber)).size).toBe(2);
  const desk = await body.atDesk(`/svar/${responses[1]?.id ?? ''}`);
  expect(factsOn(desk)['Tillegg']).toContain(versions[0]?.receiptNumber);
  expect(desk.page.text).toContain('Eldrerådet har også uttalt seg.');
  const list = await body.atDesk(`/svar?sok=Granskogen`);
  expect(list.page.$('tbody tr')).toHaveLength(2);

  await client.get('/svar');
  expect(client.page.text).toContain(`Kvittering ${versions[1]?.receiptNumber ?? ''}.`);
  await client.get('/svar/tilbaketrekking?utkast=felles.2');
  await client.press('Trekk svaret', { reason: 'Sendt for tidlig.' });
  expect(client.page.heading).toBe('Svaret er trukket tilbake');

  const after = await test_.database.reader.find(Response, {
    where: { invitationId: invited.invitationId },
    order: { ordinal: 'ASC' },
  });
  expect(after.map(({ state }) => state)).toEqual(['submitted', 'withdrawn']);
  expect((await body.staffSee('Granskogen kommune')).covered).toEqual(['Ikke nevnt', 'Ikke nevnt']);
});

test('where the hearing asks for it, each draft is answered by itself, with a state and a receipt of its own', async () => {
  const client = await perDraft.arriveAs('Dalsida kommune');
  expect(client.page.text).toContain('I denne høringen svarer dere på hvert utkast for seg.');
  await client.follow('Svar på: Pakkeforløp for lungekreft');
  await client.follow('Fyll inn svaret');
  const lung = perDraft.draftField(0);
  await client.press(FILL_IN, { [lung.text]: 'Forløpet er for langt.' });
  expect(factsOn(client)['Svaret gjelder']).toBe('Pakkeforløp for lungekreft');
  await body.send(client, 'Dalsida kommune');
  expect(factsOn(client)['Svaret gjelder']).toBe('Pakkeforløp for lungekreft');
  await client.get('/svar');
  await client.follow('Svar på: Pakkeforløp for tykktarmskreft');
  await client.follow('Svar uten merknader');
  await client.press('Gå videre', { replyKind: 'withoutRemarks' });
  await body.send(client, 'Dalsida kommune');

  await client.get('/svar');
  const states = client.page
    .$('section[aria-labelledby="separate"] li')
    .toArray()
    .map((row) => client.page.$(row).find('.ds-tag').text().trim());
  expect(states).toEqual(['ikke begynt', 'sendt inn', 'sendt inn']);
  const desk = await perDraft.atDesk(`/dekning?sok=Dalsida`);
  expect(coverageOn(desk, 'Dalsida kommune')).toEqual(['Ikke svart', 'Merknader', 'Uten merknader']);
  const { versions } = await perDraft.submittedBy('Dalsida kommune');
  expect(new Set(versions.map(({ receiptNumber }) => receiptNumber)).size).toBe(2);
});

test('one of several separate answers is withdrawn, and the other stands', async () => {
  const client = await perDraft.arriveAs('Dalsida kommune');
  await client.follow('Svar på: Pakkeforløp for lungekreft');
  await client.follow('Trekk svaret');
  await client.press('Trekk svaret');

  const desk = await perDraft.atDesk(`/dekning?sok=Dalsida`);
  expect(coverageOn(desk, 'Dalsida kommune')).toEqual(['Ikke svart', 'Ikke svart', 'Uten merknader']);
});

test('a body that answers through its umbrella can take it back and answer itself', async () => {
  const client = await body.arriveAs('Fjordane helselag');
  await client.press(`Svar gjennom ${UMBRELLA}`);
  await body.send(client, 'Fjordane helselag');
  await client.get('/svar');
  await client.follow('Trekk svaret');
  await client.press('Trekk svaret', { reason: 'Vi vil svare selv.' });
  await client.follow('Svar på nytt');
  await body.write(client, 'Vi har likevel noe å si.');

  await body.send(client, 'Fjordane helselag');

  expect((await body.staffSee('Fjordane helselag')).facts['Svartype']).toBe('Med merknader');
});

// Last: the deadline passes.
test('a preliminary answer is followed by the political decision after the deadline, and neither is late', async () => {
  const { deadlineOn } = await test_.database.reader.findOneByOrFail(Consultation, { id: body.hearing.id });
  const after = (deadlineOn ?? CalendarDay.of('2018-05-01')).plusDays(14);
  const typed = after.toString();
  const client = await body.arriveAs('Kvitfjell kommune');
  await body.write(client, 'Rådmannens forslag: Vi støtter utkastet.');
  await body.send(client, 'Kvitfjell kommune', { isPreliminary: 'yes', followUpOn: typed });
  await client.get('/svar');
  expect(client.page.text).toContain('Svaret deres er foreløpig. Dere har sagt at vedtaket kommer');

  test_.clock.moveTo(after.plusDays(1).startsAt());
  const again = await body.arriveAs('Kvitfjell kommune');
  expect(again.page.text).toContain('Svaret deres er foreløpig, og dere ventet vedtaket');
  await again.follow('Endre svaret');
  await again.press(FILL_IN, { [whole.text]: 'Kommunestyret har vedtatt at vi støtter utkastet.' });
  expect(again.page.text).not.toContain('Fristen er ute.');
  await body.send(again, 'Kvitfjell kommune', { isPreliminary: [], followUpOn: '', adoptedOn: typed });

  const { versions } = await body.submittedBy('Kvitfjell kommune');
  expect(versions.map(({ isPreliminary, isLate }) => [isPreliminary, isLate])).toEqual([
    [true, false],
    [false, false],
  ]);
  expect((await body.staffSee('Kvitfjell kommune')).facts['Frist']).toBe('Kom innen fristen');
  await again.get('/svar');
  expect(again.page.text).not.toContain('Svaret deres er foreløpig');
});
