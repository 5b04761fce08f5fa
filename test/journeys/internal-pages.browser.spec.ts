import type { Page } from 'playwright-core';
import { Consultation } from '../../src/consultation/consultation.entity.js';
import { Invitation } from '../../src/consultation/invitation/invitation.entity.js';
import { ResponseLinkService } from '../../src/consultation/invitation/response-link.service.js';
import { systemActor } from '../../src/identity/access/actor.js';
import { SignInService } from '../../src/identity/sign-in/sign-in.service.js';
import { Passage } from '../../src/internal-hearing/consolidation/passage.entity.js';
import { InternalDeadline } from '../../src/internal-hearing/deadline/internal-deadline.service.js';
import { MeetingService } from '../../src/internal-hearing/organ/meeting.service.js';
import { OrganService } from '../../src/internal-hearing/organ/organ.service.js';
import { OrganisationService } from '../../src/register/organisation/organisation.service.js';
import { parseBase } from '../../src/response/typing/typed-value.js';
import { TypingService } from '../../src/response/typing/typing.service.js';
import { CalendarDay } from '../../src/shared/time/calendar-day.js';
import { addCast } from '../people/cast.js';
import { invite } from '../support/analysis/answered-hearing.js';
import { actorOf } from '../support/analysis/hearing-in-app.js';
import type { TestApp } from '../support/app.js';
import { axeFaults, enterBy, inBrowser, overflows, SCREENS } from '../support/browser.js';
import { levelToolsOf, threeLevels, type ThreeLevels } from '../support/internal/three-levels.js';
import { consolidated, placesOf, sendIn, treated, type WrittenPlaces } from '../support/internal/umbrella-answer.js';

const PATIENCE_MILLISECONDS = 90_000;

let service: TestApp;
let levels: ThreeLevels;
let places: WrittenPlaces;
let organId: string;
let meetingId: string;
let passageId: string;
let answering: Invitation;
let silent: Invitation;

/** An umbrella that has heard its members, consolidated, been to its board and sent its answer; and a member in the middle of one. */
async function fill(test: TestApp): Promise<void> {
  service = test;
  const cast = await addCast(test);
  levels = await threeLevels(levelToolsOf(test), await actorOf(test, cast.summariser));
  const { id } = levels.umbrella.hearing.consultation;
  await test.database.write((transaction) => transaction.update(Consultation, { id }, { membersSee: 'all' }));
  silent = await invite(levelToolsOf(test), levels.directorate.hearing, 'Norsk sykepleierforbund');
  for (const body of [silent, ...levels.directorate.members]) await register(body);
  await callMeeting();
  await consolidated(test, levels.umbrella);
  places = placesOf(levels.umbrella);
  passageId = (await test.database.reader.findOneByOrFail(Passage, { consultationId: id, place: places.section })).id;
  await startAnswer();
  test.clock.moveTo('2018-03-21T11:00:00Z');
  await treated(test, levels.umbrella, 'adoptedWithChanges');
  await sendIn(test, levels.umbrella, { members: [levels.umbrella.members[0]?.id ?? ''] });
  await test.work();
}

async function callMeeting(): Promise<void> {
  const { person, hearing } = levels.umbrella;
  const get = <T>(type: abstract new (...given: never[]) => T): T => service.app.get(type, { strict: false });
  organId = (await get(OrganService).add(person, 'Fagstyret')).id;
  const days = { papersDueOn: CalendarDay.of('2018-05-15'), meetsOn: CalendarDay.of('2018-05-22') };
  meetingId = (await get(MeetingService).call(person, organId, days)).id;
  const now = await service.database.reader.findOneByOrFail(Consultation, { id: hearing.consultation.id });
  const { id: consultationId, version: seenVersion, deadlineOn } = now;
  if (deadlineOn) await get(InternalDeadline).choose(person, { consultationId, seenVersion, meetingId, deadlineOn });
}

/** Enters a body that the directorate asks in its register: others cannot let anybody answer for them. */
async function register({ id, addressedName: name }: Invitation): Promise<void> {
  const by = systemActor(levels.directorate.person.hostId, 'test');
  const organisations = service.app.get(OrganisationService, { strict: false });
  const body = { name, organisationNumber: null, languageForm: 'nb', bodyType: null } as const;
  const { id: organisationId } = await organisations.create(by, body);
  await service.database.write((transaction) => transaction.update(Invitation, { id }, { organisationId }));
}

/** A fourth member has written something and not sent it. */
async function startAnswer(): Promise<void> {
  answering = await invite(levelToolsOf(service), levels.umbrella.hearing, 'Allmennlegeforeningen');
  const links = service.app.get(ResponseLinkService, { strict: false });
  const [made] = await service.database.write((transaction) => links.make(transaction, [answering], 3));
  const link = await links.find(made?.id ?? '');
  if (!link) throw new Error('The link does not work');
  const written = { place: places.draft, text: 'Fastlegen må få vite om oppstart.', choice: null };
  const typing = service.app.get(TypingService, { strict: false });
  await typing.save(link, null, [{ ...written, base: { ...parseBase(''), version: 0 } }]);
}

