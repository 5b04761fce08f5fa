import { OnBehalf } from '../../src/response/behalf/on-behalf.entity.js';
import { bootApp, type TestApp } from '../support/app.js';
import { wordFile } from '../support/hearing.js';
import type { PageClient } from '../support/page-client.js';
import { Answering, FILL_IN, senderOf } from '../support/response/answering.js';
import { askedHearing, askingHost, coverageOn, factsOn, invitedAs } from '../support/response/asked-bodies.js';
import { sendIn } from '../support/response/confirmation.js';

const UMBRELLA = 'Fellesorganisasjonen for helselag';
const BODIES = [
  'Bjørkedal kommune',
  'Dalsida kommune',
  'Elvebredden helseforetak',
  'Fjordane helselag',
  'Granskogen kommune',
  'Heimdal pasientforening',
  'Innherred fagråd',
  'Jordal kommune',
  'Lauvås helselag',
  'Nordvik kommune',
  'Osen kommune',
  UMBRELLA,
];
const SEND_PAGE = 'Se over og send inn';

let test_: TestApp;
let body: Answering;

beforeAll(async () => {
  test_ = await bootApp();
  const host = await askingHost(test_, BODIES, [['Fjordane helselag', UMBRELLA]]);
  const asked = { title: 'Pakkeforløp for gravide og rusmidler', answers: 'oneForAll' } as const;
  body = new Answering(test_, await askedHearing(test_, host, asked));
}, 120_000);

afterAll(() => test_.close());

// Codes are counted by the hour.
beforeEach(() => {
  test_.clock.advanceSeconds(3700);
});

test('a body answers with remarks; staff read them, and the draft it did not mention stands as not mentioned', async () => {
  const client = await body.arriveAs('Bjørkedal kommune');
  await client.follow('Fyll inn svaret');
  await client.follow('Lungekreft');
  await client.press(FILL_IN, { [body.draftField(0).text]: 'Fristen for utredning er for kort.' });

  await body.send(client, 'Bjørkedal kommune');

  expect(client.page.heading).toBe('Takk for svaret');
  expect(factsOn(client)['Svartype']).toBe('Med merknader');
  const staff = await body.staffSee('Bjørkedal kommune');
  expect(staff.text).toContain('Fristen for utredning er for kort.');
  expect(staff.covered).toEqual(['Merknader', 'Ikke nevnt']);
});

test('a body has no remarks on any of it, and is counted as having answered', async () => {
  const client = await body.arriveAs('Dalsida kommune');
  await client.follow('Svar uten merknader');
  await client.press('Gå videre', { replyKind: 'withoutRemarks' });

  await body.send(client, 'Dalsida kommune');

  expect(factsOn(client)['Svartype']).toBe('Uten merknader');
  expect((await body.staffSee('Dalsida kommune')).covered).toEqual(['Uten merknader', 'Uten merknader']);
});

test('a body has remarks on one draft and says that it has none on the other', async () => {
  const client = await body.arriveAs('Granskogen kommune');
  await client.follow('Fyll inn svaret');
  await client.follow('Lungekreft');
  await client.press('Lagre', { [body.draftField(0).text]: 'Godt, men kostbart.' });
  await client.follow('Tykktarmskreft');
  await client.press(FILL_IN, { [body.draftField(1).choice]: 'withoutRemarks' });

  await body.send(client, 'Granskogen kommune');

  expect((await body.staffSee('Granskogen kommune')).covered).toEqual(['Merknader', 'Uten merknader']);
});

test('a body stands behind the answer of another that it finds in the hearing, and adds remarks of its own', async () => {
  const client = await body.arriveAs('Heimdal pasientforening');
  await body.write(client, 'Vi vil særlig peke på de pårørende.');
  await client.get('/svar');
  await client.follow('Vi stiller oss bak svaret til en annen');
  await client.submit('form[role="search"]', { sok: 'bjørkedal' });
  const chosen = client.page.$('input[name="invitation"]').attr('value') ?? '';
  await client.press('Gå videre', { invitation: chosen });
  expect(client.page.heading).toBe(SEND_PAGE);

  await body.send(client, 'Heimdal pasientforening');

  const { facts, text, covered } = await body.staffSee('Heimdal pasientforening');
  expect(facts).toMatchObject({ Svartype: 'Stiller seg bak et annet svar', 'Stiller seg bak': 'Bjørkedal kommune' });
  expect(text).toContain('Vi vil særlig peke på de pårørende.');
  expect(covered).toEqual(['Stiller seg bak', 'Stiller seg bak']);
  const { versions } = await body.submittedBy('Heimdal pasientforening');
  const { invitationId } = await invitedAs(test_, body.hearing, 'Bjørkedal kommune');
  expect(versions[0]?.endorsesInvitationId).toBe(invitationId);
});

test('a body that is not in the hearing can be stood behind by its name', async () => {
  const client = await body.arriveAs('Lauvås helselag');
  await client.follow('Vi stiller oss bak svaret til en annen');
  await client.press('Gå videre', { freeName: 'Landslaget for sjeldne sykdommer' });

  await body.send(client, 'Lauvås helselag');

  const { facts } = await body.staffSee('Lauvås helselag');
  expect(facts['Stiller seg bak']).toBe('Landslaget for sjeldne sykdommer');
});

