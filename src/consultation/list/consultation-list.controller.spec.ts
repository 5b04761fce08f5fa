import { addCast } from '../../../test/people/cast.js';
import type { TestApp } from '../../../test/support/app.js';
import { eachApp } from '../../../test/support/consultation/each-app.js';
import { actorFor, makeConsultation } from '../../../test/support/consultation/make-consultation.js';
import { PageClient } from '../../../test/support/page-client.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { ConsultationService } from '../consultation.service.js';

eachApp('the list of hearings', (boot) => {
  let test: TestApp;
  let adviser: PageClient;

  beforeAll(async () => {
    test = await boot();
    const cast = await addCast(test);
    const actor = await actorFor(test, cast.adviser.id);
    await makeConsultation(test, actor, {
      title: 'Ørebarn',
      caseNumber: '17/2',
      deadlineOn: CalendarDay.of('2018-05-02'),
    });
    await makeConsultation(test, actor, { title: 'Aasen-saken', caseNumber: '17/3', deadlineOn: null });
    const stopped = await makeConsultation(test, actor, { title: 'Zebra', caseNumber: '17/1' });
    await test.app.get(ConsultationService).cancel(actor, stopped.id, 'Trukket');
    await makeConsultation(test, await actorFor(test, cast.secretary.id), { title: 'En annens høring' });
    adviser = new PageClient(test.server);
    await adviser.signIn('randi@helsedir.example');
  });

  afterAll(async () => {
    await test.close();
  });

  const titles = async (query: string): Promise<string[]> => {
    const { $ } = await adviser.get(`/skrivebord/horinger${query}`);
    return $('tbody th')
      .toArray()
      .map((cell) => $(cell).text().trim());
  };

  it('shows the newest first, and none of another host', async () => {
    expect(await titles('')).toEqual(['Zebra', 'Aasen-saken', 'Ørebarn']);
  });

  it('sorts titles in Norwegian, with aa as å, and turns the order on request', async () => {
    expect(await titles('?sorter=tittel')).toEqual(['Zebra', 'Ørebarn', 'Aasen-saken']);
    expect(await titles('?sorter=tittel&retning=synkende')).toEqual(['Aasen-saken', 'Ørebarn', 'Zebra']);
  });

  it('puts those without a deadline after those that have one', async () => {
    expect(await titles('?sorter=frist')).toEqual(['Ørebarn', 'Zebra', 'Aasen-saken']);
  });

  it('finds by title and case number, whatever the case of Norwegian letters', async () => {
    expect(await titles('?sok=%C3%98REB')).toEqual(['Ørebarn']);
    expect(await titles('?sok=17/3')).toEqual(['Aasen-saken']);
    expect(await titles('?sok=100%25')).toEqual([]);
    expect(adviser.page.text).toContain('Ingen høringer passer med søket.');
  });

  it('shows how many there are in each state, and narrows to one', async () => {
    await adviser.get('/skrivebord/horinger');
    expect(adviser.page.text).toContain('Alle (3) Utkast (2) Avlyst (1)');

    await adviser.follow('Avlyst (1)');
    expect(await titles(adviser.page.path.replace(/^[^?]*/, ''))).toEqual(['Zebra']);
  });

  it('pages in the database, fifty at a time, and holds a page beyond the last to the last', async () => {
    const actor = await actorFor(test, (await addCast(test)).adviser.id);
    for (let number = 1; number <= 49; number += 1)
      await makeConsultation(test, actor, { title: `Nummer ${String(number)}` });

    expect(await titles('')).toHaveLength(50);
    expect(await titles('?side=2')).toHaveLength(2);
    expect(await titles('?side=99')).toHaveLength(2);
  });
});
