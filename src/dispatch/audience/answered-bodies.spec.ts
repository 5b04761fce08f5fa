import { analysisOn, type AnalysisParts } from '../../../test/support/analysis/analysis-on.js';
import {
  invite,
  openHearing,
  submitAnswer,
  withdrawAnswer,
  type AnsweredHearing,
} from '../../../test/support/analysis/answered-hearing.js';
import { eachDatabase } from '../../../test/support/databases.js';
import { statementsOf } from '../../../test/support/statement-count.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { AnsweredBodies } from './answered-bodies.js';

const SAID = { typed: [{ place: 'consultation', text: 'Vi støtter forslaget.' }] };

eachDatabase('the letter that closes a hearing', (the) => {
  let parts: AnalysisParts;
  let hearing: AnsweredHearing;
  const bodies = new AnsweredBodies();

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
    hearing = await openHearing(parts, parts.summariser);
  });

  afterEach(() => {
    parts.remove();
  });

  test('goes to those whose answer stands and to those behind a joint answer, and not to the silent or withdrawn', async () => {
    const [answered, joint, withdrawn, endorsing] = [
      await body('Ås kommune'),
      await body('Helse Nord'),
      await body('Bø kommune'),
      await body('Dal kommune'),
    ];
    await body('Brukerutvalget');
    await body('Taus kommune');
    await submitAnswer(parts, hearing, answered, SAID);
    await submitAnswer(parts, hearing, joint, { ...SAID, onBehalfOf: ['Brukerutvalget', 'Et fritt navn'] });
    await submitAnswer(parts, hearing, endorsing, { endorses: answered });
    await withdrawAnswer(parts, await submitAnswer(parts, hearing, withdrawn, SAID));

    expect(await list()).toEqual([
      'Brukerutvalget',
      'Bø kommune: withdrawn',
      'Dal kommune',
      'Helse Nord',
      'Ås kommune',
    ]);
  });

  test('goes to nobody behind a joint answer that was taken back, and to one that answers anew after withdrawing', async () => {
    const joint = await body('Helse Nord');
    const again = await body('Ås kommune');
    await body('Brukerutvalget');
    await withdrawAnswer(parts, await submitAnswer(parts, hearing, joint, { ...SAID, onBehalfOf: ['Brukerutvalget'] }));
    await withdrawAnswer(parts, await submitAnswer(parts, hearing, again, SAID));
    await submitAnswer(parts, hearing, again, SAID);

    expect(await list()).toEqual(['Brukerutvalget: withdrawn', 'Helse Nord: withdrawn', 'Ås kommune']);
  });

  test('goes to where the answer came from when the body has no address, and to the registered address otherwise', async () => {
    const person = await body('Pia Privat', { email: null, isInvited: false, isPrivatePerson: true });
    const registered = await body('Ås kommune', { email: 'postmottak@aas.example' });
    await submitAnswer(parts, hearing, person, SAID);
    await submitAnswer(parts, hearing, registered, SAID);

    const found = await bodies.of(the.database.reader, hearing.consultation.id);

    expect(found.map(({ recipient }) => recipient.email)).toEqual(['siri@instans.example', 'postmottak@aas.example']);
    expect(await the.database.reader.findOneByOrFail(Invitation, { id: person.id })).toMatchObject({ email: null });
  });

  test('does not go to a body that has only said that it will not answer', async () => {
    await submitAnswer(parts, hearing, await body('Ås kommune'), { replyKind: 'declines' });

    expect(await list()).toEqual(['Ås kommune: declined']);
  });

  test('is found with three statements, however many have answered', async () => {
    for (const name of ['Ås kommune', 'Bø kommune', 'Dal kommune'])
      await submitAnswer(parts, hearing, await body(name), SAID);

    expect(await statementsOf(the, () => list())).toBe(3);
  });

  async function body(name: string, change: Partial<Invitation> = {}): Promise<Invitation> {
    const invitation = await invite(parts, hearing, name);
    if (Object.keys(change).length > 0)
      await the.database.write((transaction) => transaction.update(Invitation, { id: invitation.id }, change));
    return Object.assign(invitation, change);
  }

  async function list(): Promise<readonly string[]> {
    const found = await bodies.of(the.database.reader, hearing.consultation.id);
    return found.map(({ recipient, reason }) => [recipient.addressedName, reason].filter(Boolean).join(': '));
  }
});
