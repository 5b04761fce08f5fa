import type { TestApp } from '../../../test/support/app.js';
import { eachApp } from '../../../test/support/consultation/each-app.js';
import {
  holderOf,
  invitedAt,
  openedHearing,
  type,
  type OpenHearing,
} from '../../../test/support/response/open-hearing.js';
import { statementsOf } from '../../../test/support/statement-count.js';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { Presence } from './presence.entity.js';
import { PresenceService, type Beat } from './presence.service.js';
import { presenceAnswer } from './presence-view.js';

eachApp('being there together', (boot) => {
  let test_: TestApp;
  let hearing: OpenHearing;
  let presence: PresenceService;
  let body: LinkActor;

  beforeAll(async () => {
    test_ = await boot();
    hearing = await openedHearing(test_);
    presence = test_.app.get(PresenceService, { strict: false });
    body = await holderOf(test_, invitedAt(hearing, 0));
  }, 60_000);

  beforeEach(() => {
    test_.clock.advanceSeconds(60);
  });

  afterAll(() => test_.close());

  const beat = (sessionId: string, more: Partial<Beat> = {}, link = body): ReturnType<PresenceService['beat']> =>
    presence.beat(link, {
      sessionId,
      page: 'en side',
      name: sessionId,
      draftId: null,
      place: '',
      bases: new Map(),
      ...more,
    });
  const namesSeenBy = async (sessionId: string, link = body): Promise<readonly string[]> =>
    (await beat(sessionId, {}, link)).people.map((person) => person.name);

  test('each sees the others, where they are, and not themselves', async () => {
    await beat('Anne', { place: 'consultation' });

    const { people } = await beat('Bjørn');

    expect(people.map(({ name: called, place }) => [called, place])).toEqual([['Anne', 'consultation']]);
    expect(await namesSeenBy('Anne')).toEqual(['Bjørn']);
  });

  test('whoever has been silent for half a minute has gone, and their row is removed', async () => {
    await beat('Cecilie');
    test_.clock.advanceSeconds(29);
    expect(await namesSeenBy('Dag')).toEqual(['Cecilie']);
    test_.clock.advanceSeconds(1);

    expect(await namesSeenBy('Dag')).toEqual([]);
    expect(await test_.database.reader.find(Presence)).toHaveLength(1);
  });

  test('whoever leaves is gone at once', async () => {
    await beat('Eva');

    await presence.leave(body, 'Eva', 'en side');

    expect(await namesSeenBy('Finn')).toEqual([]);
  });

  test('what a page said before it was left, and is heard after, brings nobody back; opening it again does', async () => {
    await beat('Gro');
    await presence.leave(body, 'Gro', 'en side');

    await beat('Gro');
    expect(await namesSeenBy('Hege')).toEqual([]);
    await beat('Gro', { page: 'samme skjema, åpnet på nytt' });
    expect(await namesSeenBy('Hege')).toEqual(['Gro']);
  });

  test('somebody who leaves one page and has the form open in another is still there', async () => {
    await beat('Inger', { page: 'den første' });
    await beat('Inger', { page: 'den andre' });

    await presence.leave(body, 'Inger', 'den første');

    expect(await namesSeenBy('Jo')).toEqual(['Inger']);
  });

  test('the people of another body see nothing of it', async () => {
    await beat('Guri');
    const other = await holderOf(test_, invitedAt(hearing, 1));

    expect(await namesSeenBy('Hans', other)).toEqual([]);
  });

  test('somebody who has not said their name is a colleague, in the language of the reader', async () => {
    await beat('Ida', { name: '', place: 'consultation' });

    const { people } = presenceAnswer(await beat('Jon'), 'nb');

    expect(people[0]).toMatchObject({
      text: 'En kollega: Høringen som helhet',
      isHere: 'En kollega er i dette feltet',
      joined: 'En kollega er her nå.',
    });
  });

  test('a field that a colleague has saved since the page was made comes along, and no other', async () => {
    const [draftId = ''] = hearing.draftIds;
    await type(test_, body, 'consultation', 'Skrevet av en kollega.');
    await type(test_, body, `draft:${draftId}`, 'Om et utkast, på en annen side.');

    const { fields } = presenceAnswer(await beat('Kari'), 'nb');

    expect(fields).toMatchObject([{ place: 'consultation', text: 'Skrevet av en kollega.', choice: '' }]);
    const bases = new Map(fields.map((field) => [field.place, field.base]));
    expect((await beat('Kari', { bases })).changed).toEqual([]);
  });

  test('a place that the form does not have is not found', async () => {
    await expect(beat('Liv', { place: 'section:01890000-0000-7000-8000-000000000001' })).rejects.toBeInstanceOf(
      NotFound,
    );
  });

  test('the session cannot be read out of the row, and nothing stands in the audit trail', async () => {
    const before = await test_.database.reader.count(AuditEntry);

    await beat('en-hemmelig-økt', { name: 'Mia' });

    expect(JSON.stringify(await test_.database.reader.find(Presence))).not.toContain('en-hemmelig-økt');
    expect(await test_.database.reader.count(AuditEntry)).toBe(before);
  });

  test('two tabs that speak at once in the same session are one person', async () => {
    await Promise.all([beat('Nils'), beat('Nils'), beat('Nils')]);

    expect(await namesSeenBy('Ola')).toEqual(['Nils']);
  });

  test('a beat takes as many statements with twenty colleagues as with one, and lists at most thirty', async () => {
    await beat('en annen');
    const withOne = await statementsOf(test_, () => beat('Pia'));
    for (let number = 0; number < 40; number += 1) await beat(`kollega ${number}`);

    const withMany = await statementsOf(test_, () => beat('Pia'));

    expect(withMany).toBe(withOne);
    expect((await beat('Pia')).people).toHaveLength(30);
  });
});