/** What axe finds at the width of a desk, and what stands out at either width. */
async function faultsOf(page: Page, address: string): Promise<string[]> {
  await page.setViewportSize(SCREENS.desk);
  const status = (await page.goto(address))?.status() ?? 0;
  return status === 200 ? faultsHere(page) : [`${patternOf(page)} answered ${String(status)}`];
}

async function faultsHere(page: Page): Promise<string[]> {
  await page.setViewportSize(SCREENS.desk);
  const faults = [...(await axeFaults(page)), ...(await overflows(page)).map((fault) => `wider than a desk: ${fault}`)];
  await page.setViewportSize(SCREENS.phone);
  faults.push(...(await overflows(page)).map((fault) => `wider than a phone: ${fault}`));
  return faults.map((fault) => `${patternOf(page)}: ${fault}`);
}

const patternOf = (page: Page): string => new URL(page.url()).pathname.replace(/[0-9a-f-]{36}/g, ':id');

inBrowser(
  'the pages of a hearing within a hearing',
  (the) => {
    const faultsOn = async (page: Page, paths: readonly string[]): Promise<string[]> => {
      const faults: string[] = [];
      for (const path of paths) faults.push(...(await faultsOf(page, the.origin + path)));
      return faults;
    };

    async function atDesk(): Promise<Page> {
      const signIn = service.app.get(SignInService, { strict: false });
      const address = await service.database.write((transaction) =>
        signIn.makeLink(transaction, levels.umbrella.person.id, 600),
      );
      return entered(new URL(address).pathname);
    }

    async function byLink(invitation: Invitation | undefined, serial: number): Promise<Page> {
      if (!invitation) throw new Error('There is no such body');
      const links = service.app.get(ResponseLinkService, { strict: false });
      const [link] = await service.database.write((transaction) => links.make(transaction, [invitation], serial));
      return entered(new URL(await links.addressOf(link?.id ?? '')).pathname);
    }

    async function entered(path: string): Promise<Page> {
      const page = await the.open();
      await enterBy(page, the.origin + path);
      return page;
    }

    test(
      'that its secretary works with are accessible, and fit a desk and a phone',
      async () => {
        const page = await atDesk();
        const base = `/skrivebord/horinger/${levels.umbrella.hearing.consultation.id}`;

        const faults = await faultsOn(page, [
          '/skrivebord',
          `${base}/intern`,
          `${base}/intern/frist`,
          '/skrivebord/organer',
          `/skrivebord/organer/${organId}`,
          `/skrivebord/organer/${organId}/moter/${meetingId}`,
          `${base}/sammenstilling`,
          `${base}/sammenstilling/sted?sted=${encodeURIComponent(places.section)}`,
          `${base}/sammenstilling/instans/${levels.umbrella.members[0]?.id ?? ''}`,
          `${base}/sammenstilling/avsnitt/${passageId}/historikk`,
          `${base}/behandling`,
          `${base}/innsending`,
          `${base}/innsending/kontroll?svar=felles&undertegner=${encodeURIComponent('Sigrid Signerer, president')}`,
          `${base}/spor`,
        ]);

        expect(faults).toEqual([]);
      },
      PATIENCE_MILLISECONDS,
    );

    test(
      'that its members meet are accessible, and fit a desk and a phone',
      async () => {
        const page = await byLink(levels.umbrella.members[1], 7);
        const faults = await faultsOn(page, ['/svar', '/svar/andres-innspill', '/svar/hva-ble-av-innspillet']);
        await page.goto(`${the.origin}/svar/andres-innspill`);
        await page.locator('main a[href^="/svar/andres-innspill/"]').first().click();
        await page.waitForURL(/andres-innspill\/.+/);
        faults.push(...(await faultsHere(page)));
        const writing = await byLink(answering, 8);
        faults.push(...(await faultsOn(writing, ['/svar/utfylling', '/svar/kontroll'])));

        expect(await writing.locator('input[name="draftIds"]').count()).toBe(3);
        expect(faults).toEqual([]);
      },
      PATIENCE_MILLISECONDS,
    );

    test(
      'that a body may begin from are accessible, and fit a desk and a phone',
      async () => {
        const begun = await byLink(levels.directorate.members[1], 7);
        const faults = await faultsOn(begun, ['/svar/intern-horing']);
        const page = await byLink(silent, 7);
        faults.push(...(await faultsOn(page, ['/svar', '/svar/intern-horing'])));
        const form = page.locator('form[action$="/start"]');
        await form.locator('[name="name"]').fill('Kari Kommunesen');
        await form.locator('[name="email"]').fill('kari@annet.example');
        await form.locator('button').click();
        await page.waitForURL(/\/kode$/);
        faults.push(...(await faultsHere(page)));

        expect(faults).toEqual([]);
      },
      PATIENCE_MILLISECONDS,
    );
  },
  fill,
);