test('a body that is asked itself and through its umbrella sees both, and answers through it with one button', async () => {
  const client = await body.arriveAs('Fjordane helselag');
  expect(client.page.text).toContain(`${UMBRELLA} er også spurt i denne høringen, og dere er medlem der.`);

  await client.press(`Svar gjennom ${UMBRELLA}`);
  expect(client.page.heading).toBe(SEND_PAGE);
  await body.send(client, 'Fjordane helselag');

  expect(factsOn(client)['Svarer gjennom']).toBe(UMBRELLA);
  expect((await body.staffSee('Fjordane helselag')).covered).toEqual(['Gjennom andre', 'Gjennom andre']);
  const { versions } = await body.submittedBy('Fjordane helselag');
  const { invitationId } = await invitedAs(test_, body.hearing, UMBRELLA);
  expect(versions[0]?.answersThroughInvitationId).toBe(invitationId);
  expect(await body.reasonNotToRemind('Fjordane helselag')).toBe('answersThrough');
  await client.get('/svar');
  expect(client.page.text).not.toContain('er også spurt i denne høringen');
});

test('a body declines to answer and may say why', async () => {
  const client = await body.arriveAs('Innherred fagråd');
  await client.follow('Svar uten merknader');
  await client.press('Gå videre', { replyKind: 'declines', declineReason: 'Saken gjelder ikke vårt fagfelt.' });
  expect(client.page.text).toContain('Saken gjelder ikke vårt fagfelt.');

  await body.send(client, 'Innherred fagråd');

  expect(factsOn(client)).toMatchObject({ 'Grunn til å avstå': 'Saken gjelder ikke vårt fagfelt.' });
  const { facts, covered } = await body.staffSee('Innherred fagråd');
  expect(facts['Grunn til å avstå']).toBe('Saken gjelder ikke vårt fagfelt.');
  expect(covered).toEqual(['Avstår', 'Avstår']);
  expect(await body.isIntact('Innherred fagråd')).toBe(true);
});

test('one answers for many: those found in the register are known as the bodies they are, and none of them is silent', async () => {
  const client = await body.arriveAs('Elvebredden helseforetak');
  await body.write(client, 'Vi svarer samlet for helsefelleskapet.');
  await client.press('Finn dem dere svarer for, i registeret', { ...senderOf('Elvebredden helseforetak') });
  expect(client.page.heading).toBe('Hvem svarer dere for?');
  await client.submit('form[role="search"]', { sok: 'kommune' });
  await client.press('Legg til', { bodies: [valueOf(client, 'Nordvik kommune'), valueOf(client, 'Osen kommune')] });
  await client.press('Legg til', { names: 'Brukerutvalget ved Elvebredden\nDalsida kommune' });
  await client.submit('li:contains("Dalsida") form');
  expect(client.page.notice).toBe('Dalsida kommune er fjernet fra listen.');
  await client.follow('Tilbake til «Se over og send inn»');

  await sendIn(test_, client);

  const names = ['Nordvik kommune', 'Osen kommune', 'Brukerutvalget ved Elvebredden'];
  const { facts } = await body.staffSee('Elvebredden helseforetak');
  expect(facts['På vegne av']?.split('\n')).toEqual(names);
  const { versions } = await body.submittedBy('Elvebredden helseforetak');
  const behind = await test_.database.reader.find(OnBehalf, {
    where: { versionId: versions[0]?.id ?? '' },
    order: { position: 'ASC' },
  });
  expect(behind.map(({ name, organisationId }) => [name, organisationId !== null])).toEqual([
    ['Nordvik kommune', true],
    ['Osen kommune', true],
    ['Brukerutvalget ved Elvebredden', false],
  ]);
  const nordvik = await invitedAs(test_, body.hearing, 'Nordvik kommune');
  expect(behind[0]?.invitationId).toBe(nordvik.invitationId);
  const desk = await body.atDesk(`/dekning`);
  expect(coverageOn(desk, 'Nordvik kommune')).toEqual(['Fellessvar', 'Fellessvar']);
  await desk.get(`/skrivebord/horinger/${body.hearing.id}/dekning?vis=silent`);
  expect(desk.page.text).not.toContain('Osen kommune');
  expect(await body.reasonNotToRemind('Nordvik kommune')).toBe('standsBehind');
  expect(await body.isIntact('Elvebredden helseforetak')).toBe(true);
});

test('a body attaches the full answer and says that the text is a summary; receipt and staff page say so', async () => {
  const client = await body.arriveAs('Jordal kommune');
  await client.follow('Last opp filer');
  const content = wordFile('Vedtak i saken', 'Kommunestyret støtter forslaget.');
  await client.submit('form[enctype]', {}, { files: [{ filename: 'vedtak.docx', content }] });
  await client.get('/svar');
  await body.write(client, 'Kort sagt: vi støtter forslaget.');

  await body.send(client, 'Jordal kommune', { isSummary: 'yes', adoptedOn: '20.1.2018' });

  const said = 'Hele svaret ligger i vedlegget. Teksten her er et sammendrag.';
  expect(client.page.text).toContain(said);
  expect((await body.staffSee('Jordal kommune')).text).toContain(said);
  expect(await body.isIntact('Jordal kommune')).toBe(true);
});

test('an answer that was adopted politically says on which day', async () => {
  const { facts } = await body.staffSee('Jordal kommune');

  expect(facts['Politisk vedtatt']).toBe('20. januar 2018');
});

function valueOf({ page: { $ } }: PageClient, name: string): string {
  const label = $('label')
    .toArray()
    .find((each) => $(each).text().trim() === name);
  const value = $(`#${$(label).attr('for') ?? ''}`).attr('value');
  if (value === undefined) throw new Error(`${name} was not found`);
  return value;
}
