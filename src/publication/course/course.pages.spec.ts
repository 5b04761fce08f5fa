import { addCast, type Cast } from '../../../test/people/cast.js';
import { bootApp, type TestApp } from '../../../test/support/app.js';
import { actorFor } from '../../../test/support/consultation/make-consultation.js';
import { PageClient } from '../../../test/support/page-client.js';
import {
  CONFERENCES_2018,
  course2016,
  PROGRAMME_2016,
  workingGroup2016,
  type Course2016,
} from '../../../test/support/publication/course-2016.js';

const ADULTS = 'Pakkeforløp for utredning av psykiske lidelser, voksne';
const TREATMENT = 'Pakkeforløp for behandling i psykisk helsevern, voksne';
const JOINED = 'Utredning og behandling i psykisk helsevern, voksne';
const PSYCHOSIS = 'Pakkeforløp for psykoselidelser';
const PREGNANT = 'Pakkeforløp for gravide og rusmidler';
const SOMATIC = 'Somatisk helse og levevaner';

describe('the course of the pathways for mental health and addiction, 2016–2019', () => {
  let test: TestApp;
  let cast: Cast;
  let course: Course2016;
  let desk: PageClient;
  let anyone: PageClient;
  let path: string;

  const draftId = (title: string): string => course.draftIds.get(title) ?? '';

  beforeAll(async () => {
    test = await bootApp();
    cast = await addCast(test);
    const adviser = await actorFor(test, cast.adviser.id);
    course = await course2016(test, adviser, await actorFor(test, cast.approver.id));
    await workingGroup2016(test, adviser, {
      consultationId: course.consultationIds[1] ?? '',
      draftId: draftId(PSYCHOSIS),
    });
    desk = new PageClient(test.server);
    await desk.signIn(cast.adviser.email);
    anyone = new PageClient(test.server);
    path = `/skrivebord/programmer/${course.programmeId}`;
  }, 60_000);

  afterAll(() => test.close());

  it('is told at the desk: the mandate, and what happened when', async () => {
    await desk.get('/skrivebord/horinger');
    await desk.follow('Programmer');
    await desk.follow(PROGRAMME_2016);
    await desk.press('Lagre', {
      introduction: 'Pasienter skal få et forløp som henger sammen.',
      mandate: 'Helse- og omsorgsdepartementet ga oppdraget i 2016.',
    });
    const milestones = [
      { kind: 'mandate', when: '2016', title: '', place: '' },
      { kind: 'workingGroup', when: '1.2017', title: '', place: '' },
      { kind: 'publication', when: '12.9.2018', title: 'De tre første forløpene', place: '' },
      { kind: 'launch', when: '12.9.2018', title: 'Nasjonal lanseringskonferanse', place: 'Oslo' },
      ...CONFERENCES_2018.map(([place, when]) => ({ kind: 'conference', when, title: '', place })),
      { kind: 'inUse', when: '1.1.2019', title: '', place: '' },
      { kind: 'inUse', when: '15.2.2019', title: '', place: '' },
    ];
    for (const milestone of milestones) {
      const drafts = milestone.when === '1.1.2019' ? { draftIds: [draftId(ADULTS), draftId(TREATMENT)] } : {};
      await desk.press('Legg til milepæl', { ...milestone, ...drafts });
      expect(desk.page.status).toBe(200);
    }

    expect(desk.page.text).toContain('Første pasient kan henvises');
    expect(desk.page.text).toContain('1. januar 2019');
  });

  it('says what became of each draft: two became one, and one was postponed', async () => {
    for (const title of [ADULTS, TREATMENT]) {
      await desk.get(`${path}/utkast/${draftId(title)}`);
      await desk.press('Lagre', { publishedAs: JOINED, ending: 'none' });
    }
    await desk.get(`${path}/utkast/${draftId(PREGNANT)}`);
    await desk.press('Lagre', { ending: 'postponed', note: 'Det kommer senere.' });
    await desk.get(`${path}/utkast/${draftId('Pakkeforløp for tverrfaglig spesialisert rusbehandling (TSB)')}`);
    await desk.press('Lagre', { into: [draftId(SOMATIC)], ending: 'none' });

    expect(desk.page.text).toContain(`Publisert som «${JOINED}», sammen med «${TREATMENT}».`);
    expect(desk.page.text).toContain('Utsatt. Det kommer senere.');
  });

  it('is read by everyone, in the order it happened, with who was behind the drafts', async () => {
    const { text } = await anyone.get(`/programmer/${course.programmeId}`);

    const order = [
      'Oppdrag og mandat',
      'januar 2017',
      'Sendt på høring: Pakkeforløp psykisk helse og rus, runde 1',
      'Høringsfrist: Pakkeforløp psykisk helse og rus, runde 1',
      'Sendt på høring: Pakkeforløp psykisk helse og rus, runde 2',
      'Sendt på høring: Pakkeforløp gravide og rusmidler',
      'Nasjonal lanseringskonferanse, Oslo',
      'Regional konferanse, Bodø',
      'Regional konferanse, Trondheim',
      '15. februar 2019',
    ].map((words) => text.indexOf(words));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    expect(order).not.toContain(-1);
    expect(text).toContain(`Publisert som «${JOINED}», sammen med «${ADULTS}».`);
    expect(text).toContain(`Ble til «${SOMATIC}».`);
    expect(text).toContain('Frida Fagansvarlig');
    expect(text).toContain('brukerrepresentant, Landsforeningen for pårørende');
    for (const [place] of CONFERENCES_2018) expect(text).toContain(place);
  });

  it('names nobody who has not agreed to it, and shows no address', async () => {
    const { text } = await anyone.get(`/programmer/${course.programmeId}`);

    expect(text).not.toContain('Morten Medlem');
    expect(text).toContain('Ett medlem til står ikke med navn.');
    expect(text).not.toContain('@gruppe.example');
  });

  it('does not show a milestone that was taken away, until it is brought back', async () => {
    await desk.get(path);
    const label = 'Endre «Lansering: Nasjonal lanseringskonferanse» 12. september 2018';
    const milestone = desk.page.$(`a[aria-label="${label}"]`).attr('href') ?? '';
    await desk.get(milestone);
    await desk.press('Fjern milepælen', {});
    expect((await anyone.get(`/programmer/${course.programmeId}`)).text).not.toContain('Nasjonal lanseringskonferanse');

    await desk.get(milestone);
    await desk.press('Hent milepælen tilbake', {});
    expect((await anyone.get(`/programmer/${course.programmeId}`)).text).toContain('Nasjonal lanseringskonferanse');
  });

  it('keeps what was typed when somebody has saved meanwhile, or the time is no time', async () => {
    await desk.get(path);
    const other = new PageClient(test.server);
    await other.signIn(cast.adviser.email);
    await other.get(path);
    await other.press('Lagre', { introduction: 'Den andres tekst.', mandate: '' });

    await desk.press('Lagre', { introduction: 'Min tekst.', mandate: '' });
    expect(desk.page.status).toBe(409);
    expect(desk.page.text).toContain('Noen andre har lagret');

    await desk.get(path);
    await desk.press('Legg til milepæl', { kind: 'other', when: 'en gang i høst', title: 'Noe', place: '' });
    expect(desk.page.status).toBe(422);
    expect(desk.page.text).toContain('Skriv tiden slik');
  });
});
