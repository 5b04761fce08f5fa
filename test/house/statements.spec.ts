import { ConsultationRole } from '../../src/consultation/consultation-role.entity.js';
import { addCast } from '../people/cast.js';
import { bootApp, type TestApp } from '../support/app.js';
import {
  addBodies,
  answerInWriting,
  approveHearing,
  directoratePeople,
  openHearing,
  prepareHearing,
  writeHearing,
  type HearingPeople,
} from '../support/hearing.js';
import { statementsOf } from '../support/statement-count.js';
import { ask, signedIn, type Visitor } from '../support/walk/visitor.js';

const FEW = 10;
const MANY = 60;

/** Lists below a hearing, where every invited body is a row, or every body's comments are. */
const OF_A_HEARING = [
  '/mottakere',
  '/mottakere/liste',
  '/utsending',
  '/utsendinger',
  '/frist',
  '/fristonsker',
  '/innkomne-sporsmal',
  '/svar',
  '/registrering',
  '/dekning',
  '/statistikk',
  '/sluttbrev',
  '/lesing',
  '/merknader',
  '/like',
  '/merknader?tekst=viktig&instans=kommune',
  '/sok?tekst=viktig',
  '/forslag',
  '/arbeid',
  '/mitt-arbeid',
  '/enighet',
  '/oppsummering',
  '/oppsummering/sted?sted=consultation',
  '/oppsummering/gjenstaar',
  '/oppsummering/forslag',
  '/oppsummering/instanser',
  '/oppsummering/utgivelse',
  '/publisering?status=alle',
  '/innsynskrav',
];
/** Lists of everything there is. */
const OF_ALL = ['/', '/skrivebord', '/skrivebord/horinger', '/skrivebord/registrering', '/register', '/postkasse'];

describe('the number of statements of a page', () => {
  let test: TestApp;
  let adviser: Visitor;
  let few: string;
  let many: string;
  const ofAll = new Map<string, { readonly few: number; many: number }>();

  beforeAll(async () => {
    test = await bootApp();
    const cast = await addCast(test);
    const people = await directoratePeople(test, cast);
    adviser = await signedIn(test, 'an adviser', cast.adviser.email, { role: 'adviser', home: 'own' });
    few = await answeredBy(test, people, FEW);
    for (const path of OF_ALL) ofAll.set(path, { few: await statementsAt(path), many: 0 });
    many = await answeredBy(test, people, MANY);
    for (let number = FEW; number < MANY; number += 1)
      await writeHearing(test, people.adviser, `Høring nummer ${number}`);
    for (const [path, counts] of ofAll) counts.many = await statementsAt(path);
  }, 300_000);

  afterAll(async () => {
    await test.close();
  });

  it.each(OF_A_HEARING)(`of a hearing at %s is the same for ${FEW} bodies as for ${MANY}`, async (path) => {
    const [ofFew, ofMany] = [await statementsAt(below(few, path)), await statementsAt(below(many, path))];

    expect(ofFew).toBeGreaterThan(0);
    expect(ofMany).toBe(ofFew);
  });

  it.each(OF_ALL)(`at %s is the same for ${FEW} rows as for ${MANY}`, (path) => {
    const counts = ofAll.get(path);

    expect(counts?.few).toBeGreaterThan(0);
    expect(counts?.many).toBe(counts?.few);
  });

  it('is really counted: a page that asked once for each row would be found out', async () => {
    const asking = (count: number): Promise<number> =>
      statementsOf(test, async () => {
        for (let row = 0; row < count; row += 1) await test.database.reader.count(ConsultationRole);
      });

    expect(await asking(FEW)).toBe(FEW);
    expect(await asking(MANY)).toBe(MANY);
  });

  async function statementsAt(path: string): Promise<number> {
    return statementsOf(test, async () => {
      const { status } = await ask(test, adviser, 'GET', path);
      if (status !== 200) throw new Error(`${path} was answered ${status}`);
    });
  }
});

function below(consultationId: string, path: string): string {
  return `/skrivebord/horinger/${consultationId}${path}`;
}

/** An open hearing with so many bodies: one is left out, and the others have answered. */
async function answeredBy(test: TestApp, people: HearingPeople, count: number): Promise<string> {
  const categoryId = await addBodies(test, people.adviser, count);
  const named = {
    title: `Høring med ${count} instanser`,
    register: { categoryIds: [categoryId] },
    leaveOut: 'nobody',
  } as const;
  const hearing = await prepareHearing(test, people, named);
  await approveHearing(test, people, hearing);
  await openHearing(test, people, hearing);
  for (const invited of hearing.invited) await answerInWriting(test, hearing, invited);
  await test.work();
  return hearing.id;
}
